import { languages, ownNameOf } from "@limber/core/language";
import { type Reader, type UnitSystem, unitSystems } from "@limber/core/reader";
import type { Display } from "../../server/display.ts";
import { Segments } from "../../ui/segments.tsx";

/** Each language by its own name: whoever looks for theirs may not read this one. */
const languageLabels = languages.map((value) => ({ value, label: ownNameOf(value) }));

/** Language, units, clock and theme: a plain form, so that it works before JavaScript does. */
export function DisplayForm({ display }: { display: Display }) {
  const { say, language, clock, theme } = display;
  const unitLabels = [
    { value: "us", label: "oz, mi, °F" },
    { value: "si", label: `${say("mL")}, km, °C` },
  ];
  const clockLabels = [
    { value: "12 h", label: say("12 h clock") },
    { value: "24 h", label: say("24 h") },
  ];
  const themeLabels = [
    { value: "system", label: say("System") },
    { value: "light", label: say("Light") },
    { value: "dark", label: say("Dark") },
  ];
  return (
    <form
      className="display"
      action="/acts/settings/display"
      method="post"
      aria-label={say("Display")}
    >
      <Segments
        name="language"
        label={say("Language")}
        value={language}
        options={languageLabels}
        inTheirOwn
      />
      <Segments name="units" label={say("Units")} value={systemOf(display)} options={unitLabels} />
      <Segments name="clock" label={say("Clock")} value={clock} options={clockLabels} />
      <Segments name="theme" label={say("Theme")} value={theme} options={themeLabels} />
    </form>
  );
}

/** The system that the units are; none when they are chosen one by one. */
function systemOf({ units }: Reader): string {
  const systems = Object.keys(unitSystems) as UnitSystem[];
  const isIn = (system: UnitSystem) =>
    Object.entries(unitSystems[system]).every(
      ([quantity, unit]) => units[quantity as keyof typeof units] === unit,
    );
  return systems.find(isIn) ?? "";
}

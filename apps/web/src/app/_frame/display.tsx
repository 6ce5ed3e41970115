import { type Display, themes } from "../../display.ts";
import { Segments } from "../../ui/segments.tsx";

const unitLabels = [
  { value: "us", label: "oz, mi, °F" },
  { value: "si", label: "mL, km, °C" },
];
const clockLabels = [
  { value: "12 h", label: "12 h clock" },
  { value: "24 h", label: "24 h" },
];
const themeLabels = themes.map((value) => ({
  value,
  label: { system: "System", light: "Light", dark: "Dark" }[value],
}));

/** Units, clock and theme: a plain form, so that it works before JavaScript does. */
export function DisplayForm({ display }: { display: Display }) {
  return (
    <form className="display" action="/settings" method="post" aria-label="Display">
      <Segments name="units" label="Units" value={display.units} options={unitLabels} />
      <Segments name="clock" label="Clock" value={display.clock} options={clockLabels} />
      <Segments name="theme" label="Theme" value={display.theme} options={themeLabels} />
    </form>
  );
}

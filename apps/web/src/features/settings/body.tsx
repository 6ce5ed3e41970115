import { mass, volume, volumeUnit } from "@limber/core/format";
import type { Reader } from "@limber/core/reader";
import { kilograms, milliliters } from "@limber/core/units";
import { TextField } from "../../ui/field.tsx";
import type { SettingsSaid } from "./said-cookie.ts";
import { Form, fieldOf, Section } from "./section.tsx";

type BodySection = {
  readonly reader: Reader;
  readonly profile: {
    readonly bodyMassKg: number | null;
    readonly heightM: number | null;
    readonly birthYear: number | null;
    readonly bottlesMl: readonly number[];
  };
  readonly said: SettingsSaid | null;
};

/** What a plan needs to know of a body, and what there is to drink from. */
export function BodySettings({ reader, profile, said }: BodySection) {
  const { say, units } = reader;
  const field = fieldOf(said, "body");
  const { bodyMassKg, heightM, birthYear, bottlesMl } = profile;
  const bottles = bottlesMl.map((ml) => volume(milliliters(ml), reader)).join(", ");
  return (
    <Section
      part="body"
      title={say("You and your bottles")}
      lead={say(
        "All of it is optional. With your weight, amounts are yours and not general guidance.",
      )}
      said={said}
      news={{ saved: say("Saved. Your next plan uses it.") }}
    >
      <Form act="body">
        <div className="grid">
          <TextField
            name="mass"
            label={say("Body mass")}
            inputMode="decimal"
            placeholder={units.mass === "lb" ? "137 lb" : "62 kg"}
            {...field("mass", bodyMassKg === null ? "" : mass(kilograms(bodyMassKg), reader))}
          />
          <TextField
            name="height"
            label={say("Height")}
            placeholder={units.mass === "lb" ? "5 ft 9 in" : "175 cm"}
            {...field("height", heightM === null ? "" : `${Math.round(heightM * 100)} cm`)}
          />
          <TextField
            name="birthYear"
            label={say("Born in")}
            inputMode="numeric"
            placeholder="1989"
            {...field("birthYear", birthYear === null ? "" : String(birthYear))}
          />
          <TextField
            name="bottles"
            label={say("Bottles")}
            hint={say("one or more, with commas")}
            placeholder={bottlesLike(reader)}
            {...field("bottles", bottles)}
          />
        </div>
        <button type="submit" className="button">
          {say("Save")}
        </button>
      </Form>
    </Section>
  );
}

/** Two bottles as they are sold there. */
function bottlesLike(reader: Reader): string {
  const sizes = reader.units.volume === "oz" ? [17, 20] : [500, 750];
  return sizes.map((size) => `${size} ${volumeUnit(reader)}`).join(", ");
}

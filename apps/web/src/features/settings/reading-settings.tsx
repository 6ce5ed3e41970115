import { volumeUnit } from "@limber/core/format";
import { languages, ownNameOf } from "@limber/core/language";
import { clocks, type Reader, unitChoices, weekStarts } from "@limber/core/reader";
import { emergencyCountries, emergencyNumberFor } from "@limber/core/referral/emergency-numbers";
import type { ReactNode } from "react";
import { Field, TextField } from "../../ui/field.tsx";
import type { SettingsSaid } from "./said-cookie.ts";
import { Form, fieldOf, Section } from "./section.tsx";

type ReadingSection = {
  readonly reader: Reader & { readonly emergencyCountry: string };
  /** What is kept of who has signed in; a guest's choices are kept on the device. */
  readonly profile: { readonly displayName: string; readonly timeZone: string } | null;
  readonly said: SettingsSaid | null;
};

/** How things are said: language, units one by one, clock, week, zone. */
export function ReadingSettings({ reader, profile, said }: ReadingSection) {
  const { say, units } = reader;
  const field = fieldOf(said, "reading");
  const weekDays = {
    monday: say("Monday"),
    sunday: say("Sunday"),
    saturday: say("Saturday"),
  } as const;
  return (
    <Section
      part="reading"
      title={say("How things are said")}
      said={said}
      news={{ saved: say("Saved.") }}
    >
      <Form act="reading">
        <div className="grid">
          <Choice name="language" label={say("Language")} value={reader.language}>
            {languages.map((value) => (
              <option key={value} value={value} lang={value}>
                {ownNameOf(value)}
              </option>
            ))}
          </Choice>
          <Choice name="distanceUnit" label={say("Distance and pace")} value={units.distance}>
            {options(unitChoices.distance)}
          </Choice>
          <Choice name="volumeUnit" label={say("Drinks")} value={units.volume}>
            {unitChoices.volume.map((value) => (
              <option key={value} value={value}>
                {volumeUnit({ ...reader, units: { ...units, volume: value } })}
              </option>
            ))}
          </Choice>
          <Choice name="massUnit" label={say("Weight")} value={units.mass}>
            {options(unitChoices.mass)}
          </Choice>
          <Choice name="temperatureUnit" label={say("Temperature")} value={units.temperature}>
            {options(unitChoices.temperature)}
          </Choice>
          <Choice name="clock" label={say("Clock")} value={reader.clock}>
            {options(clocks)}
          </Choice>
          <Choice name="weekStartsOn" label={say("The week begins on")} value={reader.weekStartsOn}>
            {weekStarts.map((day) => (
              <option key={day} value={day}>
                {weekDays[day]}
              </option>
            ))}
          </Choice>
          <Choice
            name="emergencyCountry"
            label={say("Emergency number")}
            value={reader.emergencyCountry}
          >
            <option value="by-place">{say("Of where the phone is")}</option>
            {emergencyCountries.map((country) => (
              <option key={country} value={country}>
                {say("{country}, {number}", {
                  country: countryInWords(country, reader),
                  number: emergencyNumberFor({ chosen: country }),
                })}
              </option>
            ))}
            <option value="other">
              {say("Another country, {number}", {
                number: emergencyNumberFor({ chosen: "other" }),
              })}
            </option>
          </Choice>
          {profile ? (
            <>
              <TextField
                name="displayName"
                label={say("Name")}
                maxLength={100}
                required
                {...field("displayName", profile.displayName)}
              />
              <TextField
                name="timeZone"
                label={say("Time zone")}
                hint={say("as in Europe/Vienna")}
                maxLength={64}
                required
                {...field("timeZone", profile.timeZone)}
              />
            </>
          ) : null}
        </div>
        <button type="submit" className="button">
          {say("Save")}
        </button>
      </Form>
    </Section>
  );
}

function countryInWords(country: string, { locale }: Reader): string {
  return new Intl.DisplayNames(locale, { type: "region" }).of(country) ?? country;
}

function options(values: readonly string[]): ReactNode[] {
  return values.map((value) => (
    <option key={value} value={value}>
      {value}
    </option>
  ));
}

type Choice = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly children: ReactNode;
};

function Choice({ name, label, value, children }: Choice) {
  return (
    <Field name={name} label={label}>
      <select id={name} name={name} defaultValue={value}>
        {children}
      </select>
    </Field>
  );
}

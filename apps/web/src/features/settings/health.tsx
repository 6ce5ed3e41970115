import { isToldUnread, readable, type ToldUnread } from "@limber/api/told-document";
import { healthConditionInWords } from "@limber/core/hydration/words";
import { capitalised } from "@limber/core/language";
import type { Reader } from "@limber/core/reader";
import { type HealthCondition, healthConditions, unknownAmong } from "@limber/core/runner";
import { TextField } from "../../ui/field.tsx";
import { Ticks } from "../../ui/ticks.tsx";
import type { SettingsSaid } from "./said-cookie.ts";
import { Form, fieldOf, Section } from "./section.tsx";

type EmergencyContact = { readonly name: string; readonly phone: string };
type Health = {
  readonly reader: Reader;
  readonly notes: {
    readonly healthConditions: readonly string[];
    readonly medicines: string;
    readonly notes: string;
    readonly emergencyContact: EmergencyContact | ToldUnread | null;
  } | null;
  readonly said: SettingsSaid | null;
};

/** What changes advice, what a clinician would ask, and whom to call. */
export function HealthSettings({ reader, notes, said }: Health) {
  const { say } = reader;
  const field = fieldOf(said, "health");
  const kept = notes?.emergencyContact ?? null;
  const contact = readable(kept);
  return (
    <Section
      part="health"
      title={say("Health, and whom to call")}
      lead={say("Nobody sees this but you, and a coach you share health notes with.")}
      said={said}
      news={{ saved: say("Saved. Your next plan minds it.") }}
    >
      <Form act="health">
        <Ticks
          name="condition"
          legend={say("Anything of this? It changes the advice.")}
          values={healthConditions}
          ticked={notes?.healthConditions ?? []}
          inWords={(condition) => inWords(condition, reader)}
        />
        <Unknown names={unknownAmong(notes?.healthConditions ?? [])} reader={reader} />
        <div className="grid">
          <TextField
            name="medicines"
            label={say("Medicines and supplements")}
            hint={say("for your own summary")}
            maxLength={4000}
            {...field("medicines", notes?.medicines ?? "")}
          />
          <TextField
            name="notes"
            label={say("Anything else")}
            maxLength={4000}
            {...field("notes", notes?.notes ?? "")}
          />
          <TextField
            name="contactName"
            label={say("In an emergency, call")}
            hint={say("a name")}
            maxLength={100}
            {...field("contactName", contact?.name ?? "")}
          />
          <TextField
            name="contactPhone"
            label={say("Their number")}
            type="tel"
            maxLength={40}
            {...field("contactPhone", contact?.phone ?? "")}
          />
        </div>
        {isToldUnread(kept) ? (
          <p className="note">
            {say("Whom to call is kept and cannot be read. It stays until you type somebody.")}
          </p>
        ) : null}
        <button type="submit" className="button">
          {say("Save")}
        </button>
      </Form>
    </Section>
  );
}

/** What another version noted: it is minded, and goes when the runner says so. */
function Unknown({ names, reader }: { names: readonly string[]; reader: Reader }) {
  const { say } = reader;
  if (names.length === 0) return null;
  return (
    <Ticks
      name="forget"
      legend={say(
        "Noted in another version of Limber, and not known here. Until you take it out, your plans say to ask your clinician first.",
      )}
      values={names}
      ticked={[]}
      inWords={(name) => say("Take “{name}” out of my notes", { name })}
    />
  );
}

function inWords(condition: HealthCondition, reader: Reader): string {
  return capitalised(healthConditionInWords(condition, reader), reader.language);
}

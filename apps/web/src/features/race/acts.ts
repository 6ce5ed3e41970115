import { refusalOf } from "@limber/api/problems";
import type { Reader } from "@limber/core/reader";
import type { Desk, Onward, OwnSubmission, Submission } from "../../server/door.ts";
import { textOf } from "../../server/form-reader.ts";
import { type FormProblem, Refused } from "../../server/refused.ts";
import { readPlaces } from "./stations.ts";

/** What the plain form of a race sends. */
export const raceDesk: Desk = {
  acts: {
    tables: { by: "runner", perform: placeTables },
  },
  problemOf,
  again: formAgain,
  signIn: (form) => `/sign-in?${new URLSearchParams({ next: raceOf(form) })}`,
};

const raceOf = (form: FormData) => `/race/${encodeURIComponent(textOf(form, "plan") ?? "")}`;

async function placeTables({ who, form, reader }: OwnSubmission): Promise<Onward> {
  const planId = textOf(form, "plan") ?? "";
  const read = readPlaces(textOf(form, "tables") ?? "", {
    lengthM: Number(textOf(form, "lengthM")) || Number.POSITIVE_INFINITY,
    reader: asTyped(form, reader),
  });
  if (!read.ok) throw new Refused({ field: "tables", ...read.problem });
  const placed = await who.ask.plans.placeTables({ planId, waterTablesM: [...read.placesM] });
  return { place: `/race/${placed.planId}` };
}

/** In the units that the form was shown in: it may have waited on a phone since. */
function asTyped(form: FormData, reader: Reader): Reader {
  const distance = textOf(form, "unit");
  if (distance !== "mi" && distance !== "km") return reader;
  return { ...reader, units: { ...reader.units, distance } };
}

/** The page of the race reads what was typed once more, and says what is wrong beside its field. */
function formAgain(_problem: FormProblem, { form }: Submission): Onward {
  const tables = textOf(form, "tables") ?? "";
  return { place: `${raceOf(form)}?${new URLSearchParams({ tables })}` };
}

function problemOf(refusal: unknown, reader: Reader): FormProblem | undefined {
  return refusal instanceof Refused ? refusal.problem : refusalOf(refusal, reader);
}

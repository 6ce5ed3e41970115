import type { InputOf } from "@limber/api";
import { refusalOf } from "@limber/api/problems";
import { urineColours } from "@limber/core/hydration/model";
import { parseMass } from "@limber/core/parse";
import type { Reader } from "@limber/core/reader";
import { oneOf } from "../../server/display.ts";
import type { Act, Desk, Onward, OwnSubmission, Submission } from "../../server/door.ts";
import { pathIn, textOf } from "../../server/form-reader.ts";
import {
  type FieldNames,
  type FormProblem,
  fieldOfForm,
  notAForm,
  Refused,
} from "../../server/refused.ts";
import { mostFormBytes, readCourseFile } from "./course-file.ts";
import { keepPlan, planFormWith, queryFrom } from "./keep-plan.ts";
import { addressQuery } from "./plan-answer.ts";
import { typedIn, unitsOf } from "./query.ts";
import { withUnit } from "./text-fields.ts";
import { tick } from "./ticked-steps.ts";

const runner = (perform: (sent: OwnSubmission) => Promise<string>): Act => ({
  by: "runner",
  perform: async (sent) => ({ place: await perform(sent) }),
});

const acts = {
  keep: runner(async ({ who, form, reader }) => {
    const replaces = textOf(form, "replaces");
    const planId = textOf(form, "entry");
    const kept = await keepPlan(who, queryFrom(form), { reader, replaces, planId });
    if ("place" in kept) return pathIn(form) ?? kept.place;
    const [[field, problem] = []] = Object.entries(kept.problems);
    throw new Refused({ ...(problem ?? notAForm.inWords(reader.say)), ...(field && { field }) });
  }),
  remove: runner(async ({ who, form }) => {
    const { planId } = await who.ask.plans.remove({ planId: textOf(form, "plan") ?? "" });
    return `/plans?removed=${planId}`;
  }),
  "bring-back": runner(async ({ who, form }) => {
    const { planId } = await who.ask.plans.bringBack({ planId: textOf(form, "plan") ?? "" });
    return `/plans/${planId}`;
  }),
  "check-in": runner(async ({ who, form, reader }) => {
    const planId = textOf(form, "plan") ?? "";
    const urine = oneOf(urineColours, form.get("urine"));
    if (urine === "tea-cola-brown-or-red") return "/now/flags?symptom=dark-urine";
    const typed = textOf(form, "mass");
    const read =
      typed === undefined
        ? null
        : parseMass(
            withUnit("mass", typed, unitsOf(typedIn(queryFrom(form)), reader.units)),
            "mass",
          );
    if (read !== null && !read.ok)
      throw new Refused({ field: "mass", ...read.problemIn(reader.say) });
    const entry = textOf(form, "entry");
    const typedAt = textOf(form, "typedAt");
    await who.ask.plans.checkIn({
      planId,
      urine,
      ...(read === null ? {} : { bodyMassKg: read.value }),
      ...(entry === undefined ? {} : { newPlanId: entry }),
      ...(typedAt === undefined ? {} : { typedAt }),
    });
    return `/today?${new URLSearchParams({ news: "checked-in", ...(urine && { urine }) })}`;
  }),
  course: { by: "anybody", mostBytes: mostFormBytes, perform: addCourse },
  tick: { by: "anybody", perform: tick },
} satisfies Desk["acts"];

/** The course of a file goes into the form, beside all that was typed; the plan is made from there. */
async function addCourse({ form }: Submission): Promise<Onward> {
  const query = queryFrom(form);
  const read = await readCourseFile(form.get("gpx"));
  if (!read.ok) return { place: `${planFormWith(query, read.why)}&change=1#course` };
  return { place: `${planFormWith({ ...query, course: read.text })}&change=1#course` };
}

/** What the plans' plain forms send. */
export const planDesk: Desk = {
  acts,
  problemOf,
  again: formAgain,
  signIn: signInFor,
};

/** The form with all that was typed; what is no field's is said on the page of today. */
function formAgain({ field, code }: FormProblem, { form }: Submission, act: string): Onward {
  if (act === "keep" && code === undefined) return { place: planFormWith(queryFrom(form)) };
  const query = new URLSearchParams({ problem: field ?? code ?? "plan" });
  for (const name of ["mass", "urine"]) {
    const typed = textOf(form, name);
    if (act === "check-in" && typed !== undefined) query.set(name, typed);
  }
  return { place: `/today?${query}` };
}

function problemOf(refusal: unknown, reader: Reader): FormProblem | undefined {
  if (refusal instanceof Refused) return refusal.problem;
  const problem = refusalOf(refusal, reader);
  if (problem === undefined) return undefined;
  const { code, what, why, fix } = problem;
  const field = fieldOfForm(problem, fieldNames);
  return { code, what, why, fix, ...(field === undefined ? {} : { field }) };
}

/** What the procedures call a value, and the form its field. */
const fieldNames: FieldNames<InputOf<"plans.checkIn">> = { bodyMassKg: "mass", planId: "plan" };

/** Whose session has ended signs in again, and finds the plan kept. */
function signInFor(form: FormData): string {
  const query = addressQuery(typedIn(queryFrom(form)));
  const next = query.has("distance") ? `/plans?${query}&keep=1` : "/today";
  return `/sign-in?next=${encodeURIComponent(next)}`;
}

import type { InputOf } from "@limber/api";
import { refusalOf } from "@limber/api/problems";
import { urineColours } from "@limber/core/hydration/model";
import { parseMass } from "@limber/core/parse";
import type { Reader } from "@limber/core/reader";
import { oneOf } from "../../server/display.ts";
import type { Act, Desk, OwnSubmission } from "../../server/door.ts";
import { pathIn, textOf } from "../../server/form-reader.ts";
import { type FieldNames, type FormProblem, fieldOfForm } from "../../server/refused.ts";
import { keepPlan, queryFrom } from "./keep-plan.ts";
import { addressQuery } from "./plan-answer.ts";
import { typedIn } from "./query.ts";
import { withUnit } from "./text-fields.ts";
import { tick } from "./ticked-steps.ts";

const runner = (perform: (sent: OwnSubmission) => Promise<string>): Act => ({
  by: "runner",
  perform: async (sent) => ({ place: await perform(sent) }),
});

const acts = {
  keep: runner(async ({ who, form, reader }) => {
    const replaces = textOf(form, "replaces");
    const place = await keepPlan(who, queryFrom(form), { reader, replaces });
    return place.startsWith("/plans/") ? (pathIn(form) ?? place) : place;
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
      typed === undefined ? null : parseMass(withUnit("mass", typed, reader.units), "mass");
    if (read !== null && !read.ok) return "/today?problem=mass";
    await who.ask.plans.checkIn({
      planId,
      urine,
      ...(read === null ? {} : { bodyMassKg: read.value }),
    });
    return `/today?${new URLSearchParams({ news: "checked-in", ...(urine && { urine }) })}`;
  }),
  tick: { by: "anybody", perform: tick },
} satisfies Desk["acts"];

/** What the plans' plain forms send. */
export const planDesk: Desk = {
  acts,
  problemOf,
  again: ({ field, code }) => ({ place: `/today?problem=${field ?? code}` }),
  signIn: signInFor,
};

function problemOf(refusal: unknown, reader: Reader): FormProblem | undefined {
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

import type { RunPlan } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { headline } from "@limber/core/run-plan/words";
import type { Display } from "../../display.ts";
import {
  type Problems,
  type Query,
  readRequest,
  type Typed,
  textFields,
  typedIn,
  unitsOf,
} from "./query.ts";
import { type Moments, momentsOf, readStart, type Start } from "./start.ts";

/** What an address of `/plan` asks for: the form, perhaps with problems, or a plan. */
export type Answer =
  | {
      readonly kind: "form";
      readonly title: string;
      readonly typed: Typed;
      readonly problems: Problems;
      readonly isNew: boolean;
    }
  | {
      readonly kind: "plan";
      readonly title: string;
      readonly plan: RunPlan;
      readonly start: Start;
      readonly moments: Moments;
      readonly change: string;
    };

export function answerTo(query: Query, { units, clock }: Pick<Display, "units" | "clock">): Answer {
  const typed = typedIn(query);
  const form = { kind: "form", title: "Plan a run", typed, problems: {}, isNew: false } as const;
  if (textFields.every((name) => typed[name] === "")) return { ...form, isNew: true };
  if (query["change"] !== undefined) return form;
  const read = readRequest(typed, { typedIn: unitsOf(typed, units), splitsIn: units });
  if (!read.ok) return { ...form, problems: read.problems };
  const started = readStart(typed.start);
  const start = started.ok ? started.start : null;
  const plan = planRun(read.request);
  return {
    kind: "plan",
    title: headline(plan, units),
    plan,
    start,
    moments: momentsOf(start, clock),
    change: changeOf(typed),
  };
}

/** The address of the form with the same answers. */
function changeOf(typed: Typed): string {
  const query = new URLSearchParams();
  for (const name of textFields) if (typed[name] !== "") query.set(name, typed[name]);
  for (const condition of typed.health) query.append("health", condition);
  query.set("change", "1");
  return `/plan?${query}`;
}

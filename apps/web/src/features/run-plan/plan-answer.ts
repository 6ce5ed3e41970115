import type { Reader } from "@limber/core/reader";
import type { RunPlan, RunPlanRequest } from "@limber/core/run-plan/model";
import { planAsOf, planRun } from "@limber/core/run-plan/plan";
import { headline } from "@limber/core/run-plan/words";
import { unreadIn, unreadInWords } from "./course-file.ts";
import { type Moments, momentsOf, readStart, type Start } from "./plan-start.ts";
import { type Problems, type Query, readRequest, type Typed, typedIn, unitsOf } from "./query.ts";
import { textFields } from "./text-fields.ts";
import type { FetchedWeather } from "./weather.ts";

/** What an address of `/plans` asks for: the form, perhaps with problems, or a plan. */
export type PlanAnswer =
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
      readonly request: RunPlanRequest;
      /** What was typed, to ask again with. */
      readonly typed: Typed;
      readonly plan: RunPlan;
      readonly start: Start;
      readonly moments: Moments;
      readonly change: string;
    };

type Circumstances = {
  readonly weather?: FetchedWeather | undefined;
  /** When somebody asks; left out where the hours of the day need not be to come. */
  readonly nowMs?: number;
};

export function answerTo(
  query: Query,
  reader: Reader,
  { weather, nowMs = Number.NEGATIVE_INFINITY }: Circumstances = {},
): PlanAnswer {
  const typed = typedIn(query);
  const form = {
    kind: "form",
    title: reader.say("Plan a run"),
    typed,
    problems: {},
    isNew: false,
  } as const;
  if (textFields.every((name) => typed[name] === "")) return { ...form, isNew: true };
  const read = readRequest(typed, { typedIn: unitsOf(typed, reader.units), reader, weather });
  const unread = unreadIn(query);
  if (unread) return { ...form, problems: { course: unreadInWords(unread, reader.say) } };
  if (query["change"] !== undefined) return { ...form, problems: courseProblem(read) };
  if (!read.ok) return { ...form, problems: read.problems };
  const started = readStart(typed.start, reader);
  const start = started.ok ? started.start : null;
  const plan = planAsOf(planRun(read.request), nowMs);
  return {
    kind: "plan",
    title: headline(plan, reader),
    request: read.request,
    typed,
    plan,
    start,
    moments: momentsOf(start, reader),
    change: `/plans?${addressQuery(typed)}&change=1`,
  };
}

/** Of a form that is not sent yet, what is wrong with the course that was just added. */
function courseProblem(read: ReturnType<typeof readRequest>): Problems {
  return read.ok || read.problems.course === undefined ? {} : { course: read.problems.course };
}

/** The query of an address with the same answers. */
export function addressQuery(typed: Typed): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of textFields) if (typed[name] !== "") query.set(name, typed[name]);
  for (const condition of typed.health) query.append("health", condition);
  return query;
}

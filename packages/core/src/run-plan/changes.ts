import * as z from "zod/mini";
import { ask } from "../rule.ts";
import type { RunPlan, RunPlanRequest } from "./model.ts";
import { planRun } from "./plan.ts";
import { tellsApart } from "./rules.ts";

/** The figures a runner acts on, and so those whose change is told. */
const topics = ["on-the-way", "an-hour-before", "at-start", "first-mile"] as const;
type Topic = (typeof topics)[number];

const changeCauses = [
  "own-sweat",
  "came-back-heavier",
  "weather",
  "distance",
  "pace",
  "event",
  "body",
  "health",
  "urine",
  "course",
  "rulebook",
] as const;
export type ChangeCause = (typeof changeCauses)[number];

const Range = z.object({ min: z.number(), max: z.number() });
type Range = z.infer<typeof Range>;

/** One figure that differs from the plan before, and what moved it. */
export const PlanChange = z.object({
  topic: z.enum(topics),
  unit: z.enum(["mL", "s"]),
  from: Range,
  to: Range,
  because: z.array(z.enum(changeCauses)).check(z.minLength(1)),
  rule: z.string(),
});
export type PlanChange = z.infer<typeof PlanChange>;

/** A plan with the question it answers. */
export type PlanWithRequest = { readonly request: RunPlanRequest; readonly plan: RunPlan };

/**
 * What differs from the plan before, and why: the earlier question is asked again with one thing of
 * today's at a time, and what moves the figure is named. A figure that only several together move
 * names all that differ.
 */
export function changesSince(before: PlanWithRequest, now: PlanWithRequest): PlanChange[] {
  const differing = causes.filter(({ differs }) => differs(before.request, now.request));
  const again = planRun(before.request);
  const trials = differing.map(({ cause, take }) => ({
    cause,
    figures: figuresOf(planRun({ ...before.request, ...take(now.request, before.request) })),
  }));
  const [old, oldAgain, today] = [before.plan, again, now.plan].map(figuresOf);
  return topics.flatMap((topic): PlanChange[] => {
    const [from, to] = [old?.[topic], today?.[topic]];
    if (from === undefined || to === undefined || !differ(topic, from, to)) return [];
    const since = oldAgain?.[topic] ?? from;
    const found: ChangeCause[] = [
      ...(differ(topic, from, since) ? (["rulebook"] as const) : []),
      ...trials.flatMap(({ cause, figures }) =>
        differ(topic, since, figures[topic]) ? [cause] : [],
      ),
    ];
    if (found.includes("own-sweat") && isNewlyHeavier(before.plan, now.plan))
      found.splice(found.indexOf("own-sweat"), 1, "came-back-heavier");
    const all = differing.map(({ cause }) => cause);
    const because = found.length > 0 ? found : all.length > 0 ? all : (["rulebook"] as const);
    return [{ topic, unit: unitOf(topic), from, to, because: [...because], rule: tellsApart.id }];
  });
}

function isNewlyHeavier(before: RunPlan, now: RunPlan): boolean {
  const { cameBackHeavier = false } = now.sweat.own ?? {};
  return cameBackHeavier && before.sweat.own?.cameBackHeavier !== true;
}

type Figures = Readonly<Record<Topic, Range>>;

function unitOf(topic: Topic): "mL" | "s" {
  return topic === "first-mile" ? "s" : "mL";
}

function differ(topic: Topic, from: Range, to: Range): boolean {
  const unit = unitOf(topic);
  return [
    [from.min, to.min],
    [from.max, to.max],
  ].some(([one = 0, other = 0]) => ask(tellsApart, { unit, from: one, to: other }).differs);
}

/** The figures a runner acts on. A run that is shorter than a mile has no first mile: then it is 0. */
function figuresOf({ during, before, pacing }: RunPlan): Figures {
  const range = (drink: { minMl: number; maxMl: number }) => ({
    min: drink.minMl,
    max: drink.maxMl,
  });
  const firstMileS = pacing.firstMileS ?? 0;
  return {
    "on-the-way":
      during.marksS.length === 0
        ? { min: 0, max: 0 }
        : { min: during.portionMinMl, max: during.portionMaxMl },
    "an-hour-before": range(before.anHourBeforeTrimmed),
    "at-start": range(before.atStartTrimmed),
    "first-mile": { min: firstMileS, max: firstMileS },
  };
}

type Cause = {
  readonly cause: ChangeCause;
  readonly differs: (before: RunPlanRequest, now: RunPlanRequest) => boolean;
  /** What the trial takes from today's question. */
  readonly take: (now: RunPlanRequest, before: RunPlanRequest) => Partial<RunPlanRequest>;
};

/** A cause by the fields that make it. */
function by(cause: ChangeCause, ...fields: readonly (keyof RunPlanRequest)[]): Cause {
  const of = (request: RunPlanRequest) => fields.map((field) => request[field] ?? null);
  return {
    cause,
    differs: (before, now) => JSON.stringify(of(before)) !== JSON.stringify(of(now)),
    take: (now) => Object.fromEntries(fields.map((field) => [field, now[field]])),
  };
}

const paceOf = ({ durationS, distanceM }: RunPlanRequest) => durationS / distanceM;
const at = (distanceM: number, pace: number) => ({
  distanceM: distanceM as RunPlanRequest["distanceM"],
  durationS: (distanceM * pace) as RunPlanRequest["durationS"],
});

const causes: readonly Cause[] = [
  by("own-sweat", "weighIns", "lastEndedHeavier", "sweatRateMlPerH"),
  by("weather", "conditions"),
  {
    cause: "distance",
    differs: (before, now) => before.distanceM !== now.distanceM,
    take: (now, before) => at(now.distanceM, paceOf(before)),
  },
  {
    cause: "pace",
    differs: (before, now) => Math.abs(paceOf(before) - paceOf(now)) > 1e-6,
    take: (now, before) => at(before.distanceM, paceOf(now)),
  },
  by("event", "event"),
  by("body", "bodyMassKg", "heightM"),
  by("health", "healthConditions"),
  by("urine", "urineIsPale"),
  by("course", "course", "shape"),
];

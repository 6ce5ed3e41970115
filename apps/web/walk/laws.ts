/** What holds of every plan, whoever asks. A law says what breaks it, and how near it came. */
import type { RunPlan, RunPlanRequest } from "@limber/core/run-plan/model";

type Verdict = {
  /** Null where the law holds. */
  readonly broken: string | null;
  /** How much of what is allowed was used up: 1 is all of it. Null where the law has nothing to hold to. */
  readonly used: number | null;
};
export type Law = (plan: RunPlan, request: RunPlanRequest) => Verdict;

const noise = 1e-6;
const holds: Verdict = { broken: null, used: null };
const limit = (used: number, broken: string): Verdict => ({
  used,
  broken: used <= 1 + noise ? null : broken,
});

const onTheWayMl = ({ during }: RunPlan) => during.portionMaxMl * during.marksS.length;
const hoursOf = ({ durationS }: RunPlanRequest) => durationS / 3600;

const article = [
  ...["drink", "stop-drinking", "toilet", "warm-up-jog", "static-stretch", "warm-up-exercises"],
  ...["line-up", "start", "finish", "cool-down", "rehydrate", "urine-check", "massage"],
  "compression",
];

/** Everything in a plan that is no figure and no word: NaN, infinity, an empty sentence. */
function hollow(part: unknown, path = ""): string | null {
  if (typeof part === "number") return Number.isFinite(part) ? null : path;
  if (typeof part === "string") return part.trim() === "" ? path : null;
  if (typeof part !== "object" || part === null) return null;
  for (const [key, value] of Object.entries(part)) {
    const found = hollow(value, path === "" ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

export const laws: Readonly<Record<string, Law>> = {
  "no instruction on the way passes the ceiling": ({ during, timeline }) => {
    const most = (during.ceilingMlPerH * during.everyS) / 3600;
    const asked = timeline
      .filter(({ kind, atS }) => kind === "drink" && atS > 0)
      .map(({ maxMl }) => maxMl ?? 0);
    return limit(Math.max(0, during.portionMaxMl, ...asked) / most, "a drink passes the ceiling");
  },

  "the one in ten who sweats least never gains from the start": (plan, request) => {
    const low = plan.sweat.range?.low;
    if (low === undefined) return holds;
    const gains = (plan.expectedMassChangePct?.max ?? 0) > noise;
    const used = onTheWayMl(plan) / (low * hoursOf(request));
    return gains
      ? { used, broken: "the scale may rise" }
      : limit(used, "more is drunk than sweated");
  },

  "nor is heavier at the finish than before the first drink, but for the least of the article": (
    { before, sweat, ...plan },
    request,
  ) => {
    const low = sweat.range?.low;
    if (low === undefined) return holds;
    const { anHourBeforeTrimmed: hourBefore, atStartTrimmed: atStart } = before;
    const stillIn = (hourBefore.maxMl + atStart.maxMl) / 2 + onTheWayMl({ ...plan, before, sweat });
    const isLeast = before.heldRule !== undefined && atStart.maxMl === 0;
    const used = stillIn / (low * hoursOf(request));
    return isLeast ? holds : limit(used, "drinks before the start are not held to the sweat");
  },

  "the drinks before a run add up to no more than their cap": ({ before, timeline }) => {
    const drunk = timeline
      .filter(({ kind, atS }) => kind === "drink" && atS < 0)
      .reduce((sum, { maxMl }) => sum + (maxMl ?? 0), 0);
    return limit(drunk / before.totalCapMl, "too much before the start");
  },

  "nothing is hollow": (plan) => {
    const path = hollow(plan);
    return path === null ? holds : { ...holds, broken: `${path} is empty or no number` };
  },

  "no step of the article is missing": (plan, request) => {
    const kinds = new Set<string>(plan.timeline.map(({ kind }) => kind));
    const missing = article.filter((kind) => !kinds.has(kind));
    const startDrink = plan.timeline.some(
      ({ kind, atS, optional }) => kind === "drink" && atS < 0 && optional === true,
    );
    const untold =
      !startDrink && plan.before.heldRule === undefined && request.urineIsPale !== true
        ? ["the drink at the start, without a reason"]
        : [];
    const salt =
      plan.saltShot.offer === "suppressed" && plan.saltShot.because.length === 0
        ? ["the salt, without a reason"]
        : [];
    const lacking = [...missing, ...untold, ...salt];
    return lacking.length === 0 ? holds : { ...holds, broken: `lacks ${lacking.join(", ")}` };
  },

  "a limit on fluid asks for no least amount": ({ before, during }, { healthConditions }) => {
    const limited = ["kidney-disease", "heart-disease", "fluid-restriction", "past-hyponatraemia"];
    if (!healthConditions.some((name) => limited.includes(name))) return holds;
    const least = Math.max(before.anHourBeforeTrimmed.minMl, before.atStartTrimmed.minMl);
    return Math.max(least, during.minMlPerH) === 0
      ? holds
      : { ...holds, broken: "a least amount is asked for" };
  },

  "a black flag is not answered with a run": ({ heat, notNow }) =>
    (heat?.flag === "black") === (notNow !== undefined)
      ? holds
      : { ...holds, broken: `flag ${heat?.flag}, and ${notNow ? "not now" : "a run"}` },
};

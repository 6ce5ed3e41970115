import type { Rule } from "../../rule.ts";
import { sameRunLimits } from "../evidence.ts";
import type { RunIdentity, SameRun } from "../model.ts";

const MS = sameRunLimits.value.msPerS;
const limits = sameRunLimits.value;

/** One run of one runner, recorded twice. */
export const sameRun: Rule<
  { readonly a: RunIdentity; readonly b: RunIdentity },
  Pick<SameRun, "answer" | "why">
> = {
  id: "run-analysis.same-run",
  statement:
    "Two recordings of one runner are one run when they start together, share their time and agree on the distance; or when only their clocks are hours apart.",
  because: sameRunLimits.because,
  values: { sameRunLimits },
  decide({ a, b }) {
    if (a.startMs === null || b.startMs === null) return withoutTimes(a, b);
    const apartS = Math.abs(a.startMs - b.startMs) / MS;
    const shared = sharedTime(a, b);
    const alike = distancesAlike(a, b);
    const sports = sportsAlike(a, b);
    const startAlike = apartS <= limits.startWithinS && alike;
    if (startAlike && shared >= limits.overlapShare && sports)
      return { answer: "same", why: "same-time" };
    if (startAlike || shared >= limits.perhapsOverlapShare)
      return { answer: "perhaps", why: "overlapping" };
    if (isClockShift(apartS) && sports && alike) {
      if (isExact(a, b)) return { answer: "same", why: "clocks-hours-apart" };
      if (durationsAlike(a, b)) return { answer: "perhaps", why: "clocks-hours-apart" };
    }
    return { answer: "different", why: "apart" };
  },
};

/** The part of the shorter recording that lies within the longer one. */
function sharedTime(a: RunIdentity, b: RunIdentity): number {
  const [fromA, fromB] = [(a.startMs ?? 0) / MS, (b.startMs ?? 0) / MS];
  const [lastsA, lastsB] = [a.elapsedS ?? 0, b.elapsedS ?? 0];
  const shorterS = Math.min(lastsA, lastsB);
  if (!(shorterS > 0)) return 0;
  const sharedS = Math.min(fromA + lastsA, fromB + lastsB) - Math.max(fromA, fromB);
  return Math.max(0, sharedS) / shorterS;
}

function distancesAlike(a: RunIdentity, b: RunIdentity): boolean {
  if (a.distanceM === null || b.distanceM === null) return a.distanceM === b.distanceM;
  const allowedM = Math.max(
    limits.distanceWithinM,
    Math.max(a.distanceM, b.distanceM) * limits.distanceWithinShare,
  );
  return Math.abs(a.distanceM - b.distanceM) <= allowedM;
}

/** Formats name sports differently, so that one which names none, or in a strange word, contradicts nothing. */
function sportsAlike(a: RunIdentity, b: RunIdentity): boolean {
  const named = [a.sport, b.sport].filter(
    (sport) => sport !== undefined && sport !== "unnamed" && sport !== "unknown",
  );
  return new Set(named).size <= 1;
}

function isClockShift(apartS: number): boolean {
  const { clockStepS, clockUpToS, clockWithinS } = limits;
  const offS = Math.abs(apartS - Math.round(apartS / clockStepS) * clockStepS);
  return (
    apartS >= clockStepS - clockWithinS &&
    apartS <= clockUpToS + clockWithinS &&
    offS <= clockWithinS
  );
}

function isExact(a: RunIdentity, b: RunIdentity): boolean {
  return (
    differBy(a.elapsedS, b.elapsedS) <= limits.exactElapsedS &&
    differBy(a.distanceM, b.distanceM) <= limits.exactDistanceM
  );
}

function durationsAlike(a: RunIdentity, b: RunIdentity): boolean {
  return differBy(a.elapsedS, b.elapsedS) <= limits.durationWithinS;
}

function differBy(a: number | null, b: number | null): number {
  return a === null || b === null ? Number.POSITIVE_INFINITY : Math.abs(a - b);
}

/** Without a time on one side only figures equal to the metre can hint at one run. */
function withoutTimes(a: RunIdentity, b: RunIdentity): Pick<SameRun, "answer" | "why"> {
  const hint = sportsAlike(a, b) && differBy(a.distanceM, b.distanceM) <= limits.exactDistanceM;
  return hint ? { answer: "perhaps", why: "no-times" } : { answer: "different", why: "apart" };
}

export const sameRunRules = [sameRun] as const;

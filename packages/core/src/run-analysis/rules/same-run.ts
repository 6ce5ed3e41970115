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
    "Two files of one runner are of one run when they start together, end together and agree on the distance; or when both are recordings whose clocks alone are hours apart. Totals without a recording prove no shift of a clock.",
  because: sameRunLimits.because,
  values: { sameRunLimits },
  decide({ a, b }) {
    if (a.startMs === null || b.startMs === null) return withoutTimes(a, b);
    const apartS = Math.abs(a.startMs - b.startMs) / MS;
    const shared = sharedTime(a, b);
    const alike = distancesAlike(a, b);
    const sports = sportsAlike(a, b);
    const startAlike = apartS <= limits.startWithinS && alike;
    if (startAlike && shared >= limits.overlapShare && endAlike(a, b) && sports)
      return { answer: "same", why: "same-time" };
    if (startAlike || shared >= limits.perhapsOverlapShare)
      return { answer: "perhaps", why: "overlapping" };
    const answer = isClockShift(apartS) && sports && alike ? shifted(a, b) : "different";
    return { answer, why: answer === "different" ? "apart" : "clocks-hours-apart" };
  },
};

/** Of two that are as far, whole quarter hours apart. */
function shifted(a: RunIdentity, b: RunIdentity): SameRun["answer"] {
  const totals = [a, b].filter(({ isRecorded }) => isRecorded === false);
  if (totals.length === 0)
    return isExact(a, b) ? "same" : durationsAlike(a, b) ? "perhaps" : "different";
  return isExact(a, b) && !totals.some(isRound) ? "perhaps" : "different";
}

/** The part of the shorter recording that lies within the longer one. */
function sharedTime(a: RunIdentity, b: RunIdentity): number {
  const [fromA, fromB] = [(a.startMs ?? 0) / MS, (b.startMs ?? 0) / MS];
  const [lastsA, lastsB] = [a.elapsedS ?? 0, b.elapsedS ?? 0];
  const shorterS = Math.min(lastsA, lastsB);
  if (!(shorterS > 0)) return 0;
  const sharedS = Math.min(fromA + lastsA, fromB + lastsB) - Math.max(fromA, fromB);
  return Math.max(0, sharedS) / shorterS;
}

/** Whether both were stopped together. Two who run in a group start together, and seldom end so. */
function endAlike(a: RunIdentity, b: RunIdentity): boolean {
  const endS = ({ startMs, elapsedS }: RunIdentity) => (startMs ?? 0) / MS + (elapsedS ?? 0);
  return Math.abs(endS(a) - endS(b)) <= limits.endWithinS;
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

/** Figures that a person sets on a treadmill or rounds in a log, and so has often. */
function isRound({ elapsedS, distanceM }: RunIdentity): boolean {
  const isWhole = (n: number, step: number, off: number) =>
    Math.abs(n - Math.round(n / step) * step) <= off;
  const { roundS, roundM, roundWithinM, roundWithinS } = limits;
  return (
    isWhole(elapsedS ?? 0, roundS, roundWithinS) &&
    roundM.some((stepM) => isWhole(distanceM ?? 0, stepM, roundWithinM))
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

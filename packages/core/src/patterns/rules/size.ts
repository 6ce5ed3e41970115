import type { Rule } from "../../rule.ts";
import { enoughRuns, falseAlarm, interval, sizePrior, unshrunkenCheck } from "../evidence.ts";
import type { Comparison, Label, Pattern, Size, StepSize } from "../model.ts";
import { type Belief, slopeBelow, slopeOf, type Tally } from "../slope.ts";

type Counts = Readonly<Comparison>;

/** How large the difference is. */
export const size: Rule<Counts, Size> = {
  id: "patterns.size",
  statement:
    "The odds of a cramp with the thing against without it, drawn towards “same” as far as the runs are few.",
  because: sizePrior.because,
  values: { sizePrior, interval },
  decide: (counts) => sizeFrom(slopeOf(talliesOf(counts), sizePrior.value)),
};

function talliesOf(counts: Counts): readonly Tally[] {
  return [
    { amount: 1, runs: counts.exposedRuns, cramps: counts.exposedCramps },
    { amount: 0, runs: counts.unexposedRuns, cramps: counts.unexposedCramps },
  ];
}

function sizeFrom(slope: Belief, perUnit = 1): Size {
  const ratio = (share: number) => Math.exp(slopeBelow(slope, share) * perUnit);
  const { low, high, likelierLow, likelierHigh, middle } = interval.value;
  return {
    oddsRatio: ratio(middle),
    oddsRatioLow: ratio(low),
    oddsRatioHigh: ratio(high),
    likelierLow: ratio(likelierLow),
    likelierHigh: ratio(likelierHigh),
  };
}

/** The same without a prior, as a check. */
export const unshrunken: Rule<Counts, Pattern["unshrunken"]> = {
  id: "patterns.unshrunken",
  statement:
    "Beside the size stands the plain odds ratio, half a run added to each count. It runs away when runs are few, so it is a check and no headline.",
  because: unshrunkenCheck.because,
  values: { unshrunkenCheck },
  decide({ exposedRuns, exposedCramps, unexposedRuns, unexposedCramps }) {
    const { addedToEachCell, zOf95Pct } = unshrunkenCheck.value;
    const a = exposedCramps + addedToEachCell;
    const b = exposedRuns - exposedCramps + addedToEachCell;
    const c = unexposedCramps + addedToEachCell;
    const d = unexposedRuns - unexposedCramps + addedToEachCell;
    const oddsRatio = (a * d) / (b * c);
    const reach = Math.exp(zOf95Pct * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
    return { oddsRatio, low: oddsRatio / reach, high: oddsRatio * reach };
  },
};

/** Whether a pattern is drawn filled. */
export const clear: Rule<
  { label: Label; oddsRatioLow: number; oddsRatioHigh: number },
  { isClear: boolean }
> = {
  id: "patterns.clear",
  statement:
    "A diamond is filled when the pattern is repeated and its whole line lies on one side of “same”.",
  because: interval.because,
  values: { interval, falseAlarm },
  decide: ({ label: said, oddsRatioLow, oddsRatioHigh }) => ({
    isClear: said === "repeated-pattern" && (oddsRatioLow > 1 || oddsRatioHigh < 1),
  }),
};

/** How large the difference is for each step of something measured. */
export const perStep: Rule<
  { runs: readonly { amount: number; cramped: boolean }[]; step: number },
  { perStep: StepSize | null }
> = {
  id: "patterns.per-step",
  statement:
    "Heat, pace and distance are measured, so their size is also given for each step, one at a time: a few cramps cannot carry two at once.",
  because: sizePrior.because,
  values: { sizePrior, enoughRuns, interval },
  decide({ runs, step }) {
    const cramps = runs.filter(({ cramped }) => cramped).length;
    const sd = spreadOf(runs.map(({ amount }) => amount));
    const few = runs.length < enoughRuns.value.runs || cramps < enoughRuns.value.cramps;
    if (few || sd === 0) return { perStep: null };
    const tallies = runs.map(({ amount, cramped }) => ({
      amount: amount / sd,
      runs: 1,
      cramps: cramped ? 1 : 0,
    }));
    const slope = slopeOf(tallies, sizePrior.value);
    const { oddsRatio, oddsRatioLow, oddsRatioHigh } = sizeFrom(slope, step / sd);
    return { perStep: { step, oddsRatio, oddsRatioLow, oddsRatioHigh } };
  },
};

function spreadOf(amounts: readonly number[]): number {
  const mean = amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
  const squares = amounts.reduce((sum, amount) => sum + (amount - mean) * (amount - mean), 0);
  return Math.sqrt(squares / Math.max(1, amounts.length - 1));
}

export const sizeRules = [size, unshrunken, clear, perStep] as const;

import type { Rule } from "../../rule.ts";
import { type Beta, chanceLarger, quantile } from "../beta.ts";
import {
  enoughRuns,
  falseAlarm,
  interval,
  jeffreys,
  lookAhead,
  lookBack,
  oftenTogether,
} from "../evidence.ts";
import type { Comparison, CrampShare, Direction, Label, Lacking } from "../model.ts";

type Counts = Readonly<Comparison>;

/** How sure it is that runs with the thing have a cramp more often. */
export const chance: Rule<
  Counts,
  { probability: number; exposedShare: CrampShare; unexposedShare: CrampShare }
> = {
  id: "patterns.chance",
  statement:
    "The share of runs with a cramp is believed from the counts alone, with and without the thing; then how likely the one is larger than the other.",
  because: jeffreys.because,
  values: { jeffreys, interval },
  decide: (counts) => ({
    probability: probabilityOf(counts),
    exposedShare: shareOf(belief(counts.exposedCramps, counts.exposedRuns)),
    unexposedShare: shareOf(belief(counts.unexposedCramps, counts.unexposedRuns)),
  }),
};

function probabilityOf(counts: Counts): number {
  return chanceLarger(
    belief(counts.exposedCramps, counts.exposedRuns),
    belief(counts.unexposedCramps, counts.unexposedRuns),
  );
}

function belief(cramps: number, runs: number): Beta {
  return { alpha: cramps + jeffreys.value, beta: runs - cramps + jeffreys.value };
}

function shareOf(share: Beta): CrampShare {
  const { low, high } = interval.value;
  return {
    mean: share.alpha / (share.alpha + share.beta),
    low: quantile(low, share),
    high: quantile(high, share),
  };
}

/** How far back a log is read. */
export const reach: Rule<Record<never, never>, { lookBackDays: number }> = {
  id: "patterns.look-back",
  statement: "Patterns are looked for in the runs of the last year.",
  because: lookBack.because,
  values: { lookBack },
  decide: () => ({ lookBackDays: lookBack.value }),
};

/** Whether there are enough runs to say anything. */
export const enough: Rule<
  { runs: number; exposed: number; unexposed: number; cramps: number },
  { show: boolean; lacking: Lacking }
> = {
  id: "patterns.enough-runs",
  statement:
    "Nothing is shown below 8 runs, 3 with the thing, 3 without it, and 2 with a cramp. Until then: how many more it takes.",
  because: enoughRuns.because,
  values: { enoughRuns },
  decide(have) {
    const want = enoughRuns.value;
    const lacking = {
      runs: Math.max(0, want.runs - have.runs),
      exposed: Math.max(0, want.exposed - have.exposed),
      unexposed: Math.max(0, want.unexposed - have.unexposed),
      cramps: Math.max(0, want.cramps - have.cramps),
    };
    return { show: Object.values(lacking).every((more) => more === 0), lacking };
  },
};

/** How sure one has to be, by how many things are looked at. */
export const bar: Rule<{ factorsExamined: number }, { requiredProbability: number }> = {
  id: "patterns.bar",
  statement:
    "Who looks at more things finds more by luck. The bar is 1 - 0.05/K, for the K factors looked at, shown or not.",
  because: falseAlarm.because,
  values: { falseAlarm },
  decide: ({ factorsExamined }) => ({
    requiredProbability: 1 - falseAlarm.value.allowed / Math.max(1, factorsExamined),
  }),
};

/** What is said of a factor. */
export const label: Rule<
  { show: boolean; probability: number; factorsExamined: number },
  { label: Label; direction: Direction | null }
> = {
  id: "patterns.label",
  statement:
    "A repeated pattern is over the bar. From 0.90 it is a possible pattern, not confirmed. Below that there is no clear pattern. The same holds the other way round, for fewer cramps.",
  because: falseAlarm.because,
  values: { falseAlarm },
  decide({ show, probability, factorsExamined }) {
    if (!show) return { label: "not-enough-runs", direction: null };
    const sure = Math.max(probability, 1 - probability);
    const direction = probability >= 1 - probability ? "more" : "fewer";
    const { requiredProbability } = bar.decide({ factorsExamined });
    if (sure >= requiredProbability) return { label: "repeated-pattern", direction };
    if (sure >= falseAlarm.value.possibleFrom) return { label: "possible-pattern", direction };
    return { label: "no-clear-pattern", direction: null };
  },
};

/** Whether two things were so often in the same run that neither stands alone. */
export const together: Rule<
  { both: number; onlyOne: number; onlyOther: number; neither: number },
  { phi: number; often: boolean }
> = {
  id: "patterns.together",
  statement:
    "Two things that were mostly in the same runs cannot be told apart. Limber names them together instead of choosing.",
  because: oftenTogether.because,
  values: { oftenTogether },
  decide({ both, onlyOne, onlyOther, neither }) {
    const spread =
      (both + onlyOne) * (onlyOther + neither) * (both + onlyOther) * (onlyOne + neither);
    const phi = spread === 0 ? 0 : (both * neither - onlyOne * onlyOther) / Math.sqrt(spread);
    return { phi, often: phi >= oftenTogether.value };
  },
};

/** What would change its mind. */
export const changeOfMind: Rule<
  Counts & { label: Label; factorsExamined: number },
  { furtherRuns: number | null; unlessRuns: number | null }
> = {
  id: "patterns.change-of-mind",
  statement:
    "Beside each answer stands what would change it: about how many more runs like these, or how many that go the other way.",
  because: lookAhead.because,
  values: { lookAhead, falseAlarm },
  decide({ label: said, factorsExamined, ...counts }) {
    if (said === "not-enough-runs") return { furtherRuns: null, unlessRuns: null };
    const { requiredProbability } = bar.decide({ factorsExamined });
    const isRepeated = (more: Counts) => {
      const probability = probabilityOf(more);
      return Math.max(probability, 1 - probability) >= requiredProbability;
    };
    if (said !== "repeated-pattern")
      return { furtherRuns: first((n) => isRepeated(moreOfTheSame(counts, n))), unlessRuns: null };
    const probability = probabilityOf(counts);
    const goesWithMore = probability >= 1 - probability;
    return {
      furtherRuns: 0,
      unlessRuns: first((n) => !isRepeated(against(counts, n, goesWithMore))),
    };
  },
};

function moreOfTheSame(counts: Counts, more: number): Counts {
  const grow = 1 + more / (counts.exposedRuns + counts.unexposedRuns);
  return {
    exposedRuns: counts.exposedRuns * grow,
    exposedCramps: counts.exposedCramps * grow,
    unexposedRuns: counts.unexposedRuns * grow,
    unexposedCramps: counts.unexposedCramps * grow,
  };
}

/** More runs with the thing: without a cramp against a pattern of more, with one against a pattern of fewer. */
function against(counts: Counts, more: number, goesWithMore: boolean): Counts {
  return {
    ...counts,
    exposedRuns: counts.exposedRuns + more,
    exposedCramps: counts.exposedCramps + (goesWithMore ? 0 : more),
  };
}

/** The smallest number of runs, as far as we look ahead, from which on it holds; null if it does not. */
function first(holds: (more: number) => boolean): number | null {
  let [not, does] = [0, lookAhead.value as number];
  if (!holds(does)) return null;
  while (does - not > 1) {
    const middle = Math.ceil((not + does) / 2);
    if (holds(middle)) does = middle;
    else not = middle;
  }
  return does;
}

export const surenessRules = [reach, chance, enough, bar, label, together, changeOfMind] as const;

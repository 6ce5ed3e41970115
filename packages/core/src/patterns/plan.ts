import { ask } from "../rule.ts";
import type { Comparison, Pattern, PatternLog, Patterns, Together } from "./model.ts";
import { clear, perStep, size, unshrunken } from "./rules/size.ts";
import { bar, chance, changeOfMind, enough, label, together } from "./rules/sureness.ts";

/** What came together with cramps in a log, and how sure that is. Never a cause. */
export function findPatterns(log: PatternLog): Patterns {
  const factorsExamined = log.factors.length;
  const cramps = log.runs.filter(({ cramped }) => cramped).length;
  const { runs, cramps: crampsLacking } = enough.decide({
    runs: log.runs.length,
    exposed: Number.POSITIVE_INFINITY,
    unexposed: Number.POSITIVE_INFINITY,
    cramps,
  }).lacking;
  return {
    runs: log.runs.length,
    cramps,
    factorsExamined,
    ...bar.decide({ factorsExamined }),
    lacking: { runs, cramps: crampsLacking },
    factors: log.factors.map((_, index) => patternOf(log, index)),
    together: pairsIn(log),
  };
}

const mostRows = 8;

/** The patterns worth a row: those with enough runs, eight at most and the surest of them, by the lower end of their line. */
export function mostTelling(patterns: readonly Pattern[]): readonly Pattern[] {
  return patterns
    .filter(({ label: said }) => said !== "not-enough-runs")
    .toSorted((one, other) => sureness(other) - sureness(one))
    .slice(0, mostRows)
    .toSorted((one, other) => other.oddsRatioLow - one.oddsRatioLow);
}

function sureness({ probability }: Pattern): number {
  return Math.max(probability, 1 - probability);
}

function patternOf({ factors, runs }: PatternLog, index: number): Pattern {
  const { name = "", step } = factors[index] ?? {};
  const counts = compare(runs.map(({ cramped, marks }) => ({ cramped, ...marks[index] })));
  const { show, lacking } = enough.decide({
    runs: counts.exposedRuns + counts.unexposedRuns,
    exposed: counts.exposedRuns,
    unexposed: counts.unexposedRuns,
    cramps: counts.exposedCramps + counts.unexposedCramps,
  });
  const factorsExamined = factors.length;
  const sure = chance.decide(counts);
  const said = ask(label, { show, probability: sure.probability, factorsExamined });
  const large = size.decide(counts);
  return {
    name,
    ...counts,
    lacking,
    ...sure,
    ...large,
    unshrunken: unshrunken.decide(counts),
    ...clear.decide({ ...large, label: said.label }),
    ...(step === undefined
      ? { perStep: null }
      : perStep.decide({ runs: amountsOf(runs, index), step })),
    ...changeOfMind.decide({ ...counts, label: said.label, factorsExamined }),
    ...said,
  };
}

type Marked = { readonly cramped: boolean; readonly exposed?: boolean | null };

function compare(runs: readonly Marked[]): Comparison {
  const count = (exposed: boolean, crampedOnly: boolean) =>
    runs.filter((run) => run.exposed === exposed && (run.cramped || !crampedOnly)).length;
  return {
    exposedRuns: count(true, false),
    exposedCramps: count(true, true),
    unexposedRuns: count(false, false),
    unexposedCramps: count(false, true),
  };
}

function amountsOf(runs: PatternLog["runs"], index: number) {
  return runs.flatMap(({ cramped, marks }) => {
    const amount = marks[index]?.amount ?? null;
    return amount === null ? [] : [{ amount, cramped }];
  });
}

function pairsIn({ factors, runs }: PatternLog): Together[] {
  return factors.flatMap(({ name: one }, first) =>
    factors.slice(first + 1).flatMap(({ name: other }, offset) => {
      const { phi, often } = together.decide(crossed(runs, first, first + 1 + offset));
      return often ? [{ one, other, phi }] : [];
    }),
  );
}

function crossed(runs: PatternLog["runs"], one: number, other: number) {
  const count = (first: boolean, second: boolean) =>
    runs.filter(({ marks }) => marks[one]?.exposed === first && marks[other]?.exposed === second)
      .length;
  return {
    both: count(true, true),
    onlyOne: count(true, false),
    onlyOther: count(false, true),
    neither: count(false, false),
  };
}

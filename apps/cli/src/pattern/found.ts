import { mindInWords } from "@limber/core/patterns/mind";
import type { Pattern, Patterns } from "@limber/core/patterns/model";
import { findPatterns, mostTelling } from "@limber/core/patterns/plan";
import {
  factorInWords,
  headline,
  progressInWords,
  ratioDigits,
  sampleInWords,
  timesInWords,
  togetherInWords,
  verdictInWords,
} from "@limber/core/patterns/words";
import type { Reader } from "@limber/core/reader";
import { readTable } from "./table.ts";

/** What reads tables, finds patterns, and below puts them into words: in a file of its own beside the command. */
export const patternsIn = findPatterns;
export { readTable };

/** What goes with cramps, in words; `tooFew` are what has been met too seldom to say. */
export function patternsInWords(patterns: Patterns, reader: Reader) {
  const telling = mostTelling(patterns.factors);
  const nothingYet = patterns.lacking.runs > 0 || patterns.lacking.cramps > 0;
  const few = patterns.factors.filter(({ label }) => label === "not-enough-runs");
  return {
    answer: nothingYet ? progressInWords(patterns, reader) : headline(telling, reader),
    sample: nothingYet
      ? null
      : `${sampleInWords(patterns, reader)} This shows what came together, not what caused it.`,
    telling: telling.map((pattern) => cells(pattern, reader)),
    tooFew: nothingYet
      ? []
      : few.map((pattern) => [factorInWords(pattern.name, reader), mindInWords(pattern, reader)]),
    together: patterns.together.map((pair) => togetherInWords(pair, reader)),
    bar: `${patterns.factorsExamined} looked at, so a pattern counts as repeated from ${patterns.requiredProbability.toFixed(4)} on.`,
  };
}

function cells(pattern: Pattern, reader: Reader): readonly string[] {
  const { exposedCramps, exposedRuns, unexposedCramps, unexposedRuns } = pattern;
  const [low, high] = [pattern.oddsRatioLow, pattern.oddsRatioHigh].map((ratio) =>
    ratioDigits(ratio, reader),
  );
  return [
    factorInWords(pattern.name, reader),
    `${exposedCramps} of ${exposedRuns}`,
    `${unexposedCramps} of ${unexposedRuns}`,
    timesInWords(pattern.oddsRatio, reader),
    `${low} to ${high}`,
    `${verdictInWords(pattern, reader)}. ${mindInWords(pattern, reader)}`,
  ];
}

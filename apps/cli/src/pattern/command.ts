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
import type { Answer, Context, Given, Noun } from "../grammar.ts";
import { answerLine, table } from "../print.ts";
import { askingAt } from "../procedures.ts";
import { exitCodes, refuse } from "../refusal.ts";
import { remoteOf, serverFlag } from "../remote.ts";
import { textOf } from "../request.ts";
import { wrapped } from "../text.ts";

export const noun: Noun = {
  name: "pattern",
  summary: "What came together with cramps in a log, and how sure that is.",
  verbs: [
    {
      name: "show",
      summary: "Each thing you logged, beside the runs with a cramp. Never a cause.",
      examples: [
        ["limber pattern show --csv runs.csv", "date,cramp,fast-start,hot with 0 and 1"],
        ["limber pattern show --csv - < runs.csv", "from a pipe"],
        ["limber pattern show", "your own runs, from the server you signed in to"],
      ],
      flags: [
        {
          name: "csv",
          value: "FILE",
          says: "a table: date,cramp,<factor>... with 0 and 1; - is stdin",
          example: "runs.csv",
        },
        serverFlag,
      ],
      answer: show,
    },
  ],
};

async function show(given: Given, context: Context): Promise<Answer> {
  const file = textOf(given, "csv");
  if (file === undefined) return answerOf(await ownPatterns(given, context), context);
  const { readTable } = await import("./table.ts");
  const { log, emptyCells } = readTable(textIn(file, context), file === "-" ? "stdin" : file);
  const note =
    emptyCells === 0
      ? []
      : [
          emptyCells === 1
            ? "1 empty cell: that run does not count for its column."
            : `${emptyCells} empty cells: those runs do not count for their columns.`,
        ];
  return { ...answerOf(findPatterns(log), context), notes: note };
}

function textIn(file: string, { session }: Context): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(session.readBytes(file));
  } catch (problem) {
    const isText = problem instanceof TypeError;
    return refuse(
      {
        what: `${file} cannot be read.`,
        why: isText ? "It is not a text in UTF-8." : (problem as Error).message,
        fix: isText ? "Save the table as CSV, UTF-8." : "Name a CSV file, or - for stdin.",
      },
      exitCodes.failed,
    );
  }
}

/** A server answers a program as it answers its own pages. */
async function ownPatterns(given: Given, { session }: Context): Promise<Patterns> {
  const { patterns } = await askingAt(session, remoteOf(given, session))("patterns.show", {});
  return patterns;
}

function answerOf(patterns: Patterns, context: Context): Answer {
  return { json: patterns, page: () => page(patterns, context) };
}

function page(patterns: Patterns, context: Context): string {
  const { reader, columns } = context;
  const telling = mostTelling(patterns.factors);
  const rows = table(
    ["factor", "with", "without", "odds", "9 in 10", "verdict"],
    telling.map((pattern) => cells(pattern, context)),
    context,
  );
  if (columns === undefined) return rows;
  const few = patterns.factors.filter(({ label }) => label === "not-enough-runs");
  const nothingYet = patterns.lacking.runs > 0 || patterns.lacking.cramps > 0;
  const paragraph = (text: string) => wrapped(text, { columns, indent: 0 });
  return [
    answerLine(nothingYet ? progressInWords(patterns, reader) : headline(telling, reader), context),
    ...(nothingYet
      ? []
      : [
          paragraph(
            `${sampleInWords(patterns, reader)} This shows what came together, not what caused it.`,
          ),
        ]),
    ...(telling.length > 0 ? ["", rows] : []),
    ...(few.length > 0 && !nothingYet
      ? ["", table(["too few runs", "so far"], soFar(few, context), context)]
      : []),
    ...patterns.together.map((pair) => `\n${paragraph(togetherInWords(pair, reader))}`),
    "",
    paragraph(
      `${patterns.factorsExamined} looked at, so a pattern counts as repeated from ${ratioOf(patterns)} on.`,
    ),
    "Why: limber rule show patterns.label",
  ].join("\n");
}

function ratioOf({ requiredProbability }: Patterns): string {
  return requiredProbability.toFixed(4);
}

function cells(pattern: Pattern, { reader }: Context): readonly string[] {
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

function soFar(few: readonly Pattern[], { reader }: Context): readonly (readonly string[])[] {
  return few.map((pattern) => [factorInWords(pattern.name, reader), mindInWords(pattern, reader)]);
}

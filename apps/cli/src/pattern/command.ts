import type { Patterns } from "@limber/core/patterns/model";
import type { Answer, Context, Given, Noun } from "../grammar.ts";
import { answerLine, table } from "../print.ts";
import { askingAt } from "../procedures.ts";
import { exitCodes, Refusal, refuse } from "../refusal.ts";
import { remoteOf, serverFlag } from "../remote.ts";
import { textOf } from "../request.ts";
import { wrapped } from "../text.ts";
import type { patternsInWords } from "./found.ts";

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
  const { readTable, patternsIn, patternsInWords } = await context.session.loadPatterns();
  const answerOf = (patterns: Patterns): Answer => ({
    json: patterns,
    page: () => page(patternsInWords(patterns, context.reader), context),
  });
  if (file === undefined) return answerOf(await ownPatterns(given, context));
  const read = readTable(textIn(file, context), file === "-" ? "stdin" : file);
  if (!read.ok) throw new Refusal(read.problems);
  const { log, emptyCells } = read;
  const note =
    emptyCells === 0
      ? []
      : [
          emptyCells === 1
            ? "1 empty cell: that run does not count for its column."
            : `${emptyCells} empty cells: those runs do not count for their columns.`,
        ];
  return { ...answerOf(patternsIn(log)), notes: note };
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

function page(told: ReturnType<typeof patternsInWords>, context: Context): string {
  const { columns } = context;
  const rows = table(
    ["factor", "with", "without", "odds", "9 in 10", "verdict"],
    told.telling,
    context,
  );
  if (columns === undefined) return rows;
  const paragraph = (text: string) => wrapped(text, { columns, indent: 0 });
  return [
    answerLine(told.answer, context),
    ...(told.sample === null ? [] : [paragraph(told.sample)]),
    ...(told.telling.length > 0 ? ["", rows] : []),
    ...(told.tooFew.length > 0
      ? ["", table(["too few runs", "so far"], told.tooFew, context)]
      : []),
    ...told.together.map((pair) => `\n${paragraph(pair)}`),
    "",
    paragraph(told.bar),
    "Why: limber rule show patterns.label",
  ].join("\n");
}

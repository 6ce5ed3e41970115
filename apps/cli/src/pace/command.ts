import { minutesAndSeconds, pace } from "@limber/core/format";
import { FirstMileRequest, PacingRequest } from "@limber/core/pacing/model";
import { checkFirstMile, planPacing } from "@limber/core/pacing/plan";
import { firstMileAdviceInWords } from "@limber/core/pacing/words";
import { parseDistance, parseDuration, parseMileTime, parsePaceOrSpeed } from "@limber/core/parse";
import { splitUnitFor } from "@limber/core/reader";
import { courseFlag, courseFor } from "../course.ts";
import type { Answer, Context, Given, Noun } from "../grammar.ts";
import { answerLine, facts } from "../print.ts";
import { checked, plainNumber, quantity } from "../request.ts";
import { splitTable } from "./splits.ts";

export const noun: Noun = {
  name: "pace",
  summary: "Begin slowly: splits for a goal, and what the first mile says.",
  verbs: [
    {
      name: "plan",
      summary: "One split a mile (--units us) or kilometre (si). The first is the slowest.",
      examples: [
        ["limber pace plan --distance marathon --time 3:55:00 --units us", "26 miles and a bit"],
        ["limber pace plan --distance 10k --time 55m --shape 0.01", "a flatter start"],
      ],
      flags: [
        {
          name: "distance",
          value: "DISTANCE",
          says: "14mi, 42.195km, half, marathon",
          required: true,
          example: "10km",
        },
        { name: "time", value: "TIME", says: "goal: 3:55:00, 55m", required: true, example: "55m" },
        {
          name: "shape",
          value: "NUMBER",
          says: "how much slower the start is than the mean: 0.02 is 2 %",
        },
        courseFlag,
      ],
      answer: plan,
    },
    {
      name: "check",
      summary: "The first mile against the goal, and what it may cost.",
      examples: [["limber pace check --goal 9:00/mi --first-mile 8:40", "20 seconds ahead"]],
      flags: [
        {
          name: "goal",
          value: "PACE",
          says: "goal pace: 9:00/mi, 5:30/km",
          required: true,
          example: "9:00/mi",
        },
        {
          name: "first-mile",
          value: "TIME",
          says: "your watch at one mile: 8:40",
          required: true,
          example: "8:40",
        },
      ],
      answer: check,
    },
  ],
};

async function plan(given: Given, context: Context): Promise<Answer> {
  const { reader } = context;
  const distanceM = quantity(given, "distance", parseDistance);
  const { course, notes } = await courseFor(given, distanceM, context);
  const request = checked(
    PacingRequest,
    {
      distanceM,
      course,
      durationS: quantity(given, "time", parseDuration),
      splitUnit: splitUnitFor(reader),
      shape: plainNumber(given, "shape", "0.02"),
      event: "race",
    },
    reader,
  );
  const pacing = planPacing(request);
  const first = reader.units.distance === "mi" ? pacing.firstMileS : pacing.firstKilometreS;
  const begin = first === null ? "" : ` Begin in ${minutesAndSeconds(first)}, no faster.`;
  const headline = `${minutesAndSeconds(pacing.totalS)} is ${pace(pacing.meanPaceSPerKm, reader)}.${begin}`;
  const splits = () => splitTable(pacing.splits, context);
  return {
    json: pacing,
    notes,
    page: () =>
      context.columns === undefined ? splits() : `${answerLine(headline, context)}\n\n${splits()}`,
  };
}

function check(given: Given, context: Context): Answer {
  const request = checked(
    FirstMileRequest,
    {
      goalPaceSPerKm: quantity(given, "goal", (text) => parsePaceOrSpeed(text, "goal pace"))
        ?.paceSPerKm,
      firstMileS: quantity(given, "first-mile", (text) => parseMileTime(text, "first mile")),
    },
    context.reader,
  );
  const first = checkFirstMile(request);
  const ahead = first.status === "ahead";
  const rows: [string, string | null][] = [
    ["Ahead", ahead ? `${Math.round(first.aheadS)} s, ${first.aheadPct.toFixed(1)} %` : null],
    [
      "May cost",
      ahead ? `up to ${Math.round(first.possibleLossS)} s later, if you go on like this` : null,
    ],
    ["Why", `limber rule show ${first.rule}`],
  ];
  // What was asked for is a mile, whatever the units.
  const inMiles = {
    ...context.reader,
    units: { ...context.reader.units, distance: "mi" as const },
  };
  return {
    json: first,
    page: () =>
      [
        answerLine(firstMileAdviceInWords(first.advice, inMiles), context),
        "",
        facts(rows, context),
      ].join("\n"),
  };
}

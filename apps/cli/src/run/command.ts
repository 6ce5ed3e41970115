import type { AnswerOf } from "@limber/api";
import { distance, minutesAndSeconds, pace } from "@limber/core/format";
import { meters, paceOver, seconds } from "@limber/core/units";
import { asking, runnerIdOf, whoseFlags } from "../asking.ts";
import { type Answer, type Context, type Given, type Noun, recordFlags } from "../grammar.ts";
import { answerLine, table } from "../print.ts";
import { plainNumber, textOf } from "../request.ts";
import { dayAndTime, moment } from "../start-time.ts";
import { inspect } from "./inspect.ts";

type RunsPage = AnswerOf<"runs.list">;
type ListedRun = RunsPage["items"][number];

export const noun: Noun = {
  name: "run",
  summary: "Runs that were done or are planned, and what a watch's file shows.",
  verbs: [
    inspect,
    {
      name: "list",
      summary: "Runs, the latest first.",
      examples: [
        ["limber run list --since 7d", "the last week"],
        ["limber run list --since 2026-01-01 --csv", "a year for a spreadsheet"],
      ],
      flags: [
        { name: "since", value: "WHEN", says: "from then on: 2026-11-01, 7d", example: "7d" },
        { name: "until", value: "WHEN", says: "up to the end of that day", example: "2026-11-30" },
        { name: "limit", value: "COUNT", says: "at most so many", example: "20" },
        ...whoseFlags,
        ...recordFlags,
      ],
      answer: list,
    },
  ],
};

const PAGE = 200;

function list(given: Given, context: Context): Promise<Answer> {
  const { session } = context;
  const since = moment(textOf(given, "since"), "since", session.now());
  const until = moment(textOf(given, "until"), "until", session.now());
  const limit = plainNumber(given, "limit", "20") ?? Number.POSITIVE_INFINITY;
  return asking(given, context, async (who) => {
    const runnerId = await runnerIdOf(given, who);
    const runs: ListedRun[] = [];
    let after: RunsPage["next"] =
      until === undefined ? null : { at: until.toISOString(), id: LAST_ID };
    do {
      const page: RunsPage = await who.ask("runs.list", {
        limit: Math.min(PAGE, limit - runs.length),
        ...(after && { after }),
        ...(runnerId && { runnerId }),
      });
      runs.push(...page.items.filter(({ startedAt }) => !isBefore(startedAt, since)));
      after = isBefore(page.items.at(-1)?.startedAt, since) ? null : page.next;
    } while (after !== null && runs.length < limit);
    return {
      json: runs,
      page: () =>
        runs.length === 0
          ? answerLine("No runs.", context)
          : table(
              ["when", "distance", "time", "pace", "what", "note"],
              runs.map((run) => rowOf(run, context)),
              context,
            ),
    };
  });
}

/** No id comes after it, so a list that goes on from here begins with the first run before a moment. */
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

const isBefore = (at: string | undefined, since: Date | undefined) =>
  at !== undefined && since !== undefined && new Date(at) < since;

function rowOf(run: ListedRun, { reader }: Context): string[] {
  const { startedAt, timeZone, distanceM, elapsedS, movingS, status, event, note } = run;
  const timeS = movingS ?? elapsedS;
  const known = distanceM !== null && distanceM > 0 && timeS !== null;
  return [
    dayAndTime(new Date(startedAt), timeZone),
    distanceM === null ? "" : distance(meters(distanceM), reader),
    timeS === null ? "" : minutesAndSeconds(timeS),
    known ? pace(paceOver(meters(distanceM), seconds(timeS)), reader) : "",
    status === "done" ? event : status,
    (note ?? "").split("\n")[0] ?? "",
  ];
}

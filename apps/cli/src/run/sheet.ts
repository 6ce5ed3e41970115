import { distance, drink, minutesAndSeconds, pace, span } from "@limber/core/format";
import { splitUnitFor } from "@limber/core/reader";
import type {
  MeasuredFirstMile,
  MeasuredSplit,
  RunAnalysis,
} from "@limber/core/run-analysis/model";
import {
  analysisHeadline,
  fadeInWords,
  halvesInWords,
  splitInWords,
  sweatLossBasisInWords,
  temperatureInWords,
} from "@limber/core/run-analysis/words";
import { paceOver, seconds } from "@limber/core/units";
import type { Context } from "../grammar.ts";
import { gradeText } from "../pace/splits.ts";
import { answerLine, facts, table } from "../print.ts";
import { dayAndTime } from "../start-time.ts";
import type { Entry } from "./entry.ts";

const MS = 1000;
/** A shorter last part rounds to nothing. */
const SHOWN_FROM_M = 50;

/** One file as a person reads it: the answer, the figures, and the splits when they are asked for. */
export function sheet(entry: Entry, { splits }: { splits: boolean }, context: Context): string {
  const { file } = entry;
  if (!entry.ok)
    return facts(
      [
        ["File", file],
        [entry.problem.kind === "drinks-and-weights" ? "Holds" : "Failed", entry.problem.message],
      ],
      context,
    );
  const { device, name, runs, asides, notices } = entry;
  const heading = facts(
    [
      ["File", [file, name].filter(Boolean).join(", ")],
      ["Device", device ?? null],
      ...notices.map((notice): [string, string] => ["Note", notice]),
    ],
    context,
  );
  const parts = runs.map((run, at) => {
    const headline = answerLine(analysisHeadline(run, context.reader), context);
    const rows = splits ? splitsOf(run, context) : null;
    return [
      headline,
      figures(run, asides[at] ?? null, context),
      ...(rows === null ? [] : ["", rows]),
    ].join("\n");
  });
  return [heading, parts.join("\n\n")].join("\n\n");
}

function figures(run: RunAnalysis, aside: string | null, context: Context): string {
  const { reader } = context;
  const { halves, fade, temperature, heartRate, estimatedSweatLossMl } = run;
  const sweat = estimatedSweatLossMl;
  return facts(
    [
      ["What", [sportOf(run), when(run, context)].filter(Boolean).join(", ")],
      ["Log", aside],
      ["Distance", lengthAndTime(run, context)],
      ["Pauses", pausesOf(run)],
      ["First mile", run.firstMile === null ? null : firstMileOf(run.firstMile)],
      ["Halves", halves === null ? null : halvesInWords(halves, reader)],
      ["End", fade === null ? null : fadeInWords(fade, reader)],
      ["Heat", temperature === null ? null : temperatureInWords(temperature, reader)],
      [
        "Heart rate",
        heartRate === null
          ? null
          : `${Math.round(heartRate.meanBpm)} on average, ${Math.round(heartRate.maxBpm)} at most`,
      ],
      [
        "Sweat",
        sweat === null
          ? null
          : `${drink({ minMl: sweat, maxMl: sweat }, reader)}, ${sweatLossBasisInWords("watch", reader)}`,
      ],
      ["Why", run.firstMile === null ? null : `limber rule show ${run.firstMile.rule}`],
    ],
    context,
  );
}

function sportOf({ sport, sportSaid }: RunAnalysis): string {
  if (sport === "unnamed") return "sport not named";
  const said = sportSaid === null ? "" : ` “${sportSaid}”`;
  if (sport === "unknown") return `sport not known${said}`;
  return sport === "another" ? `no run${said}` : sport;
}

/** In the time of the place where the file tells it, else in the reader's. */
function when({ startMs, utcOffsetS }: RunAnalysis, { reader }: Context): string {
  if (startMs === null) return "";
  return utcOffsetS === null
    ? `${dayAndTime(new Date(startMs), reader.timeZone)} ${reader.timeZone}`
    : dayAndTime(new Date(startMs + utcOffsetS * MS), "UTC");
}

function lengthAndTime({ distanceM, timerS, elapsedS }: RunAnalysis, { reader }: Context) {
  const timeS = timerS ?? elapsedS;
  const far = distanceM === null ? [] : [distance(distanceM, reader)];
  const time = timeS === null ? [] : [minutesAndSeconds(timeS)];
  const mean =
    distanceM !== null && distanceM > 0 && timeS !== null
      ? [pace(paceOver(distanceM, timeS), reader)]
      : [];
  const known = [...far, ...time, ...mean];
  return known.length === 0 ? null : known.join(", ");
}

function pausesOf({ pauses, elapsedS }: RunAnalysis): string | null {
  if (pauses.length === 0) return null;
  const paused = pauses.reduce((sum, { durationS }) => sum + durationS, 0);
  const inAll = elapsedS === null ? "" : `, ${minutesAndSeconds(elapsedS)} in all`;
  return `${pauses.length}, ${span(seconds(paused))} together${inAll}`;
}

function firstMileOf({ elapsedS, restAverageS, fasterByS }: MeasuredFirstMile): string {
  const by = span(seconds(Math.abs(fasterByS)));
  const than =
    Math.round(fasterByS) === 0 ? "as fast" : fasterByS > 0 ? `${by} faster` : `${by} slower`;
  return `${minutesAndSeconds(elapsedS)}, the others ${minutesAndSeconds(restAverageS)} on average: ${than}`;
}

/** Without the pauses, and on a hilly way the pace that would cost the same on the flat. */
function splitsOf(run: RunAnalysis, context: Context): string | null {
  const { reader } = context;
  const splits = splitUnitFor(reader) === "mile" ? run.mileSplits : run.kilometreSplits;
  const shown = (splits ?? []).filter(({ whole, distanceM }) => whole || distanceM >= SHOWN_FROM_M);
  if (shown.length === 0) return null;
  const hilly = shown.some(({ flatPaceSPerKm }) => flatPaceSPerKm !== null);
  const row = (split: MeasuredSplit) => [
    splitInWords(split, reader),
    minutesAndSeconds(split.timerS),
    pace(split.paceSPerKm, reader),
    ...(hilly ? [split.grade === null ? "" : gradeText(split.grade), flat(split, context)] : []),
  ];
  const header = ["split", "time", "pace", ...(hilly ? ["grade", "on the flat"] : [])];
  return table(header, shown.map(row), context);
}

function flat({ flatPaceSPerKm }: MeasuredSplit, { reader }: Context): string {
  return flatPaceSPerKm === null ? "" : pace(flatPaceSPerKm, reader);
}

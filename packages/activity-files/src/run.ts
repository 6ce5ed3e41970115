import type { Activity, SportSession } from "@limber/core/activity";
import type { RunAnalysis } from "@limber/core/run-analysis/model";
import { analyseSession } from "@limber/core/run-analysis/plan";
import { shortened, visibleText } from "@limber/core/visible-text";
import { type ExportDetails, present, toldOfRun } from "./export-details.ts";
import type { Found } from "./found.ts";

export type Analyses = readonly [RunAnalysis, ...RunAnalysis[]];

/** What each session of an activity shows. */
export function analysesOf({ sessions, utcOffsetS }: Activity): Analyses {
  const analysed = (session: SportSession) => analyseSession(session, utcOffsetS);
  const [first, ...others] = sessions;
  return [analysed(first), ...others.map(analysed)];
}

/** What a log keeps of an activity: of a triathlon the run. */
export function runIn(analyses: Analyses): RunAnalysis {
  return analyses.find(({ sport }) => sport === "running") ?? analyses[0];
}

/** What the export says of what was found, and how hard it felt where only the watch was told. */
export function toldOf(
  found: Exclude<Found, { is: "problem" }>,
  run: RunAnalysis,
): ExportDetails | undefined {
  const told = toldByExport(found, run);
  const effort = run.effort ?? undefined;
  return effort === undefined || told?.effort !== undefined ? told : { ...told, effort };
}

/** By the file's name, or else by what the run in it was like. */
function toldByExport(
  found: Exclude<Found, { is: "problem" }>,
  { startMs, distanceM, elapsedS }: RunAnalysis,
): ExportDetails | undefined {
  if (found.told !== undefined || found.is !== "recording") return found.told;
  return toldOfRun(found.perhapsTold, {
    ...(startMs !== null && { startMs }),
    ...(distanceM !== null && { distanceM }),
    ...(elapsedS !== null && { elapsedS }),
  });
}

/** The figures that a log takes of a run. What else an analysis shows is shown where the file was read. */
export type Measured = Pick<
  RunAnalysis,
  | "sport"
  | "sportSaid"
  | "startMs"
  | "utcOffsetS"
  | "distanceM"
  | "elapsedS"
  | "timerS"
  | "movingS"
  | "mileSplits"
  | "kilometreSplits"
  | "temperature"
  | "heartRate"
  | "estimatedSweatLossMl"
>;

/** Those of a run, with the sport that its export names: a track often does not say what it is of, or in a word of its own. */
export function measuredOf(run: RunAnalysis, told: ExportDetails | undefined): Measured {
  const { startMs, utcOffsetS, distanceM, elapsedS, timerS, movingS } = run;
  const { mileSplits, kilometreSplits, temperature, heartRate, estimatedSweatLossMl } = run;
  return {
    ...sportOf(run, told),
    ...{ startMs, utcOffsetS, distanceM, elapsedS, timerS, movingS },
    ...{ mileSplits, kilometreSplits, temperature, heartRate, estimatedSweatLossMl },
  };
}

function sportOf(run: RunAnalysis, told: ExportDetails | undefined) {
  const { sport, sportSaid } = run;
  if (sport !== "unnamed" && sport !== "unknown") return { sport, sportSaid };
  const isTold = told?.sport !== undefined && told.sport !== "unnamed";
  if (!isTold || (sport === "unknown" && told.sport === "unknown")) return { sport, sportSaid };
  return { sport: told.sport, sportSaid: told.sportSaid ?? null };
}

/** In letters, as far as a log takes them. */
const LONGEST = { title: 500, note: 4000, device: 200 };

/** What a log keeps of an export's words. Of the rest, such as gear, nothing is shown and so nothing kept. */
export type RunWords = Pick<
  ExportDetails,
  "title" | "note" | "effort" | "airTemperatureC" | "relativeHumidityPct" | "windMPerS"
> & { readonly device?: string };

export function wordsOf(told: ExportDetails | undefined, device: string | undefined): RunWords {
  const { title, note, effort, airTemperatureC, relativeHumidityPct, windMPerS } = told ?? {};
  return present<RunWords>({
    title: title && shortened(visibleText(title), LONGEST.title),
    note: note && shortened(note.split("\n").map(visibleText).join("\n"), LONGEST.note),
    device: device && shortened(visibleText(device), LONGEST.device),
    effort: effort === undefined ? undefined : Math.round(effort),
    airTemperatureC,
    relativeHumidityPct,
    windMPerS,
  });
}

import type { Activity, Notice, SportSession } from "@limber/core/activity";
import { bounds } from "@limber/core/bounds";
import type { RunAnalysis } from "@limber/core/run-analysis/model";
import { analyseSession } from "@limber/core/run-analysis/plan";
import { shortened, visibleText } from "@limber/core/visible-text";
import { type ExportDetails, present, toldOfRun } from "./export-details.ts";
import type { FoundActivity } from "./found.ts";

export type Analyses = readonly [RunAnalysis, ...RunAnalysis[]];

/** What each session of an activity shows. */
export function analysesOf({ sessions, utcOffsetS }: Activity): Analyses {
  const analysed = (session: SportSession) => analyseSession(session, utcOffsetS);
  const [first, ...others] = sessions;
  return [analysed(first), ...others.map(analysed)];
}
/** What a reader should know: of how the file was read, and then of the figures of those of its runs. */
export function noticesOf({ notices }: Activity, runs: readonly RunAnalysis[]): readonly Notice[] {
  const ofFigures = new Set(runs.flatMap((run) => run.notices.map(({ kind }) => kind)));
  return [...notices, ...[...ofFigures].map((kind) => ({ kind }))];
}

/** One session of a file, as a log takes it or puts it aside: of run, bike, run two are kept. */
export type FilePart = {
  /** `two.gpx`, and `two.gpx:2` for the second. */
  readonly path: string;
  /** What tells it from the part that is known by the bytes of the file alone; null for that one. */
  readonly key: string | null;
  readonly analysis: RunAnalysis;
  readonly run: Measured;
  readonly told: ExportDetails | undefined;
  readonly words: RunWords;
};

/** Every session of a file. A log that took one of each file knows the first run by the file's bytes. */
export function partsOf(
  found: FoundActivity,
  { analyses, device }: { readonly analyses: Analyses; readonly device?: string | undefined },
): readonly FilePart[] {
  const first = firstRun(analyses);
  const told = toldOfEach(found, analyses, first);
  const keys = new Set<string>();
  return analyses.map((analysis, at) => {
    const said = withEffort(told[at], analysis);
    const key = keys.has(`${analysis.startMs}`)
      ? `${analysis.startMs}/${at}`
      : `${analysis.startMs}`;
    keys.add(key);
    return {
      path: at === 0 ? found.path : `${found.path}:${at + 1}`,
      key: analysis === first ? null : key,
      analysis,
      run: measuredOf(analysis, told[at] ?? found.told),
      told: said,
      words: wordsOf(said, device),
    };
  });
}

/** And how hard it felt, where only the watch was told. */
function withEffort(told: ExportDetails | undefined, run: RunAnalysis): ExportDetails | undefined {
  const effort = run.effort ?? undefined;
  return effort === undefined || told?.effort !== undefined ? told : { ...told, effort };
}

const firstRun = (analyses: Analyses): RunAnalysis =>
  analyses.find(({ sport }) => sport === "running") ?? analyses[0];

/** What the export says goes to the session that it is about: by the file's name, or else by what the run was like. */
function toldOfEach(
  found: FoundActivity,
  analyses: Analyses,
  first: RunAnalysis,
): readonly (ExportDetails | undefined)[] {
  const { told } = found;
  if (told !== undefined || found.is !== "recording") {
    const about = told && analyses.find((run) => toldOfRun([told], totalsOf(run)) !== undefined);
    return analyses.map((run) => (run === (about ?? first) ? told : undefined));
  }
  const left = new Set(found.perhapsTold);
  return analyses.map((run) => {
    const own = toldOfRun([...left], totalsOf(run));
    if (own !== undefined) left.delete(own);
    return own;
  });
}

function totalsOf({ startMs, distanceM, elapsedS }: RunAnalysis) {
  return {
    ...(startMs !== null && { startMs }),
    ...(distanceM !== null && { distanceM }),
    ...(elapsedS !== null && { elapsedS }),
  };
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
    ...{ mileSplits: few(mileSplits), kilometreSplits: few(kilometreSplits) },
    ...{ temperature, heartRate, estimatedSweatLossMl },
  };
}

/** As many as a log takes. What has more is further than anybody runs, and must not keep what is beside it out. */
const MOST_SPLITS = 1000;
const few = (splits: Measured["mileSplits"]) =>
  (splits?.length ?? 0) > MOST_SPLITS ? null : splits;

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

/** Which of the figures and words that a log keeps are there. */
export function tellsOf(run: Measured, words: RunWords) {
  const { timerS: firstMileS } =
    run.mileSplits?.find(({ index, whole }) => index === 1 && whole) ?? {};
  const within = (n: number | null | undefined, [least, most]: readonly [number, number]) =>
    typeof n === "number" && n >= least && n <= most;
  const there = {
    note: `${words.title ?? ""}${words.note ?? ""}`.trim() !== "",
    effort: words.effort !== undefined,
    relativeHumidityPct: words.relativeHumidityPct !== undefined,
    windMPerS: words.windMPerS !== undefined,
    distanceM: run.distanceM !== null,
    elapsedS: run.elapsedS !== null,
    movingS: within(run.movingS ?? run.timerS, bounds.runS),
    firstMileS: within(firstMileS, bounds.runS),
    splits: run.kilometreSplits !== null,
    mileSplits: run.mileSplits !== null,
    heartRateBpm: within(run.heartRate?.meanBpm, bounds.heartRateBpm),
    estimatedSweatLossMl: within(run.estimatedSweatLossMl, bounds.volumeMl),
    device: words.device !== undefined,
    airTemperatureC: within(
      words.airTemperatureC ?? run.temperature?.meanC,
      bounds.airTemperatureC,
    ),
  };
  const columns = Object.keys(there) as (keyof typeof there)[];
  return columns.filter((column) => there[column]);
}

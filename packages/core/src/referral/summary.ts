import { MS_IN_A_WEEK } from "../units.ts";
import { mayLookFor, summaryWindow } from "./evidence.ts";
import { type Habit, type History, habits, type Summary, type Symptom } from "./model.ts";
import { checkPersistence, triage } from "./plan.ts";

type Cramp = History["cramps"][number];

/** From when on a log is read for it, in milliseconds since 1970. */
export function summaryReadsFromMs(nowMs: number): number {
  const { weeks, readsMoreWeeks } = summaryWindow.value;
  return nowMs - (weeks + readsMoreWeeks) * MS_IN_A_WEEK;
}

/** What to take to a professional: counts and dates of the last twelve weeks. No score, no interpretation. */
export function summarise({ nowMs, ...history }: History): Summary {
  const { weeks, recentWeeks } = summaryWindow.value;
  const fromMs = nowMs - weeks * MS_IN_A_WEEK;
  const recentMs = nowMs - recentWeeks * MS_IN_A_WEEK;
  const runs = history.runs.filter(({ startMs }) => isIn(startMs, fromMs, nowMs));
  const cramps = history.cramps.filter(({ happenedMs }) => isIn(happenedMs, fromMs, nowMs));
  const crampRuns = new Set(cramps.flatMap(({ runStartMs }) => runStartMs ?? []));
  const withCramp = runs.filter(({ startMs }) => crampRuns.has(startMs));
  const recent = ({ startMs }: { startMs: number }) => startMs > recentMs;
  const changes = history.changes.filter(({ endedMs }) => (endedMs ?? nowMs) > fromMs);
  const habitsKept = habits.flatMap((habit) => keptOf(habit, runs));
  const recentRunsWithCramp = withCramp.filter(recent).length;
  const weights = runs.flatMap(({ massChangePct }) => massChangePct ?? []);
  return {
    fromMs,
    weeks: Array.from({ length: weeks }, (_, week) =>
      weekOf(fromMs + week * MS_IN_A_WEEK, { runs, cramps }),
    ),
    runs: runs.length,
    runsWithCramp: withCramp.length,
    cramps: cramps.length,
    recentRuns: runs.filter(recent).length,
    recentRunsWithCramp,
    muscles: musclesOf(cramps),
    during: {
      run: count(cramps, "run"),
      "after-run": count(cramps, "after-run"),
      rest: count(cramps, "rest"),
      night: count(cramps, "night"),
    },
    severe: cramps.filter(({ severity }) => severity === "severe").length,
    share: middleOf(cramps.flatMap(({ share }) => share ?? [])),
    tried: triedOn(cramps),
    habits: habitsKept,
    changes,
    weighed: {
      runs: weights.length,
      heavier: weights.filter((change) => change > 0).length,
      massChangePct: middleOf(weights),
    },
    ...suggestion(cramps, {
      methodsTried: changes.length + habitsKept.filter(({ kept }) => kept > 0).length,
      crampRunsInFourWeeks: recentRunsWithCramp,
      stillCramping: cramps.some(({ happenedMs }) => happenedMs > recentMs),
    }),
    toAsk: mayLookFor.value,
  };
}

function isIn(atMs: number, fromMs: number, toMs: number): boolean {
  return atMs > fromMs && atMs <= toMs;
}

/** Cramps that persist, at rest or at night: what the rules of referral say to these. */
function suggestion(cramps: readonly Cramp[], history: Parameters<typeof checkPersistence>[0]) {
  const symptoms: Symptom[] = [
    ...(count(cramps, "rest") > 0 ? (["cramps-at-rest"] as const) : []),
    ...(count(cramps, "night") > 0 ? (["cramps-at-night"] as const) : []),
  ];
  const persistence = checkPersistence(history);
  const because = [
    ...(persistence.refer ? [persistence.rule] : []),
    ...(symptoms.length > 0 ? triage({ symptoms }).because : []),
  ];
  return { isSuggested: because.length > 0, because };
}

function weekOf(startMs: number, { runs, cramps }: Pick<History, "runs" | "cramps">) {
  const endMs = startMs + MS_IN_A_WEEK;
  return {
    startMs,
    runs: runs.filter((run) => isIn(run.startMs, startMs, endMs)).length,
    cramps: cramps.filter(({ happenedMs }) => isIn(happenedMs, startMs, endMs)).length,
  };
}

function count(cramps: readonly Cramp[], when: Cramp["during"]): number {
  return cramps.filter(({ during }) => during === when).length;
}

function musclesOf(cramps: readonly Cramp[]): Summary["muscles"] {
  const placed = cramps.flatMap(({ muscle, side }) => (muscle === null ? [] : [{ muscle, side }]));
  type MusclePlace = (typeof placed)[number];
  const alike = (one: MusclePlace, other: MusclePlace) =>
    one.muscle === other.muscle && one.side === other.side;
  return placed
    .filter((place, index) => placed.findIndex((other) => alike(place, other)) === index)
    .map((place) => ({ ...place, count: placed.filter((other) => alike(place, other)).length }))
    .toSorted((one, other) => other.count - one.count);
}

function triedOn(cramps: readonly Cramp[]): Summary["tried"] {
  const names = [...new Set(cramps.flatMap(({ tried }) => tried))];
  return names
    .map((what) => {
      const treated = cramps.filter(({ tried }) => tried.includes(what));
      const relief = treated.flatMap(({ reliefAfterS }) => reliefAfterS ?? []);
      return { what, times: treated.length, reliefAfterS: middleOf(relief) };
    })
    .toSorted((one, other) => other.times - one.times);
}

function keptOf(habit: Habit, runs: History["runs"]): Summary["habits"] {
  const answers = runs.flatMap(({ habits: all }) => all[habit] ?? []);
  return answers.length === 0
    ? []
    : [{ habit, kept: answers.filter(Boolean).length, asked: answers.length }];
}

function middleOf(values: readonly number[]): Summary["share"] {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (place: number) => sorted[place] ?? 0;
  const middle = (sorted.length - 1) / 2;
  return sorted.length === 0
    ? null
    : {
        least: at(0),
        median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
        most: at(sorted.length - 1),
      };
}

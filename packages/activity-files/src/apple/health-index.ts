import type { UnixMs } from "@limber/core/activity";
import { type Collected, recordCollector } from "../body-records/collected.ts";
import { addHealthRecord, BODY_MASS, WATER } from "../body-records/health-record.ts";
import type { ReadProblem } from "../problem.ts";
import { effortOf } from "../quantities.ts";
import { readElements } from "../xml/elements.ts";
import { momentIn, numberIn } from "../xml/values.ts";
import { ElementPicker } from "./wanted-elements.ts";
import { type HealthWorkout, workoutReader } from "./workout.ts";

export type HealthIndexRead = {
  readonly workouts: readonly HealthWorkout[];
  /** What was drunk and weighed. */
  readonly body: Collected;
  /** Why nothing of it was read. */
  readonly refusal: ReadProblem | undefined;
  /** Whether its end came by, and all of it could be read. */
  readonly isWhole: boolean;
};

/** Forty a day for twenty years. */
const MOST_WORKOUTS = 300_000;
/** Two hundred drinks a day for as long: what comes behind is counted, and not taken apart. */
const MOST_BODY_RECORDS = 1_000_000;
/** How hard it felt is a record of its own since iOS 18. */
const EFFORT = 'Record type="HKQuantityTypeIdentifierWorkoutEffortScore"';

type Effort = { readonly fromMs: UnixMs; readonly toMs: UnixMs; readonly effort: number };

/**
 * Reads the index of a phone's health export, piece by piece: of its gigabytes the workouts alone, and how
 * hard they felt, and what was drunk and weighed. Nothing else of it is looked at.
 */
export function healthIndexReader() {
  const workouts: HealthWorkout[] = [];
  const efforts: Effort[] = [];
  const body = recordCollector();
  let bodyRecords = 0;
  let refusal: ReadProblem | undefined;
  let isFaulty = false;
  const picker = new ElementPicker(
    { root: "HealthData", wanted: ["Workout", EFFORT, WATER, BODY_MASS] },
    {
      prolog(bytes) {
        const { root, refusal: refused } = readElements(bytes, "utf-8", { open() {}, close() {} });
        refusal = refused ?? (root === undefined ? { kind: "damaged" } : undefined);
      },
      element(kind, bytes) {
        if (kind === EFFORT) efforts.push(...effortIn(bytes));
        else if (kind === WATER || kind === BODY_MASS) {
          bodyRecords += 1;
          if (bodyRecords <= MOST_BODY_RECORDS) addHealthRecord(bytes, body);
          else body.passOver();
        } else {
          const workout = workoutIn(bytes);
          if (workout === undefined) isFaulty = true;
          else workouts.push(workout);
        }
      },
    },
  );
  return {
    /** Whether more is wanted. */
    take: (piece: Uint8Array): boolean =>
      refusal === undefined &&
      workouts.length + efforts.length < MOST_WORKOUTS &&
      picker.take(piece),
    read(): HealthIndexRead {
      const isWhole = picker.end() && !isFaulty;
      if (refusal !== undefined)
        return { workouts: [], body: recordCollector().collected(), refusal, isWhole };
      const inOrder = efforts.toSorted((one, other) => one.fromMs - other.fromMs);
      const felt = workouts.map((workout) => withEffort(workout, inOrder));
      return { workouts: felt, body: body.collected(), refusal, isWhole };
    },
  };
}

function workoutIn(bytes: Uint8Array): HealthWorkout | undefined {
  const reader = workoutReader();
  const { refusal, isIllegible } = readElements(bytes, "utf-8", reader);
  return refusal === undefined && !isIllegible ? reader.workout() : undefined;
}

function effortIn(bytes: Uint8Array): Effort[] {
  const found: Effort[] = [];
  readElements(bytes, "utf-8", {
    open(_name, parent, { startDate, endDate, value }) {
      const fromMs = momentIn(startDate ?? "")?.timeMs;
      const toMs = momentIn(endDate ?? "")?.timeMs;
      const effort = effortOf(numberIn(value));
      if (parent === "" && fromMs !== undefined && toMs !== undefined && effort !== undefined)
        found.push({ fromMs, toMs, effort });
    },
    close() {},
  });
  return found;
}

/** The runner's answer stands beside the workout, over the same time. Efforts are in the order of time. */
function withEffort(workout: HealthWorkout, efforts: readonly Effort[]): HealthWorkout {
  const { startMs, elapsedS } = workout;
  if (workout.effort !== undefined || elapsedS === undefined) return workout;
  const endMs = startMs + elapsedS * 1000;
  const behind = firstFrom(efforts, endMs);
  const last = efforts[behind - 1];
  if (last === undefined || last.toMs <= startMs) return workout;
  return { ...workout, effort: last.effort };
}

/** Where the first stands that begins at or after a moment, found by halves. */
function firstFrom(efforts: readonly Effort[], ms: UnixMs): number {
  let [low, high] = [0, efforts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((efforts[middle]?.fromMs ?? 0) < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A workout as a FIT file: what is to be run, for a watch to lead through. Nothing here reads one. */
import type { WorkoutStep } from "@limber/core/run-plan/workout";
import type { ToldWorkout, ToldWorkoutStep } from "@limber/core/run-plan/workout-in-words";
import { FitBaseType, FitEncoder, type FitEncoderField } from "fit-file-parser/encoder";
import { fittingText } from "./fitting-text.ts";
import { enumeration, textField, u16, u32 } from "./written-fields.ts";

export type WorkoutFile = {
  readonly workout: ToldWorkout;
  /** Any number that another workout has not: a watch tells its files apart by it. */
  readonly serial: number;
  readonly madeAtMs: number;
};

/** As the FIT profile numbers them. */
const message = { fileId: 0, workout: 26, step: 27 } as const;
const WORKOUT_FILE = 5;
/** What the profile has for whoever has no number of their own. */
const DEVELOPMENT = 255;
const RUNNING = 1;
const duration = { time: 0, distance: 1, open: 5 } as const;
const target = { speed: 0, open: 2 } as const;
const intensity = { active: 0, warmUp: 2, coolDown: 3 } as const;
const NONE = 0xff_ff_ff_ff;

const EPOCH_MS = 631_065_600_000;
const MS = 1000;
const CENTIMETERS = 100;
const MILLIMETERS = 1000;

/** Past these a watch may cut by itself, and not at the end of a word. The profile of older ones has room for less: they show the beginning. */
const NAME_BYTES = 40;
const NOTE_BYTES = 200;

/** The bytes of the file. */
export function writeWorkout({ workout, serial, madeAtMs }: WorkoutFile): Uint8Array {
  const encoder = new FitEncoder();
  encoder.writeMessage(message.fileId, [
    enumeration(0, WORKOUT_FILE),
    u16(1, DEVELOPMENT),
    u16(2, 0),
    { number: 3, size: 4, baseType: FitBaseType.Uint32z, value: serial >>> 0 || 1 },
    u32(4, Math.round((madeAtMs - EPOCH_MS) / MS)),
  ]);
  encoder.writeMessage(message.workout, [
    enumeration(4, RUNNING),
    u16(6, workout.steps.length),
    textField(8, bytesOf(fittingText([workout.name], NAME_BYTES))),
  ]);
  for (const fields of stepsOf(workout.steps)) encoder.writeMessage(message.step, fields);
  return encoder.close();
}

/** All steps are laid out alike, so the file says once how. */
function stepsOf(steps: readonly ToldWorkoutStep[]): FitEncoderField[][] {
  const names = alike(steps.map(({ name }) => fittingText([name], NAME_BYTES)));
  const notes = alike(steps.map((step) => fittingText(step.notes, NOTE_BYTES)));
  const lengths = lengthsOf(steps);
  return steps.map(({ step }, index) => [
    u16(254, index),
    textField(0, names[index] ?? new Uint8Array(1)),
    ...durationOf(step, lengths[index] ?? 0),
    ...targetOf(step),
    enumeration(7, intensityOf(step)),
    textField(8, notes[index] ?? new Uint8Array(1)),
  ]);
}

/** In centimetres, rounded at the places along the way: together they are as long as the run. */
function lengthsOf(steps: readonly ToldWorkoutStep[]): number[] {
  let farM = 0;
  return steps.map(({ step }) => {
    const beganCm = Math.round(farM * CENTIMETERS);
    if ("distanceM" in step) farM += step.distanceM;
    return Math.round(farM * CENTIMETERS) - beganCm;
  });
}

function durationOf(step: WorkoutStep, lengthCm: number): FitEncoderField[] {
  switch (step.kind) {
    case "first-split":
    case "run":
      return [enumeration(1, duration.distance), u32(2, lengthCm)];
    case "jog":
    case "walk":
      return [enumeration(1, duration.time), u32(2, Math.round(step.lastsS * MS))];
    case "line-up":
      return [enumeration(1, duration.open), u32(2, NONE)];
  }
}

/** Speeds in millimetres a second, rounded down: the fastest never passes the plan. */
function targetOf(step: WorkoutStep): FitEncoderField[] {
  if (!("fastestMPerS" in step))
    return [enumeration(3, target.open), u32(4, 0), u32(5, NONE), u32(6, NONE)];
  const { slowestMPerS, fastestMPerS } = step;
  return [
    enumeration(3, target.speed),
    // Of no zone that the watch knows: by the two that follow.
    u32(4, 0),
    u32(5, Math.floor(slowestMPerS * MILLIMETERS)),
    u32(6, Math.floor(fastestMPerS * MILLIMETERS)),
  ];
}

function intensityOf({ kind }: WorkoutStep): number {
  switch (kind) {
    case "jog":
    case "line-up":
      return intensity.warmUp;
    case "walk":
      return intensity.coolDown;
    case "first-split":
    case "run":
      return intensity.active;
  }
}

/** Texts of one length, filled up with zeros as the format has it. */
function alike(texts: readonly string[]): Uint8Array[] {
  const each = texts.map(bytesOf);
  const longest = Math.max(1, ...each.map(({ length }) => length));
  return each.map((bytes) => {
    const filled = new Uint8Array(longest);
    filled.set(bytes);
    return filled;
  });
}

const bytesOf = (text: string) => FitEncoder.string(text);

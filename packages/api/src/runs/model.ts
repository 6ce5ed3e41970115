import { runEvents, unnamedEvent } from "@limber/core/hydration/model";
import { z } from "zod";
import { Id, Instant, Note, TimeZone } from "../limits.ts";

const MOST_SPLITS = 1000;
/** More than any run has had. */
export const MOST_CRAMPS = 20;

const distanceM = z.number().min(0).max(1_000_000);
const timeS = z.number().min(0).max(604_800);
const massKg = z.number().min(25).max(250);
const volumeMl = z.number().min(0).max(30_000);
const answer = z.boolean().nullable().optional();

const Split = z.object({
  distanceM,
  timeS,
  timerS: timeS.optional(),
  grade: z.number().min(-1).max(1).optional(),
});

export const Status = z.enum(["planned", "done", "skipped"]);
export const Statuses = z.array(Status).min(1).max(Status.options.length);

/** A run as a runner tells it. Null means not known; null in an edit forgets. */
export const RunInput = z.object({
  status: Status,
  event: z.enum(runEvents).default(unnamedEvent),
  startedAt: Instant,
  timeZone: TimeZone,
  distanceM: distanceM.nullable().optional(),
  elapsedS: timeS.nullable().optional(),
  movingS: timeS.nullable().optional(),
  firstMileS: timeS.nullable().optional(),
  splits: z.array(Split).max(MOST_SPLITS).nullable().optional(),
  mileSplits: z.array(Split).max(MOST_SPLITS).nullable().optional(),
  heartRateBpm: z.number().min(20).max(300).nullable().optional(),
  estimatedSweatLossMl: volumeMl.nullable().optional(),
  device: z.string().max(200).nullable().optional(),
  airTemperatureC: z.number().min(-60).max(60).nullable().optional(),
  relativeHumidityPct: z.number().min(0).max(100).nullable().optional(),
  windMPerS: z.number().min(0).max(60).nullable().optional(),
  weatherSource: z.enum(["typed", "file", "open-meteo"]).nullable().optional(),
  intakeMl: volumeMl.nullable().optional(),
  urineMl: volumeMl.nullable().optional(),
  massBeforeKg: massKg.nullable().optional(),
  massAfterKg: massKg.nullable().optional(),
  effort: z.number().int().min(1).max(10).nullable().optional(),
  warmedUp: answer,
  firstMileAsPlanned: answer,
  drankAsPlanned: answer,
  woreSocks: answer,
  stretchedAfter: answer,
  planId: Id.nullable().optional(),
  note: Note.nullable().optional(),
});

/** What changes. A field that is not named stays as it is, so no default may slip in. */
export const RunEdit = RunInput.extend({ event: z.enum(runEvents) }).partial();

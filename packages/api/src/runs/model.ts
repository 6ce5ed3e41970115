import { bounds } from "@limber/core/bounds";
import { runEvents, unnamedEvent } from "@limber/core/hydration/model";
import { z } from "zod";
import { Id, Instant, Note, TimeZone, within } from "../limits.ts";

const MOST_SPLITS = 1000;
/** More than any run has had. */
export const MOST_CRAMPS = 20;

const distanceM = within(bounds.distanceM);
const timeS = within(bounds.runS);
const massKg = within(bounds.massKg);
const volumeMl = within(bounds.volumeMl);
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
  heartRateBpm: within(bounds.heartRateBpm).nullable().optional(),
  estimatedSweatLossMl: volumeMl.nullable().optional(),
  device: z.string().max(200).nullable().optional(),
  airTemperatureC: within(bounds.airTemperatureC).nullable().optional(),
  relativeHumidityPct: within(bounds.relativeHumidityPct).nullable().optional(),
  windMPerS: within(bounds.windMPerS).nullable().optional(),
  weatherSource: z
    .enum(["typed", "file", "open-meteo", "open-meteo-archive"])
    .nullable()
    .optional(),
  intakeMl: volumeMl.nullable().optional(),
  urineMl: within(bounds.urineMl).nullable().optional(),
  urineUnmeasured: answer,
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

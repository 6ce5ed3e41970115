import { type Sport, sports } from "@limber/core/activity";
import { bounds } from "@limber/core/bounds";
import { runEvents } from "@limber/core/hydration/model";
import {
  amountBounds,
  mostRecordsAtOnce,
  recordedBeforeMs,
  recordSources,
} from "@limber/core/run-analysis/body-records";
import { MeasuredSplit, RunAnalysis } from "@limber/core/run-analysis/model";
import { z } from "zod";
import { array, maxLength, nullable, pick, safeExtend } from "zod/mini";
import { Id, Note, TimeZone, within } from "../limits.ts";
import { figuresAlone, filledColumns } from "./filling.ts";

/** As many as one call takes: a folder of thousands comes in several calls, and shows how far it is. */
export const MOST_FILES = 50;
/** Looking takes less of each file, so more of them fit. */
export const MOST_LOOKED_AT = 500;
const MOST_SPLITS = 1000;
const PATH_LENGTH = 500;
const SPORT_LENGTH = 100;

const recordsOf = <Kind extends string>(kind: Kind, amount: readonly [number, number]) =>
  z.object({
    kind: z.literal(kind),
    source: z.enum(recordSources),
    app: z.string().max(100).nullable(),
    /** The instant of each, and how much it was: mL, or kg of a weight. */
    told: z
      .array(z.tuple([z.number().int().min(1).max(recordedBeforeMs), within(amount)]))
      .max(mostRecordsAtOnce),
  });

/** Drinks and weights of a file, by who tells of them. */
const RecordGroup = z.discriminatedUnion("kind", [
  recordsOf("drink", amountBounds.drinkMl),
  recordsOf("in-activities", amountBounds.inActivitiesMl),
  recordsOf("weight", amountBounds.weightKg),
]);
export type RecordGroup = z.infer<typeof RecordGroup>;

const FileName = z.string().min(1).max(PATH_LENGTH);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, "not a SHA-256 in hexadecimal");
const Splits = nullable(array(MeasuredSplit).check(maxLength(MOST_SPLITS)));

/** What clients say that had one word, "other", for what nobody names and for what they had no word for. */
const sportOnceSaid = "other";
const SportNamed = {
  sport: z
    .enum([...sports, sportOnceSaid])
    .transform((sport): Sport => (sport === sportOnceSaid ? "unnamed" : sport)),
  sportSaid: z.string().max(SPORT_LENGTH).nullable().optional(),
};

/** What is kept of an analysis, with bounds on what a stranger may send. */
const Measured = safeExtend(
  pick(RunAnalysis, {
    startMs: true,
    utcOffsetS: true,
    distanceM: true,
    elapsedS: true,
    timerS: true,
    movingS: true,
    mileSplits: true,
    kilometreSplits: true,
    temperature: true,
    heartRate: true,
    estimatedSweatLossMl: true,
  }),
  { mileSplits: Splits, kilometreSplits: Splits, ...SportNamed },
);
export type Measured = z.infer<typeof Measured>;

/** What an export says of a run beside the recording, such as the name and the effort that Strava keeps. */
const FileDetails = z.object({
  title: z.string().max(500).optional(),
  note: Note.optional(),
  event: z.enum(runEvents).optional(),
  effort: z.number().int().min(1).max(10).optional(),
  airTemperatureC: within(bounds.airTemperatureC).optional(),
  relativeHumidityPct: within(bounds.relativeHumidityPct).optional(),
  windMPerS: within(bounds.windMPerS).optional(),
  /** Where the weather is from, if not from the file. */
  weatherSource: z.enum(["open-meteo-archive"]).optional(),
  device: z.string().max(200).optional(),
});

const Named = z.object({ name: FileName, sha256: Sha256 });
const Unreadable = {
  ok: z.literal(false),
  problem: z.object({ kind: z.string().min(1).max(100), message: z.string().max(500) }),
};

/** As many rows of a table as may be mistaken for one another. */
const MOST_BESIDE = 50;
/** Other rows of its table or sessions of its file, by what they are known by: each is another run. */
const Beside = z.array(Sha256).max(MOST_BESIDE).default([]);
/** Keep it although it may be a run that is here; `equal-too`: a row that is equal in every letter as well. */
const Insist = z.union([z.boolean(), z.literal("equal-too")]).default(false);

/** One file, read and analysed where it is. Its bytes and its positions stay there. */
export const ImportFile = z.discriminatedUnion("ok", [
  Named.extend({
    ok: z.literal(true),
    fileId: Id,
    run: Measured,
    told: FileDetails.default({}),
    insist: Insist,
    beside: Beside,
  }),
  Named.extend({
    ...Unreadable,
    fileId: Id,
    /** Where it holds no run, what it tells of drinks and weights. */
    records: z.array(RecordGroup).max(mostRecordsAtOnce).optional(),
  }),
]);
export type ImportFile = z.infer<typeof ImportFile>;

const Tells = z.array(z.enum(filledColumns)).max(filledColumns.length);
const LookedAtRun = Named.extend({
  ok: z.literal(true),
  run: safeExtend(pick(RunAnalysis, { startMs: true, elapsedS: true, distanceM: true }), {
    ...SportNamed,
    isRecorded: z.boolean().default(true),
  }),
  insist: Insist,
  beside: Beside,
  /** Which columns of a run it could fill. */
  tells: Tells.default([...figuresAlone]),
});

/** What is enough of a file to say what it would come to. */
export const LookedAt = z.discriminatedUnion("ok", [LookedAtRun, Named.extend(Unreadable)]);

/** As many files of earlier calls as one call takes along. */
export const MOST_EARLIER = 1000;
const RUN_ID_LENGTH = 100;

/** A file of an earlier call and the run that it would join; null where it would make one. */
export const Earlier = z.object({
  file: LookedAtRun,
  joins: z.string().max(RUN_ID_LENGTH).nullable(),
});

/** Where the files are read: for those that do not say where the run was. */
export const Whereabouts = TimeZone.optional();

export const StartImport = z.object({
  importId: Id.optional(),
  /** What the runner would call it: a folder, "the page". */
  source: FileName,
});

export const FilesAfter = z.object({
  importId: Id,
  limit: z.number().int().min(1).max(200).default(200),
  /** The `fileId` of the last of the page before. */
  after: Id.optional(),
});

import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { toldByFile } from "./imports/filling.ts";
import { runOf } from "./imports/measured.ts";
import type { ImportFile, LookedAt, Measured } from "./imports/model.ts";

type SentFile = z.input<typeof ImportFile>;
type SentRun = Extract<SentFile, { ok: true }>;
export type RunInFile = Partial<SentRun["run"]> & {
  readonly name?: string;
  readonly told?: SentRun["told"];
  readonly insist?: SentRun["insist"];
  readonly beside?: SentRun["beside"];
  /** What the bytes were; files of the same bytes are one file. */
  readonly bytes?: string;
};

const KM_S = 300;

/** A file as a surface sends it: 10 km in 50 minutes on a Sunday morning, unless said otherwise. */
export function file({
  name = "a.fit",
  told = {},
  insist = false,
  beside = [],
  bytes,
  ...run
}: RunInFile = {}): SentRun {
  const fileId = uuidv7();
  const sha256 = createHash("sha256")
    .update(bytes ?? fileId)
    .digest("hex");
  return {
    ok: true,
    fileId,
    name,
    sha256,
    told,
    insist,
    beside,
    run: { ...sunday, ...run } as SentRun["run"],
  };
}

/** What a surface sends of the same file to have it looked at. */
export function lookedAt(sent: SentFile): z.input<typeof LookedAt> {
  const { name, sha256 } = sent;
  if (!sent.ok) return { name, sha256, ok: false, problem: sent.problem };
  const { sport, sportSaid, startMs, elapsedS, distanceM } = sent.run;
  const { mileSplits, kilometreSplits } = sent.run;
  const isRecorded = mileSplits !== null || kilometreSplits !== null;
  const { insist, beside, told = {} } = sent;
  const tells =
    startMs === null
      ? []
      : toldByFile(runOf({ run: sent.run as Measured, told }, { startMs, zones: [] }));
  const run = { sport, sportSaid, startMs, elapsedS, distanceM, isRecorded };
  return { name, sha256, ok: true, run, insist, beside, tells };
}

const split = (index: number, distanceM: number, timeS: number) => ({
  index,
  distanceM,
  whole: true,
  elapsedS: timeS + (index === 3 ? 20 : 0),
  timerS: timeS,
  paceSPerKm: (timeS / distanceM) * 1000,
  grade: 0.01,
  flatPaceSPerKm: null,
});

export const sunday = {
  sport: "running",
  startMs: Date.UTC(2026, 1, 1, 7, 2),
  utcOffsetS: 3600,
  distanceM: 10_000,
  elapsedS: 3020,
  timerS: 3000,
  movingS: 2990,
  mileSplits: [1, 2, 3, 4, 5, 6].map((index) => split(index, 1609.344, 1.609_344 * KM_S)),
  kilometreSplits: Array.from({ length: 10 }, (_, at) => split(at + 1, 1000, KM_S)),
  temperature: { meanC: 11.5, minC: 10, maxC: 13, rule: "x" },
  heartRate: { meanBpm: 151.2, maxBpm: 172 },
  estimatedSweatLossMl: 640,
} as const;

export function unreadable(kind: string, name = "IMG_2041.HEIC"): Extract<SentFile, { ok: false }> {
  const fileId = uuidv7();
  const sha256 = createHash("sha256").update(fileId).digest("hex");
  return { ok: false, fileId, name, sha256, problem: { kind, message: "This is a picture." } };
}

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { corpusFolder } from "../../testing/corpus.ts";
import { all } from "../../testing/zips.ts";
import { readActivityFile } from "../activity-file.ts";
import { bytesSource } from "../archive/source.ts";
import { findActivities } from "../batch.ts";

type Row = {
  readonly activity_id: number;
  readonly filename: string;
  readonly start_utc: string;
  readonly distance_m: number;
  readonly elapsed_s: number;
};

const folder = `${corpusFolder}/exports`;
const here = existsSync(`${folder}/strava_dev.key.json`);
const key: { readonly key: readonly Row[] } = here
  ? JSON.parse(readFileSync(`${folder}/strava_dev.key.json`, "utf8"))
  : { key: [] };

const exports = [
  ["strava_dev_en_2026_103col.zip", key.key.length],
  ["strava_dev_de_2025_94col.zip", 8],
  ["strava_dev_en_2019_10col.zip", 4],
  ["strava_dev_rezipped_folder.zip", 5],
] as const;

describe.skipIf(!here)("Strava's exports beside the project", () => {
  it.each(exports)("joins every row of %s with its file", async (name, count) => {
    const bytes = readFileSync(`${folder}/${name}`);
    const found = await all(findActivities([{ path: name, source: bytesSource(bytes) }]));
    const joined = key.key.filter((row) => {
      const file = found.find(({ path }) => path.endsWith(row.filename));
      if (file?.is !== "recording") return false;
      expect(file.told?.startMs).toBe(Math.floor(Date.parse(row.start_utc) / 1000) * 1000);
      expect(Math.abs((file.told?.distanceM ?? 0) - row.distance_m)).toBeLessThanOrEqual(0.5);
      expect(Math.abs((file.told?.elapsedS ?? 0) - row.elapsed_s)).toBeLessThanOrEqual(1);
      expect(file.told?.title).toBeTruthy();
      expect(readActivityFile(file.path, file.bytes).ok).toBe(true);
      return true;
    });
    expect(joined.length).toBe(count);
  });

  it("says of a whole export what was typed in, what is missing and what no row lists", async () => {
    const bytes = readFileSync(`${folder}/${exports[0][0]}`);
    const found = await all(findActivities([{ path: "e.zip", source: bytesSource(bytes) }]));
    const summaries = found.filter(({ is }) => is === "summary");
    expect(summaries).toHaveLength(1);
    expect(summaries[0]).toMatchObject({
      activity: {
        name: "Treadmill (manual entry)",
        sessions: [{ sport: "running", distanceM: 7000, elapsedS: 2400 }],
        notices: [{ kind: "manual-entry" }],
      },
    });
    const problems = found.flatMap((one) => (one.is === "problem" ? [one.problem] : []));
    expect(problems).toEqual([{ kind: "missing-from-export", name: "9999999999.fit.gz" }]);
    const orphans = found.filter((one) => one.is === "recording" && one.told === undefined);
    expect(orphans.map(({ path }) => path)).toEqual(["e.zip/activities/9799999999.gpx"]);
  });
});

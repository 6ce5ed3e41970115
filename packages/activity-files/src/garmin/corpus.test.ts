import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { corpusFolder } from "../../testing/corpus.ts";
import { all } from "../../testing/zips.ts";
import { readActivityFile } from "../activity-file.ts";
import { bytesSource } from "../archive/source.ts";
import { findActivities } from "../batch.ts";
import { toldOfRun } from "../export-details.ts";

const folder = `${corpusFolder}/exports`;
const sourceOf = (name: string) => bytesSource(readFileSync(`${folder}/${name}`));

describe.skipIf(!existsSync(folder))("Garmin's exports beside the project", () => {
  it("joins every recording of an account with its summary, by its start", async () => {
    const path = "garmin_account_dev.zip";
    const found = await all(findActivities([{ path, source: sourceOf(path) }]));
    const joined = found.flatMap((one) => {
      if (one.is !== "recording") return [];
      const read = readActivityFile(one.path, one.bytes);
      const [session] = read.ok ? read.activity.sessions : [];
      if (session?.startMs === undefined) return [];
      return [{ session, told: toldOfRun(one.perhapsTold, session) }];
    });
    expect(joined.length).toBe(14);
    for (const { session, told } of joined) {
      expect(told?.distanceM).toBeCloseTo(session.distanceM ?? 0, 1);
      expect(told?.elapsedS).toBeCloseTo(session.elapsedS ?? 0, 0);
    }
  });

  it("reads every row of Garmin Connect's list", async () => {
    const path = "garmin_connect_activities_dev.csv";
    const found = await all(findActivities([{ path, source: sourceOf(path) }]));
    expect(found.every(({ is }) => is === "summary")).toBe(true);
    expect(found).toHaveLength(24);
    expect(found[0]).toMatchObject({
      activity: {
        name: "Running",
        sessions: [{ sport: "running", distanceM: 9010, timerS: 2832, elapsedS: 2832 }],
        notices: [
          { kind: "totals-only" },
          { kind: "distance-unit-assumed" },
          { kind: "time-zone-assumed" },
        ],
      },
    });
  });
});

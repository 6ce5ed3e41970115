import type { RunAnalysis } from "@limber/core/run-analysis/model";
import { meters, seconds } from "@limber/core/units";
import { describe, expect, it } from "vitest";
import { analysesOf, measuredOf, partsOf, wordsOf } from "./run.ts";

const analysis = (more: Partial<RunAnalysis>) =>
  ({ sport: "running", startMs: null, distanceM: null, elapsedS: null, ...more }) as RunAnalysis;

describe("what a log keeps of an activity", () => {
  it("is every session, of which the first run is known by the bytes of the file", () => {
    const [swim, ride, run] = (["swimming", "cycling", "running"] as const).map((sport, at) =>
      analysis({ sport, startMs: at }),
    ) as [RunAnalysis, RunAnalysis, RunAnalysis];
    const found = {
      path: "a.fit",
      is: "recording",
      bytes: new Uint8Array(),
      notices: [],
      perhapsTold: [],
    } as const;
    const parts = partsOf(found, { analyses: [swim, ride, run] });
    expect(parts.map(({ path, key }) => [path, key])).toEqual([
      ["a.fit", "0"],
      ["a.fit:2", "1"],
      ["a.fit:3", null],
    ]);
  });

  it("is analysed session by session, in the clock of its place", () => {
    const session = (sport: "swimming" | "running") =>
      ({ sport, startMs: 1000, distanceM: meters(1000), points: [], pauses: [] }) as const;
    const activity = {
      format: "fit",
      sessions: [session("swimming"), session("running")],
    } as const;
    expect(analysesOf({ ...activity, utcOffsetS: seconds(3600), notices: [] })).toMatchObject([
      { sport: "swimming", distanceM: 1000, utcOffsetS: 3600 },
      { sport: "running", distanceM: 1000, utcOffsetS: 3600 },
    ]);
  });

  it("has the export's sport only where the recording does not say its own", () => {
    const told = { sport: "running" } as const;
    expect(measuredOf(analysis({ sport: "unnamed" }), told).sport).toBe("running");
    expect(measuredOf(analysis({ sport: "unknown", sportSaid: "Lauferl" }), told)).toMatchObject({
      sport: "running",
      sportSaid: null,
    });
    expect(measuredOf(analysis({ sport: "cycling" }), told).sport).toBe("cycling");
    expect(measuredOf(analysis({ sport: "unnamed" }), undefined).sport).toBe("unnamed");
    const strange = { sport: "unknown", sportSaid: "Padel" } as const;
    expect(measuredOf(analysis(strange), { sport: "unnamed" })).toMatchObject(strange);
  });

  it("has no figures but those a log takes", () => {
    const shown = analysis({ points: 3600, cadencePerMin: 88, rules: ["pacing.fade"] });
    const { sport, startMs, elapsedS, distanceM } = shown;
    expect(measuredOf(shown, undefined)).toEqual({ sport, startMs, elapsedS, distanceM });
  });

  it("has what the export says of this very file before what it says of a run like it", () => {
    const run = analysis({ startMs: 1000, distanceM: meters(5000), elapsedS: seconds(1500) });
    const alike = { title: "alike", startMs: 1500 };
    const found = {
      path: "1.fit",
      is: "recording",
      bytes: new Uint8Array(),
      notices: [],
      perhapsTold: [alike, { title: "another day", startMs: 90_000_000 }],
    } as const;
    const toldOf = (of: Parameters<typeof partsOf>[0]) => partsOf(of, { analyses: [run] })[0]?.told;
    expect(toldOf({ ...found, told: { title: "named" } })?.title).toBe("named");
    expect(toldOf(found)).toBe(alike);
    expect(toldOf({ ...found, perhapsTold: [] })).toBeUndefined();
  });

  it("has words as long as a log takes them, and none of the gear", () => {
    const words = wordsOf(
      { title: "x".repeat(900), effort: 6.6, gear: "Red shoes" },
      "y".repeat(900),
    );
    expect(words).toEqual({ title: "x".repeat(500), effort: 7, device: "y".repeat(200) });
    expect(wordsOf(undefined, undefined)).toEqual({});
  });
});

it("hands a log no more splits than it takes, so that one endless file keeps no other out", () => {
  const splits = (count: number) => Array.from({ length: count }, () => ({}));
  const measured = (count: number) =>
    measuredOf({ mileSplits: splits(count), kilometreSplits: null } as never, undefined);
  expect(measured(1000).mileSplits).toHaveLength(1000);
  expect(measured(1001).mileSplits).toBeNull();
});

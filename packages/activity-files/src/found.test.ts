import { meters } from "@limber/core/units";
import { describe, expect, it } from "vitest";
import { ownBytes } from "./archive/source.ts";
import { fileOf } from "./batch.ts";
import { type Found, identityOf } from "./found.ts";
import { utcOffsetHereSAt } from "./here.ts";

const recording = (path: string, bytes: readonly number[]): Found => ({
  path,
  is: "recording",
  bytes: Uint8Array.from(bytes),
  notices: [],
  perhapsTold: [],
});
const row = (path: string, distanceM: number): Found => ({
  path,
  is: "summary",
  activity: {
    format: "csv",
    sessions: [{ sport: "running", distanceM: meters(distanceM), points: [], pauses: [] }],
    notices: [],
  },
});

describe("what was found", () => {
  it("is known again by what it says, wherever it lies", () => {
    expect(identityOf(recording("a.fit", [1, 2]))).toEqual(identityOf(recording("b.fit", [1, 2])));
    expect(identityOf(row("a.csv:2", 5000))).toEqual(identityOf(row("b.csv:9", 5000)));
    expect(identityOf(row("a.csv:2", 5000))).not.toEqual(identityOf(row("a.csv:2", 6000)));
  });

  it("is known by where it lies when nothing could be read", () => {
    const lost = (path: string): Found => ({ path, is: "problem", problem: { kind: "empty" } });
    expect(identityOf(lost("läuf.fit"))).toEqual(new TextEncoder().encode("läuf.fit"));
    expect(identityOf(lost("a.fit"))).not.toEqual(identityOf(lost("b.fit")));
  });

  it("belongs to the file that was brought", () => {
    const brought = new Set(["export.zip", "logs/runs.csv", "a:b.fit"]);
    expect(fileOf("export.zip/activities/1.fit", brought)).toBe("export.zip");
    expect(fileOf("logs/runs.csv:7", brought)).toBe("logs/runs.csv");
    expect(fileOf("a:b.fit", brought)).toBe("a:b.fit");
    expect(fileOf("somewhere/else.fit", brought)).toBe("somewhere/else.fit");
  });

  it("is handed on without a copy, but for bytes that share their memory", () => {
    const whole = Uint8Array.from([1, 2, 3, 4]);
    expect(ownBytes(whole)).toBe(whole);
    const part = ownBytes(whole.subarray(1, 3));
    expect([...part]).toEqual([2, 3]);
    expect(part.buffer).not.toBe(whole.buffer);
  });
});

describe("a table that does not say where it was written", () => {
  it("is read by the clocks of this place, in winter and in summer", () => {
    for (const month of [0, 6]) {
      const here = new Date(2026, month, 15, 7, 30);
      const wall = Date.UTC(2026, month, 15, 7, 30);
      expect(wall - utcOffsetHereSAt(wall) * 1000).toBe(here.getTime());
    }
  });
});

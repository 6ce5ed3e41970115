import { describe, expect, it } from "vitest";
import { field, fitWriter, totals } from "../testing/fit.ts";
import { readAs } from "../testing/read.ts";
import { bytes, tcx, tcxLap, tcxPoint } from "../testing/xml.ts";

const { activityIn } = readAs("run");
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

function countsOf(file: Uint8Array): (number | undefined)[][] {
  return activityIn(file).sessions.map(({ points }) => points.map(({ distanceM }) => distanceM));
}

/** Ten minutes at 3 m/s, every five seconds; the count is what a test makes of it. */
const files = {
  fit: (count: (ranM: number) => number) => {
    const writer = fitWriter().kind(4);
    for (const i of upTo(121)) writer.record(i * 5, [field.u32(5, count(i * 15) * 100)]);
    return writer.session(totals(0, 600), 600).close();
  },
  tcx: (count: (ranM: number) => number) => {
    const points = upTo(121).map((i) =>
      tcxPoint(i * 5, `<DistanceMeters>${count(i * 15)}</DistanceMeters>`),
    );
    return bytes(tcx(tcxLap(0, 600, `<Track>${points.join("")}</Track>`)));
  },
} as const;

describe.each(["fit", "tcx"] as const)("a count in %s", (format) => {
  const lastOf = (count: (ranM: number) => number) => {
    const counts = countsOf(files[format](count))[0] ?? [];
    const known = counts.filter((m) => m !== undefined);
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    expect(known.length).toBeGreaterThanOrEqual(118);
    return known.at(-1) ?? 0;
  };

  it.each([
    ["once, at 0", (m: number) => (m < 900 ? m : m - 900)],
    ["once, soon", (m: number) => (m < 150 ? m : m - 150)],
    ["at every 300 m", (m: number) => m % 300],
    ["at a value that is not 0", (m: number) => (m < 900 ? m : m - 900 + 400)],
    ["from another run's end", (m: number) => (m < 900 ? m + 5000 : m - 900 + 1200)],
    ["near the end", (m: number) => (m < 1740 ? m : m - 1740)],
  ])("that begins again %s goes on", (_, count) => {
    const first = count(0);
    const lostAtMostM =
      15 * [...upTo(121)].filter((i) => count(i * 15) < count(i * 15 - 15)).length;
    const ranM = lastOf(count) - first;
    expect(ranM).toBeLessThanOrEqual(1800);
    expect(ranM).toBeGreaterThanOrEqual(1800 - lostAtMostM);
  });

  it.each([
    ["is 0 once", (m: number) => (m === 900 ? 0 : m)],
    ["is 0 for a minute", (m: number) => (m >= 900 && m < 1080 ? 0 : m)],
    ["is 0 here and there", (m: number) => (m > 0 && m % 210 === 0 ? 0 : m)],
    ["leaps by half a kilometre once", (m: number) => (m === 900 ? m + 500 : m)],
    ["leaps by 160 km once", (m: number) => (m === 900 ? 163_000 : m)],
  ])("that %s did not begin again", (_, count) => {
    expect(Math.max(...(countsOf(files[format](count))[0] ?? []).map((m) => m ?? 0))).toBeLessThan(
      163_000,
    );
    expect((countsOf(files[format](count))[0] ?? []).at(-1)).toBe(1800);
  });
});

describe("a race of three sports", () => {
  it("gives each its own distance, whether the watch counted on or began again", () => {
    const race = (count: (s: number) => number) => {
      const writer = fitWriter().kind(4);
      for (const s of upTo(900)) writer.record(s, [field.u32(5, count(s) * 100)]);
      const sessions = [5, 2, 1].map(
        (sport, i) => [totals(i * 300, i * 300 + 300, sport), i] as const,
      );
      for (const [fields, i] of sessions) writer.session(fields, i * 300 + 300);
      return countsOf(writer.close()).map((counts) => counts.at(-1));
    };
    expect(race((s) => s * 3)).toEqual([897, 897, 897]);
    expect(race((s) => (s % 300) * 3)).toEqual([897, 897, 897]);
  });
});

import type { RunAnalysis } from "@limber/core/run-analysis/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { field, fitTime, fitWriter, START_MS } from "../../testing/fit.ts";
import { readActivityFile } from "../activity-file.ts";
import { analysesOf } from "../run.ts";

const RUNNING = 1;
const CYCLING = 2;
const DEGREE_M = 111_195;
const SEMICIRCLES_PER_DEGREE = 2 ** 31 / 180;

/** A run or a ride: how long, how fast, where in it the watch stood, and how far from the one before. */
const anyOuting = fc.record({
  sport: fc.constantFrom(RUNNING, RUNNING, CYCLING),
  lengthS: fc.integer({ min: 400, max: 1500 }),
  metersPerS: fc.constantFrom(2, 3, 4),
  stoppedAtS: fc.integer({ min: 100, max: 350 }),
  stoppedS: fc.constantFrom(0, 0, 40, 300),
  afterS: fc.constantFrom(30, 600, 9000),
  lapM: fc.constantFrom(400, 1000, 1609),
});
type MadeOuting = ReturnType<(typeof anyOuting)["generate"]>["value"];

/** One file of these, one after the other; a count of metres that goes on, or begins again with each. */
function fileOf(outings: readonly MadeOuting[], countGoesOn: boolean): Uint8Array {
  const writer = fitWriter().kind(4);
  let [clockS, counted] = [0, 0];
  const told: [MadeOuting, number][] = [];
  for (const outing of outings) {
    const fromS = clockS;
    told.push([outing, fromS]);
    writer.start(fromS);
    for (let ranS = 0; ranS <= outing.lengthS; ranS += 1) {
      const atS = fromS + ranS + (ranS > outing.stoppedAtS ? outing.stoppedS : 0);
      if (ranS === outing.stoppedAtS + 1 && outing.stoppedS > 0)
        writer.stop(fromS + outing.stoppedAtS).start(atS);
      const alongM = ranS * outing.metersPerS;
      writer.record(atS, [
        field.s32(0, Math.round((50 + alongM / DEGREE_M) * SEMICIRCLES_PER_DEGREE)),
        field.s32(1, Math.round(8 * SEMICIRCLES_PER_DEGREE)),
        field.u32(5, (counted + alongM) * 100),
      ]);
    }
    clockS = fromS + outing.lengthS + outing.stoppedS;
    writer.stop(clockS);
    lapsOf(writer, outing, fromS);
    clockS += outing.afterS;
    if (countGoesOn) counted += outing.lengthS * outing.metersPerS;
  }
  for (const [outing, fromS] of told) {
    const { sport, lengthS, stoppedS, metersPerS } = outing;
    writer.session(
      [
        field.u32(2, fitTime(START_MS + fromS * 1000)),
        field.enumeration(5, sport),
        field.u32(7, (lengthS + stoppedS) * 1000),
        field.u32(8, lengthS * 1000),
        field.u32(9, lengthS * metersPerS * 100),
      ],
      fromS + lengthS + stoppedS,
    );
  }
  return writer.close();
}

/** A lap each so many metres, as a watch writes them. */
function lapsOf(writer: ReturnType<typeof fitWriter>, outing: MadeOuting, fromS: number): void {
  const { lapM, metersPerS, lengthS, stoppedAtS, stoppedS } = outing;
  const clockAt = (ranS: number) => fromS + ranS + (ranS > stoppedAtS ? stoppedS : 0);
  for (let ranS = 0; ranS < lengthS; ) {
    const endS = Math.min(lengthS, ranS + Math.ceil(lapM / metersPerS));
    writer.message(19, [
      field.when(START_MS + clockAt(endS) * 1000),
      field.u32(2, fitTime(START_MS + clockAt(ranS) * 1000)),
      field.u32(7, (clockAt(endS) - clockAt(ranS)) * 1000),
      field.u32(8, (endS - ranS) * 1000),
      field.u32(9, (endS - ranS) * metersPerS * 100),
    ]);
    ranS = endS;
  }
}

function analysed(bytes: Uint8Array): readonly RunAnalysis[] {
  const read = readActivityFile("run.fit", bytes);
  return read.ok ? analysesOf(read.activity) : [];
}

const tenths = (splits: RunAnalysis["kilometreSplits"]) =>
  splits?.map(({ index, whole, ...each }) => ({
    ...{ index, whole },
    distanceM: Math.round(each.distanceM * 10) / 10,
    elapsedS: Math.round(each.elapsedS * 10) / 10,
    timerS: Math.round(each.timerS * 10) / 10,
  })) ?? null;

it("each of several sessions has the splits that it has in a file of its own, and they are no more than it", () => {
  const cases = { files: 0, sessions: 0, splits: 0 };
  const law = fc.property(
    fc.array(anyOuting, { minLength: 2, maxLength: 4 }),
    fc.boolean(),
    (outings, countGoesOn) => {
      const together = analysed(fileOf(outings, countGoesOn));
      expect(together).toHaveLength(outings.length);
      for (const [at, outing] of outings.entries()) {
        const [alone] = analysed(fileOf([outing], false));
        const run = together[at];
        expect(tenths(run?.kilometreSplits ?? null)).toEqual(
          tenths(alone?.kilometreSplits ?? null),
        );
        expect(tenths(run?.mileSplits ?? null)).toEqual(tenths(alone?.mileSplits ?? null));
        const splits = run?.kilometreSplits ?? [];
        const ranM = outing.lengthS * outing.metersPerS;
        const sumOf = (of: "distanceM" | "timerS") =>
          splits.reduce((sum, split) => sum + split[of], 0);
        expect(splits.filter(({ whole }) => whole)).toHaveLength(Math.floor(ranM / 1000));
        expect(sumOf("distanceM")).toBeLessThan(ranM + 0.5);
        expect(sumOf("timerS")).toBeLessThan(outing.lengthS + 0.5);
        cases.splits += splits.length;
      }
      cases.files += 1;
      cases.sessions += outings.length;
    },
  );
  fc.assert(law, { numRuns: 60, seed: 20_261_130 });
  process.stdout.write(`splits of sessions: ${JSON.stringify(cases)}\n`);
});

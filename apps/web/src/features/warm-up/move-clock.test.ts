import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Move, standingAt } from "./move-clock.ts";

const move = (seconds: number): Move => ({ title: "", how: "", seconds });

describe("a warm-up by the clock", () => {
  it("counts each move down, then goes on to the next, then is done", () => {
    const moves = [move(600), move(30)];
    expect(standingAt(moves, 0)).toEqual({ index: 0, leftS: 600, endsMs: 600_000 });
    expect(standingAt(moves, 599_001)).toEqual({ index: 0, leftS: 1, endsMs: 600_000 });
    expect(standingAt(moves, 600_000)).toEqual({ index: 1, leftS: 30, endsMs: 630_000 });
    expect(standingAt(moves, 630_000)).toEqual({ index: 2, leftS: 0, endsMs: 630_000 });
  });

  it("never goes back, and skipping to the end of a move begins the next", () => {
    const courses = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(courses, fc.nat(2_000_000), fc.nat(100_000), (lengths, at, more) => {
        const moves = lengths.map(move);
        const { index, endsMs } = standingAt(moves, at);
        expect(standingAt(moves, at + more).index).toBeGreaterThanOrEqual(index);
        if (index < moves.length) expect(standingAt(moves, endsMs).index).toBe(index + 1);
      }),
    );
  });
});

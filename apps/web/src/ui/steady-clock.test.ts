import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SteadyTime, steadyAfter } from "./steady-clock.ts";

const hourMs = 3_600_000;
const start: SteadyTime = { look: { wallMs: 9_000_000, runningMs: 50 }, steadyMs: 9_000_000 };
type Passing = { readonly ranMs: number; readonly byWallMs?: number; readonly wasHidden?: boolean };

const after = ({ look }: SteadyTime, { ranMs, byWallMs = ranMs, wasHidden = false }: Passing) => ({
  wallMs: look.wallMs + byWallMs,
  runningMs: look.runningMs + ranMs,
  wasHidden,
});
const passed = (passing: Passing) =>
  steadyAfter(start, after(start, passing)).steadyMs - start.steadyMs;

describe("the time of a page", () => {
  it("goes on with both clocks", () => {
    expect(passed({ ranMs: 200 })).toBe(200);
  });

  it.each([
    ["an hour back", -hourMs],
    ["an hour forward", hourMs],
    ["ten years back", -10 * 365 * 24 * hourMs],
  ])("does not move where the clock is set %s while it is shown", (_, setMs) => {
    expect(passed({ ranMs: 200, byWallMs: setMs + 200 })).toBe(200);
  });

  it("counts the sleep of a phone, in which only the wall clock goes on", () => {
    expect(passed({ ranMs: 150, byWallMs: 65_000, wasHidden: true })).toBe(65_000);
    expect(passed({ ranMs: 65_000, wasHidden: true })).toBe(65_000);
  });

  it("counts no sleep that the wall clock cannot have seen", () => {
    expect(passed({ ranMs: 65_000, byWallMs: 65_000 - hourMs, wasHidden: true })).toBe(65_000);
    expect(passed({ ranMs: 65_000, byWallMs: 40 * 24 * hourMs, wasHidden: true })).toBe(65_000);
  });

  it("never goes back, and never goes slower than the clock that runs", () => {
    const anyMs = fc.integer({ min: -10 * hourMs, max: 10 * hourMs });
    const anyLook = fc.record({
      ranMs: fc.integer({ min: -1000, max: hourMs }),
      byWallMs: anyMs,
      wasHidden: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyLook), (looks) => {
        let time = start;
        for (const { ranMs, byWallMs, wasHidden } of looks) {
          const next = steadyAfter(time, after(time, { ranMs, byWallMs, wasHidden }));
          expect(next.steadyMs - time.steadyMs).toBeGreaterThanOrEqual(Math.max(0, ranMs));
          if (!wasHidden) expect(next.steadyMs - time.steadyMs).toBe(Math.max(0, ranMs));
          time = next;
        }
      }),
    );
  });
});

import { planRecovery } from "@limber/core/recovery/plan";
import { exerciseNames } from "@limber/core/warm-up/model";
import { planWarmUp } from "@limber/core/warm-up/plan";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { emptyPhone } from "../../phone/browser.fixture.ts";
import { type KeptMoves, keepMoves, keptMoves } from "../../phone/kept-moves.ts";
import { keys } from "../../phone/keys.ts";
import { keepText } from "../../phone/storage.ts";
import { displayOf } from "../../server/display.ts";
import { afterTap, type MovesAct, showMoves, wasDone } from "./moves-screen.ts";
import { coolDownMoves, type MovesScript, movesLabels, warmUpMoves } from "./moves-script.ts";
import { poses } from "./poses.ts";

const reader = displayOf(new Headers({ "accept-language": "en-US" }));
const { steps, totalS } = planWarmUp({ event: "race" });
const page = "/run/warm-up?plan=1";
const script: MovesScript = {
  page,
  moves: warmUpMoves(steps, reader),
  onward: { address: "/run?plan=1", words: "Start the run" },
  log: { draft: "1 ada", field: "warmedUp" },
  labels: movesLabels("warm-up", reader),
};
const start = Date.UTC(2026, 10, 29, 14);
const at = (s: number) => start + s * 1000;
const begun = afterTap("start", script, { kept: null, nowMs: start });
const tap = (act: MovesAct, kept: KeptMoves, s: number) =>
  afterTap(act, script, { kept, nowMs: at(s) });

beforeEach(() => {
  emptyPhone();
});

describe("a warm-up that is led", () => {
  it("has the plan's own moves and lengths, both sides of a stretch, and a moment before each", () => {
    const real = script.moves.filter(({ isReady }) => !isReady);
    expect(real.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(totalS);
    expect(real.map(({ title }) => title).slice(0, 3)).toEqual([
      "Jog slowly",
      "Calf stretch, knee straight, one side",
      "Calf stretch, knee straight, the other side",
    ]);
    expect(script.moves.filter(({ isReady }) => isReady)).toHaveLength(real.length);
  });

  it("waits for a tap, gets ready, and goes on by itself", () => {
    expect(showMoves(script, null, start)).toMatchObject({ title: "Jog slowly", acts: ["start"] });
    expect(showMoves(script, begun, at(2))).toMatchObject({
      title: "Jog slowly",
      detail: "Get ready.",
      digits: "3",
      full: 0,
      progress: "1 of 17",
      acts: ["pause", "skip"],
    });
    expect(showMoves(script, begun, at(305))).toMatchObject({ digits: "5:00", full: 0.5 });
    expect(showMoves(script, begun, at(605 + 20))).toMatchObject({
      title: "Calf stretch, knee straight, one side",
      progress: "2 of 17",
    });
  });

  it("stands while it is held, and goes on from there", () => {
    const held = tap("pause", begun, 100);
    expect(showMoves(script, held, at(4000))).toMatchObject({
      digits: "8:25",
      acts: ["go-on", "skip"],
    });
    expect(showMoves(script, tap("go-on", held, 4000), at(4010)).digits).toBe("8:15");
  });

  it("a skip leads to the next move, also from the moment before it", () => {
    const skipped = tap("skip", begun, 100);
    expect(showMoves(script, skipped, at(100)).detail).toBe("Get ready.");
    expect(showMoves(script, skipped, at(100)).progress).toBe("2 of 17");
    const again = tap("skip", skipped, 102);
    expect(showMoves(script, again, at(102))).toMatchObject({
      title: "Calf stretch, knee straight, the other side",
      progress: "3 of 17",
    });
    expect(again.skipped).toEqual([1, 3]);
  });

  it("says that it was done when most of its time was, and not when it was skipped through", () => {
    const jogged = tap("skip", begun, 700);
    expect(wasDone(script, jogged)).toBe(true);
    expect(wasDone(script, tap("skip", begun, 1))).toBe(false);
  });

  it("goes on after a reload where it was, and not on another day or another page", () => {
    keepMoves(begun);
    expect(keptMoves(page, at(400))).toEqual(begun);
    expect(keptMoves("/run/warm-up?plan=2", at(400))).toBeNull();
    expect(keptMoves(page, at(86_400))).toBeNull();
  });

  it("a clock that was set back takes nothing away that was paid for", () => {
    const held = tap("pause", begun, 400);
    const on = tap("go-on", held, 400);
    expect(showMoves(script, on, at(400 - 3600)).digits).toBe(
      showMoves(script, held, at(400)).digits,
    );
  });

  it("ends, whatever is tapped when", () => {
    const taps = fc.array(
      fc.record({
        act: fc.constantFrom<MovesAct>("pause", "go-on", "skip"),
        afterS: fc.integer({ min: 0, max: 400 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(taps, (all) => {
        let [kept, s] = [begun, 0];
        for (const { act, afterS } of all) {
          s += afterS;
          kept = tap(act, kept, s);
          const screen = showMoves(script, kept, at(s));
          expect(screen.full).toBeGreaterThanOrEqual(0);
          expect(screen.full).toBeLessThanOrEqual(1);
        }
        expect(showMoves(script, tap("go-on", kept, s), at(s + 4000)).move).toBeNull();
      }),
      { seed: 12_501 },
    );
  });
});

it("the cool-down is the walk and the stretches of the plan", () => {
  const moves = coolDownMoves(planRecovery({ event: "long" }), reader).filter(
    ({ isReady }) => !isReady,
  );
  expect(moves[0]).toMatchObject({ title: "Walk", seconds: 300 });
  expect(moves.length).toBeGreaterThan(8);
});

it("every move has a drawing of its own", () => {
  const drawn = [...exerciseNames, "walk" as const].map((name) => JSON.stringify(poses[name]));
  expect(new Set(drawn).size).toBe(drawn.length);
});

it.each([
  "",
  "{",
  "null",
  "[]",
  `{"page":"${page}"}`,
  `{"page":"${page}","startedMs":"x","beforeMs":0,"sinceMs":null,"skipped":[]}`,
])("what cannot be read was never begun: %s", (text) => {
  keepText(keys.moves, text);
  expect(keptMoves(page, start)).toBeNull();
});

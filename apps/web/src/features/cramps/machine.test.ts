import { englishReader } from "@limber/core/reader";
import { describe, expect, it } from "vitest";
import { show } from "./cramp-screen.ts";
import {
  advance,
  answered,
  begin,
  catchUp,
  type History,
  historyOf,
  type Phase,
  secondsLeft,
  toldOf,
} from "./machine.ts";
import { crampScript } from "./script.ts";

const script = crampScript(englishReader("us"));
const first: History = { cramps: 1, sameMuscle: false };
const atAsk = (round = 1) => ({ ...begin(0), at: { step: "ask" as const }, round });
const say = (
  answer: "let-go" | "still-tight",
  { round = 1, history = first, nowMs = 70_000 } = {},
) => answered(atAsk(round), script, { answer, history, nowMs }).at;

describe("the cramp screen", () => {
  it("begins at once: stop, then stretch, then rub, then it asks", () => {
    const steps = [0, 3_000, 33_000, 63_000, 600_000].map(
      (nowMs) => catchUp(begin(0), script, nowMs).at,
    );
    expect(steps).toEqual([
      { step: "stop" },
      { step: "stretch" },
      { step: "rub" },
      { step: "ask" },
      { step: "ask" },
    ]);
  });

  it("goes by the clock: a phone that slept is where it should be", () => {
    expect(secondsLeft(catchUp(begin(0), script, 20_000), script, 20_000)).toBe(13);
  });

  it("never shows more seconds than a step has, also right after a tap", () => {
    const tapped = { ...begin(0), at: { step: "stretch" as const }, stepAtMs: 1000 };
    expect(secondsLeft(tapped, script, 800)).toBe(30);
    expect(secondsLeft(tapped, script, 1200)).toBe(29.8);
  });

  it("plays three rounds at most, then ends the run", () => {
    expect(say("still-tight", { round: 1 })).toEqual({ step: "stretch" });
    expect(say("still-tight", { round: 2 })).toEqual({ step: "stretch" });
    expect(say("still-tight", { round: 3 })).toEqual({ outcome: "end-the-run" });
  });

  it("ends the run after ten minutes, whatever the round", () => {
    expect(say("still-tight", { nowMs: 601_000 })).toEqual({ outcome: "end-the-run" });
  });

  it("walks, jogs and goes on when it lets go", () => {
    expect(say("let-go")).toEqual({ step: "walk" });
    const walking = { ...begin(0), at: { step: "walk" as const } };
    expect(advance(walking, script, 0).at).toEqual({ step: "easy-jog" });
    expect(catchUp(walking, script, 3_600_000).at).toEqual({ outcome: "go-on" });
  });

  it("walks in with a second cramp of the same muscle, and ends the run with the third", () => {
    expect(say("let-go", { history: { cramps: 2, sameMuscle: true } })).toEqual({
      outcome: "walk-or-finish-easily",
    });
    expect(say("let-go", { history: { cramps: 3, sameMuscle: false } })).toEqual({
      outcome: "end-the-run",
    });
    expect(say("let-go", { history: { cramps: 9, sameMuscle: true } })).toEqual({
      outcome: "end-the-run",
    });
  });

  it("knows an answer to every question that can come up", () => {
    expect(Object.keys(script.decisions)).toHaveLength(3 * 3 * 2 * 2 * 3);
  });

  it("tells the log what core says of a cramp that let go, and of one that did not", () => {
    const told = (answer: "let-go" | "still-tight", phase: Phase, history = first) =>
      toldOf(phase, script, { answer, history, nowMs: 70_000 });
    const inStretch = { ...begin(0), at: { step: "stretch" as const } };
    const unsaid = { severity: null, couldGoOn: null };
    expect(told("let-go", begin(0))).toEqual({ ...unsaid, tried: [] });
    expect(told("let-go", inStretch)).toEqual({ ...unsaid, tried: ["stretch"] });
    const both = ["stretch", "massage"];
    expect(told("let-go", { ...inStretch, round: 2 })).toEqual({ ...unsaid, tried: both });
    expect(told("let-go", atAsk(), { cramps: 3, sameMuscle: false })).toEqual({
      severity: null,
      couldGoOn: false,
      tried: both,
    });
    expect(told("still-tight", atAsk(3))).toEqual({
      severity: "severe",
      couldGoOn: false,
      tried: both,
    });
  });

  it("fills as the hold goes on", () => {
    const phase = catchUp(begin(0), script, 18_000);
    const shown = show(phase, script, { muscle: "calf", cramps: 1, fate: null, nowMs: 18_000 });
    expect(shown).toMatchObject({
      digits: "15",
      full: 0.5,
      step: 2,
      steps: 4,
      spoken: "15 seconds left",
    });
  });

  it("says what became of the answer, on the screen that follows it", () => {
    const seen = { muscle: "calf" as const, cramps: 1, nowMs: 0 };
    const walking = { ...begin(0), at: { step: "walk" as const } };
    for (const fate of ["logged", "waiting", "guest"] as const)
      for (const phase of [walking, { ...walking, at: { outcome: "end-the-run" as const } }]) {
        const { detail, spoken } = show(phase, script, { ...seen, fate });
        expect(detail.endsWith(` ${script.labels[fate]}`)).toBe(true);
        expect(spoken.endsWith(` ${script.labels[fate]}`)).toBe(true);
      }
    const { detail } = show(walking, script, { ...seen, fate: null });
    expect(detail).toBe(script.muscles[0]?.words.walk.detail);
  });
});

describe("the cramps of a run", () => {
  const cramp = (atMs: number, letGo = false) => ({ atMs, muscle: "calf" as const, letGo });

  it("remember whether the same muscle cramped before", () => {
    expect(historyOf([cramp(0, true), { ...cramp(1), muscle: "quad" }])).toEqual({
      cramps: 2,
      sameMuscle: false,
    });
    expect(historyOf([cramp(0, true), cramp(1)])).toEqual({ cramps: 2, sameMuscle: true });
  });
});

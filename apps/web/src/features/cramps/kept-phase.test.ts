import { englishReader } from "@limber/core/reader";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { emptyPhone, forgetfulPhone } from "../../phone/browser.fixture.ts";
import { keys } from "../../phone/keys.ts";
import type { Remembered } from "../../phone/memory.ts";
import { type CrampNow, keepCrampNow, readCrampNow, resumed } from "./kept-phase.ts";
import { catchUp, type Phase, secondsLeft } from "./machine.ts";
import { crampScript } from "./script.ts";

const script = crampScript(englishReader("us"));
const hourMs = 3_600_000;
/** When it was last seen, by the wall; the page that saw it had another clock. */
const seenAtMs = 1_777_000_000_000;
const seenMs = 5000;
const cramp: Remembered = { id: "a", atMs: seenAtMs, muscle: "calf", letGo: false };
const unanswered: Phase = { at: { step: "stretch" }, round: 1, crampAtMs: 0, stepAtMs: 3000 };
const kept = (phase: Phase, more: Partial<CrampNow> = {}): CrampNow => ({
  ...{ id: "a", turn: 1, phase, seenMs, seenAtMs },
  ...more,
});
const third: Phase = { at: { step: "stretch" }, round: 3, crampAtMs: -200_000, stepAtMs: 0 };

type Again = { awayMs?: number; isBack?: boolean; last?: Partial<Remembered> };
/** Opened again so much later, by a page whose clock says something else. */
const nowMs = 40_000_000;
const again = (now: CrampNow | null, { awayMs = 2000, isBack = false, last = {} }: Again = {}) =>
  resumed(now, {
    script,
    last: { ...cramp, ...last },
    isBack,
    nowMs,
    wallMs: seenAtMs + awayMs,
  });
const where = (now: CrampNow | null) => {
  if (now === null) return null;
  const phase = catchUp(now.phase, script, nowMs);
  return { at: phase.at, round: phase.round, left: secondsLeft(phase, script, nowMs) };
};

let texts: Map<string, string>;
beforeEach(() => {
  texts = emptyPhone().texts;
});

describe("a cramp screen that is opened again", () => {
  it("stands at the step, the round and the second where it would be by now", () => {
    expect(where(again(kept(third), { isBack: true }))).toEqual({
      at: { step: "stretch" },
      round: 3,
      left: 23,
    });
    const asked = { at: { step: "ask" }, round: 3, left: null };
    expect(where(again(kept(third), { isBack: true, awayMs: 90_000 }))).toEqual(asked);
  });

  it("knows how long the cramp has lasted", () => {
    expect(again(kept(third), { isBack: true })?.phase.crampAtMs).toBe(nowMs - 200_000 - 7000);
  });

  it("goes on after “still tight”, also when it was closed and opened anew", () => {
    const last = { ended: true };
    expect(where(again(kept(third), { last }))?.round).toBe(3);
    expect(where(again(kept(third, { isLeft: true }), { last }))?.round).toBe(3);
    const ended = kept({ ...third, at: { outcome: "end-the-run" } });
    expect(where(again(ended, { last }))?.at).toEqual({ outcome: "end-the-run" });
  });

  it("goes on in a round that nobody answered while that still plays", () => {
    expect(where(again(kept(unanswered)))).toMatchObject({ at: { step: "stretch" }, left: 26 });
  });

  it("begins at the first instruction where nobody answered: after the round, or after it was closed", () => {
    expect(again(kept(unanswered), { awayMs: 60_000 })).toBeNull();
    expect(again(kept(unanswered, { isLeft: true }))).toBeNull();
    expect(again(kept(unanswered, { isLeft: true }), { isBack: true })).toBeNull();
  });

  it("asks on after a reload, where nobody answered", () => {
    expect(where(again(kept(unanswered), { awayMs: 60_000, isBack: true }))?.at).toEqual({
      step: "ask",
    });
  });

  it("walks on after a reload, and takes what comes back for another cramp", () => {
    const walks = kept({ ...third, at: { step: "walk" } });
    const last = { letGo: true, ended: true };
    expect(where(again(walks, { last, isBack: true }))).toMatchObject({ left: 113 });
    expect(again(walks, { last })).toBeNull();
  });

  it("is about another cramp after longer than any lasts, or where the phone knows none, or another", () => {
    const all = { isBack: true, last: { ended: true } };
    expect(again(kept(third), { ...all, awayMs: 599_999 })).not.toBeNull();
    expect(again(kept(third), { ...all, awayMs: 600_000 })).toBeNull();
    expect(again(kept(third), { ...all, last: { ...all.last, id: "b" } })).toBeNull();
    expect(again(null, all)).toBeNull();
    const at = { script, isBack: true, nowMs, wallMs: seenAtMs };
    expect(resumed(kept(third), { ...at, last: undefined })).toBeNull();
  });

  it("takes a clock that was set back for no time, and one from another day for none of ours", () => {
    const back = again(kept(third), { isBack: true, awayMs: -hourMs });
    expect(where(back)).toMatchObject({ round: 3, left: 25 });
    expect(again(kept(third), { isBack: true, awayMs: -24 * hourMs })).toBeNull();
  });

  it("never counts more seconds than a step has, whatever the clocks say", () => {
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), fc.boolean(), (awayMs, isBack, isAnswered) => {
        const now = again(kept(third), { awayMs, isBack, last: { ended: isAnswered } });
        const left = where(now)?.left ?? 0;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(30);
      }),
    );
  });
});

describe("where the cramp screen stands", () => {
  it("is kept on the phone as it was", () => {
    keepCrampNow(kept(third));
    expect(readCrampNow(script)).toEqual(kept(third));
    const ended = kept({ ...third, at: { outcome: "end-the-run" } });
    keepCrampNow(ended);
    expect(readCrampNow(script)).toEqual(ended);
  });

  it.each<[string, object | string | null]>([
    ["nothing", null],
    ["no JSON", "{"],
    ["a number", "1"],
    ["a list", "[]"],
    ["no phase", { ...kept(third), phase: undefined }],
    ["a phase that is nowhere", kept({ ...third, at: null as never })],
    ["a step that there is not", kept({ ...third, at: { step: "swim" as never } })],
    ["a step with the name of a property", kept({ ...third, at: { step: "toString" as never } })],
    ["an outcome that there is not", kept({ ...third, at: { outcome: "win" as never } })],
    ["a round that is never played", kept({ ...third, round: 4 })],
    ["no round", kept({ ...third, round: 0 })],
    ["half a round", kept({ ...third, round: 1.5 })],
    ["a step from the future", kept({ ...third, stepAtMs: seenMs + 1 })],
    ["a step before its cramp", kept({ ...third, crampAtMs: 1 })],
    ["a cramp that lasted a day", kept({ ...third, crampAtMs: -24 * hourMs })],
    ["a time that is a text", kept({ ...third, stepAtMs: "0" as never })],
    ["no time", kept(third, { seenAtMs: null as never })],
    ["no name", kept(third, { id: 1 as never })],
    ["no count of turns", kept(third, { turn: null as never })],
  ])("is nowhere where the phone holds %s", (_, held) => {
    if (held !== null)
      texts.set(keys.crampNow, typeof held === "string" ? held : JSON.stringify(held));
    expect(readCrampNow(script)).toBeNull();
  });

  it("is nowhere, and nothing fails, where a phone keeps nothing", () => {
    forgetfulPhone();
    keepCrampNow(kept(third));
    expect(readCrampNow(script)).toBeNull();
  });

  it("is a place on this screen or nowhere, whatever the phone holds", () => {
    fc.assert(
      fc.property(fc.json(), fc.anything(), (json, odd) => {
        texts.set(keys.crampNow, json);
        expect(readCrampNow(script)).toBeNull();
        const mixed = { ...kept(third), ...(typeof odd === "object" ? odd : { phase: odd }) };
        texts.set(
          keys.crampNow,
          JSON.stringify(mixed, (_, value) => (typeof value === "bigint" ? null : value)),
        );
        expect(typeof readCrampNow(script)?.id).toMatch(/string|undefined/);
      }),
    );
  });
});

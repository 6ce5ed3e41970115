import { beforeEach, describe, expect, it } from "vitest";
import { emptyPhone } from "./browser.fixture.ts";
import { forgetOwner } from "./forget-owner.ts";
import { keys } from "./keys.ts";
import {
  answersIn,
  elapsedS,
  keepLiveRun,
  type LiveRun,
  liveRun,
  mileIn,
  startedAt,
} from "./live-run.ts";
import { wayBack } from "./memory.ts";
import { keepText } from "./storage.ts";

const hourMs = 3_600_000;
const start = Date.UTC(2026, 10, 29, 14);
const runLastsMs = 12 * hourMs;
const page = "/run?plan=1";
const at = (nowMs: number) => liveRun({ nowMs, runLastsMs });
const onTheWay: LiveRun = {
  ...startedAt(page, start),
  seenS: 1800,
  events: [
    { atS: 590, what: "mile" },
    { atS: 1210, what: "drank" },
    { atS: 1500, what: "skipped" },
  ],
};

beforeEach(() => {
  emptyPhone();
});

describe("a run that goes on", () => {
  it("is there again after a reload, with all that was tapped", () => {
    keepLiveRun(onTheWay);
    const again = at(start + hourMs);
    expect(again).toEqual(onTheWay);
    expect(elapsedS(onTheWay, start + hourMs)).toBe(3600);
    expect(answersIn(onTheWay)).toEqual([
      { atS: 1210, drank: true },
      { atS: 1500, drank: false },
    ]);
    expect(mileIn(onTheWay)).toBe(590);
  });

  it("goes on from where it was seen when the clock was set back an hour", () => {
    keepLiveRun(onTheWay);
    const nowMs = start + 1_860_000 - hourMs;
    const again = at(nowMs);
    expect(again && elapsedS(again, nowMs)).toBe(1800);
  });

  it("stays as it is when a clock is set right by some seconds", () => {
    keepLiveRun(onTheWay);
    expect(at(start + 1_797_000)).toEqual(onTheWay);
  });

  it("that nobody finished ended where it was last seen", () => {
    keepLiveRun(onTheWay);
    expect(at(start + 13 * hourMs)).toMatchObject({ endedS: 1800 });
  });

  it("is over a day after it ended", () => {
    keepLiveRun({ ...onTheWay, endedS: 2000 });
    expect(at(start + 13 * hourMs)).toMatchObject({ endedS: 2000 });
    expect(at(start + 25 * hourMs)).toBeNull();
    expect(at(start - 25 * hourMs)).toBeNull();
  });

  it("may wait for its start, and not longer than a day", () => {
    keepLiveRun(startedAt(page, start));
    expect(at(start - hourMs)).not.toBeNull();
    expect(at(start - 25 * hourMs)).toBeNull();
  });

  it("is where a cramp leads back to, until it ends", () => {
    expect(wayBack()).toBe("/today");
    keepLiveRun(onTheWay);
    expect(wayBack()).toBe(page);
    keepLiveRun({ ...onTheWay, endedS: 2000 });
    expect(wayBack()).toBe("/today");
    keepText(keys.run, '{"page":"//elsewhere.example","endedS":null}');
    expect(wayBack()).toBe("/today");
  });

  it("goes with whoever signs out", () => {
    keepLiveRun(onTheWay);
    forgetOwner();
    expect(at(start)).toBeNull();
  });
});

it.each([
  "",
  "null",
  "[]",
  "{",
  '{"page":"https://elsewhere.example/run?a=1","startedMs":1,"seenS":1,"events":[],"endedS":null}',
  '{"page":"//elsewhere.example","startedMs":1,"seenS":1,"events":[],"endedS":null}',
  '{"page":"/run?plan=1","startedMs":"1","seenS":1,"events":[],"endedS":null}',
  '{"page":"/run?plan=1","startedMs":1,"seenS":1,"events":{},"endedS":null}',
])("what is no run of ours is none: %s", (text) => {
  keepText(keys.run, text);
  expect(at(2)).toBeNull();
});

it("of events that nobody can read the others are kept", () => {
  keepText(
    keys.run,
    JSON.stringify({
      ...onTheWay,
      events: [null, 3, { atS: "1", what: "drank" }, { atS: 9, what: "ate" }, onTheWay.events[1]],
    }),
  );
  expect(at(start + hourMs)?.events).toEqual([onTheWay.events[1]]);
});

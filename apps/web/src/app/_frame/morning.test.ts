import { expect, it } from "vitest";
import { isSoon, soonOf } from "./morning.ts";

const hourMs = 3_600_000;
const startsAt = "2026-12-06T14:00:00Z";
const startMs = Date.parse(startsAt);

it("a run is soon from a day and a half before its start until it starts", () => {
  expect(isSoon(startsAt, startMs - 37 * hourMs)).toBe(false);
  expect(isSoon(startsAt, startMs - 36 * hourMs)).toBe(true);
  expect(isSoon(startsAt, startMs - 1)).toBe(true);
  expect(isSoon(startsAt, startMs)).toBe(false);
  expect(isSoon(null, startMs)).toBe(false);
  expect(isSoon("soon", startMs)).toBe(false);
});

it("a race keeps its own page too, and what is far off keeps none", () => {
  const coming = { planId: "p", startsAt };
  const nowMs = startMs - hourMs;
  expect(soonOf({ ...coming, isRace: true }, nowMs)).toContain("/race/p");
  expect(soonOf({ ...coming, isRace: false }, nowMs)).toEqual([
    "/run?plan=p",
    "/run/warm-up?plan=p",
    "/run/cool-down?plan=p",
    "/plans/p",
    "/today",
  ]);
  expect(soonOf({ ...coming, isRace: true }, startMs - 48 * hourMs)).toEqual([]);
});

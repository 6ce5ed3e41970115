import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf, isTimeZone, wallAt } from "./clock.ts";
import { ForecastRequest } from "./weather/model.ts";

const zones = ["UTC", "Europe/Vienna", "America/Denver", "Asia/Kolkata", "Pacific/Chatham"];

describe("a clock on a wall", () => {
  it("shows the instant it was read at, in every zone", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (at, zone) => {
          const wall = wallAt(at, zone);
          expect(wallAt(instantOf(wall, zone), zone)).toBe(wall);
        },
      ),
    );
  });

  it("knows summer time", () => {
    expect(instantOf("2026-07-01T07:30", "Europe/Vienna").toISOString()).toBe(
      "2026-07-01T05:30:00.000Z",
    );
    expect(instantOf("2026-03-29T02:30", "Europe/Vienna").toISOString()).toBe(
      "2026-03-29T01:30:00.000Z",
    );
  });

  it.each([
    "",
    "tomorrow",
    "2026-02-31T07:30",
    "2026-13-01T07:30",
    "2026-11-22T25:00",
    "2026-11-22",
  ])("shows no instant at “%s”", (wall) => {
    expect(instantOf(wall, "America/Denver").getTime()).toBeNaN();
    expect(ForecastRequest.safeParse({ place: "Denver", at: wall }).success).toBe(false);
  });

  it("tells a zone from anything else", () => {
    expect(["Europe/Vienna", "", "nowhere"].map(isTimeZone)).toEqual([true, false, false]);
  });
});

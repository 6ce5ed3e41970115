import { isRunning, type Sport } from "@limber/core/activity";
import { describe, expect, it } from "vitest";
import { field, fitWriter, stride, totals } from "../../testing/fit.ts";
import { readActivityFile } from "../activity-file.ts";

type SportNumbers = { readonly sport: number; readonly sub?: number };

/** A file of a session, and of a message of its own about the sport where there is one. */
function sessionIn({ sport, sub = 0 }: SportNumbers, message?: SportNumbers) {
  const writer = fitWriter().kind(4).start(0);
  if (message !== undefined)
    writer.message(12, [
      field.enumeration(0, message.sport),
      field.enumeration(1, message.sub ?? 0),
    ]);
  for (let s = 0; s <= 60; s++) writer.record(s, stride(s));
  const fields = [...totals(0, 60, sport), field.enumeration(6, sub)];
  const read = readActivityFile("a.fit", writer.stop(60).session(fields, 60).close());
  if (!read.ok) throw new Error(read.problem.kind);
  return read.activity.sessions[0];
}
const sportIn = (session: SportNumbers, message?: SportNumbers): Sport =>
  sessionIn(session, message).sport;

/** The numbers of the profile that say what was done, beside those of no sport of their own: 0, 4, 10, 254. */
const ofSport: readonly (readonly [Sport, readonly number[]])[] = [
  ["running", [1]],
  ["cycling", [2, 21]],
  ["transition", [3]],
  ["swimming", [5]],
  ["ball-game", [6, 7, 9, 49, 50, 51, 70, 71, 72, 73, 74, 75]],
  ["racket-sport", [8, 64]],
  ["walking", [11, 35]],
  ["skiing", [12, 13, 14, 58]],
  ["rowing", [15]],
  ["hiking", [16, 17]],
  ["multisport", [18]],
  ["paddling", [19, 37, 41, 42, 88]],
  ["flying", [20, 26, 34, 46]],
  ["driving", [22, 24, 36, 57, 81]],
  ["sailing", [23, 32, 61]],
  ["golf", [25]],
  ["horse-riding", [27]],
  ["another", [28, 29, 45, 56, 59, 63, 69, 79, 87]],
  ["skating", [30, 33]],
  ["climbing", [31]],
  ["surfing", [38, 39, 40, 43, 44, 76, 77, 78]],
  ["martial-arts", [47, 80]],
  ["fitness", [48, 62, 84, 86]],
  ["diving", [53, 82, 85]],
  ["breathing", [60, 67]],
  ["wheelchair", [65, 66, 68]],
  ["dancing", [83]],
];

describe("a sport of the FIT profile", () => {
  it.each(ofSport)("is %s by each of its numbers", (sport, numbers) => {
    expect(numbers.map((number) => [number, sportIn({ sport: number })])).toEqual(
      numbers.map((number) => [number, sport]),
    );
  });

  it("is unknown for every number that nobody has named, and then is no run by itself", () => {
    const named = new Set([0, 4, 10, 254, ...ofSport.flatMap(([, numbers]) => numbers)]);
    const strange = Array.from({ length: 254 }, (_, at) => at).filter((at) => !named.has(at));
    expect(strange).toHaveLength(254 - named.size + 1);
    for (const number of strange)
      expect(sessionIn({ sport: number })).toMatchObject({
        sport: "unknown",
        sportSaid: `FIT ${number}`,
      });
  });

  it.each([0, 1, 2, 3, 4, 45, 58, 59, 67])("is running with sub-sport %i", (sub) => {
    expect(sportIn({ sport: 1, sub })).toBe("running");
  });

  it.each([
    ["a treadmill", { sport: 4, sub: 1 }, "running"],
    ["an indoor run", { sport: 0, sub: 45 }, "running"],
    ["a trail run", { sport: 0, sub: 3 }, "running"],
    ["an ultra", { sport: 10, sub: 67 }, "running"],
    ["an elliptical", { sport: 4, sub: 15 }, "fitness"],
    ["stairs", { sport: 4, sub: 16 }, "fitness"],
    ["indoor rowing", { sport: 4, sub: 14 }, "rowing"],
    ["indoor cycling", { sport: 4, sub: 6 }, "cycling"],
    ["strength", { sport: 10, sub: 20 }, "strength"],
    ["yoga", { sport: 10, sub: 43 }, "yoga"],
    ["breathwork", { sport: 10, sub: 62 }, "breathing"],
    ["cardio", { sport: 10, sub: 26 }, "fitness"],
    ["training of no kind", { sport: 10 }, "fitness"],
    ["equipment of no kind", { sport: 4 }, "fitness"],
    ["nothing named", { sport: 0 }, "unnamed"],
    ["a walk indoors", { sport: 4, sub: 27 }, "walking"],
    ["a change from bike to run", { sport: 1, sub: 32 }, "transition"],
    ["swim and run", { sport: 1, sub: 81 }, "multisport"],
    ["a way that was navigated", { sport: 0, sub: 50 }, "unnamed"],
    ["a sub-sport that nobody has named", { sport: 0, sub: 200 }, "unknown"],
    ["padel", { sport: 64, sub: 85 }, "racket-sport"],
  ] as const)("of %s is named by both numbers", (_, numbers, sport) => {
    expect(sportIn(numbers)).toBe(sport);
  });

  it("is what the session says, and what the file says beside it only where the session says nothing", () => {
    expect(sportIn({ sport: 2 }, { sport: 1 })).toBe("cycling");
    expect(sportIn({ sport: 1 }, { sport: 25 })).toBe("running");
    expect(sportIn({ sport: 0 }, { sport: 25 })).toBe("golf");
    expect(sportIn({ sport: 0 }, { sport: 1, sub: 3 })).toBe("running");
    expect(sportIn({ sport: 90 }, { sport: 1 })).toBe("running");
    expect(sportIn({ sport: 90 }, { sport: 0 })).toBe("unknown");
  });

  it("is never unknown by a sub-sport of the profile, whatever it stands beside", () => {
    const spans = [
      [0, 59],
      [62, 63],
      [65, 75],
      [77, 88],
      [90, 99],
      [110, 119],
      [121, 121],
      [123, 127],
      [153, 154],
    ] as const;
    const subs = spans.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, at) => from + at),
    );
    for (const sport of [0, 4, 10, 254])
      expect(subs.filter((sub) => sportIn({ sport, sub }) === "unknown")).toEqual([]);
  });

  it("makes a run of running and of what nobody names, of no other number", () => {
    const runs = Array.from({ length: 255 }, (_, at) => at).filter(
      (sport) => isRunning(sportIn({ sport })) === "yes",
    );
    expect(runs).toEqual([0, 1, 254]);
  });
});

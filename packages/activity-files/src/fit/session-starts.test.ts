import { describe, expect, it } from "vitest";
import { fitWriter, START_MS, stride, totals } from "../../testing/fit.ts";
import { readFit } from "./file.ts";

const A_DAY_S = 86_400;
const LENGTH_S = 60;

/** Two runs a day apart in one file; each told by its start and its end, so many seconds beside the truth. */
function twoRuns(told: readonly { startOffS: number; endOffS: number }[]): Uint8Array {
  const begins = [0, A_DAY_S];
  const writer = fitWriter().kind(4);
  for (const fromS of begins)
    for (let s = 0; s <= LENGTH_S; s++) writer.record(fromS + s, stride(fromS + s));
  for (const [i, fromS] of begins.entries()) {
    const { startOffS, endOffS } = told[i] ?? { startOffS: 0, endOffS: 0 };
    const startS = fromS + startOffS;
    writer.session(totals(startS, startS + LENGTH_S), fromS + LENGTH_S + endOffS);
  }
  return writer.close();
}

const right = { startOffS: 0, endOffS: 0 };
const daysBefore = -17 * A_DAY_S;

describe("a session of FIT begins with its own points", () => {
  it.each([
    ["where its start and its end are true", [right, right]],
    [
      "where its start lies days off and its end is true",
      [right, { startOffS: daysBefore, endOffS: 0 }],
    ],
    [
      "where its start is that of the other, and its end is true",
      [right, { startOffS: -A_DAY_S, endOffS: 0 }],
    ],
    [
      "where its start and its end lie days off",
      [right, { startOffS: daysBefore, endOffS: daysBefore }],
    ],
    [
      "where both sessions lie days off",
      [
        { startOffS: daysBefore, endOffS: daysBefore },
        { startOffS: 3 * -daysBefore, endOffS: 3 * -daysBefore },
      ],
    ],
  ])("%s", (_, told) => {
    const answer = readFit(twoRuns(told));
    const sessions = answer.ok ? answer.activity.sessions : [];
    expect(sessions.map(({ startMs }) => startMs)).toEqual([START_MS, START_MS + A_DAY_S * 1000]);
    expect(sessions.map(({ points }) => points.length)).toEqual([LENGTH_S + 1, LENGTH_S + 1]);
    expect(sessions.map(({ elapsedS }) => elapsedS)).toEqual([LENGTH_S, LENGTH_S]);
  });

  it.each([
    ["of one sport, is of that sport too", [1, 1], "running"],
    ["of different sports, is of no known sport", [2, 1], "unknown"],
  ])("and an outing that no session tells of, beside sessions %s", (_, sports, untold) => {
    const begins = [0, 300, A_DAY_S];
    const writer = fitWriter().kind(4);
    for (const fromS of begins)
      for (let s = 0; s <= LENGTH_S; s++) writer.record(fromS + s, stride(fromS + s));
    for (const [i, sport] of sports.entries()) {
      const fromS = begins[i] ?? 0;
      writer.session(totals(fromS, fromS + LENGTH_S, sport), fromS + LENGTH_S);
    }
    const answer = readFit(writer.close());
    const sessions = answer.ok ? answer.activity.sessions : [];
    expect(sessions.map(({ startMs }) => startMs)).toEqual(
      begins.map((fromS) => START_MS + fromS * 1000),
    );
    expect(sessions[2]).toMatchObject({ sport: untold, elapsedS: LENGTH_S, timerS: LENGTH_S });
  });

  it("where the sessions of one race all tell the start of the race", () => {
    const writer = fitWriter().kind(4);
    for (let s = 0; s < 3 * LENGTH_S; s++) writer.record(s, stride(s));
    for (const [i, sport] of [5, 2, 1].entries()) {
      const fields = totals(0, LENGTH_S, sport);
      writer.session(fields, (i + 1) * LENGTH_S);
    }
    const answer = readFit(writer.close());
    const sessions = answer.ok ? answer.activity.sessions : [];
    expect(sessions.map(({ sport }) => sport)).toEqual(["swimming", "cycling", "running"]);
    expect(sessions.map(({ points }) => points.length)).toEqual([LENGTH_S, LENGTH_S, LENGTH_S]);
  });

  it("and with what it tells where one outing is left and two sessions tell of none", () => {
    const bytes = fitWriter()
      .kind(4)
      .record(0, stride(0))
      .record(LENGTH_S, stride(LENGTH_S))
      .session(totals(daysBefore, daysBefore + LENGTH_S), daysBefore + LENGTH_S)
      .session(totals(2 * daysBefore, 2 * daysBefore + LENGTH_S), 2 * daysBefore + LENGTH_S)
      .close();
    const answer = readFit(bytes);
    const sessions = answer.ok ? answer.activity.sessions : [];
    expect(sessions.reduce((sum, { points }) => sum + points.length, 0)).toBe(2);
    expect(sessions[0]?.startMs).toBe(START_MS + 2 * daysBefore * 1000);
  });
});

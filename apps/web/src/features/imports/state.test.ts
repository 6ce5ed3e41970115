import { type Sport, sports } from "@limber/core/activity";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileKept, FileStanding } from "./calls.ts";
import { inKeepingOrder } from "./keeping-order.ts";
import { after, atFirst, groupOf, type ImportNews, keptSoFar, takenOf, toKeep } from "./state.ts";
import type { ReadRow } from "./thread-messages.ts";

const row = (fileId: string, sport: Sport = "running", splits: unknown[] | null = []): ReadRow =>
  ({
    fileId,
    name: `${fileId}.fit`,
    ok: true,
    run: { sport, startMs: 0, mileSplits: splits, kilometreSplits: null },
    shown: { doubt: null },
  }) as unknown as ReadRow;
const other = { runId: "r", startedAt: "2026-02-01T07:00:00Z", file: "mon.fit" };

const stateAfter = (...news: readonly ImportNews[]) => news.reduce(after, atFirst);
const reads = (...rows: readonly ReadRow[]): ImportNews[] => [
  { is: "rows", rows, done: rows.length, all: rows.length },
  { is: "read", isStopped: false },
];
const says = (judged: Readonly<Record<string, unknown>>): ImportNews => ({
  is: "judged",
  standing: new Map(Object.entries(judged)) as Map<string, FileStanding>,
});
const came = (...outcomes: readonly unknown[]): ImportNews => ({
  is: "came",
  outcomes: outcomes as readonly FileKept[],
});
const ids = (rows: readonly ReadRow[]) => rows.map(({ fileId }) => fileId);

describe("what a guest looks at", () => {
  it("is to keep when it is a run or names no sport, asked about when the word is strange, else left out", () => {
    const of = (group: string) =>
      sports.filter((sport) => groupOf(row(sport, sport), atFirst) === group);
    expect(of("toKeep")).toEqual(["running", "unnamed"]);
    expect(of("unsure")).toEqual(["unknown"]);
    expect(of("left")).toHaveLength(sports.length - 3);
  });

  it("is asked about, or left out, where its figures are hardly or not those of a run", () => {
    const groupWith = (answer: "perhaps" | "no", sport: Sport) => {
      const doubt = { answer, why: "too-short", sentence: "" };
      return groupOf({ ...row("a", sport), shown: { doubt } } as ReadRow, atFirst);
    };
    expect(groupWith("perhaps", "running")).toBe("unsure");
    expect(groupWith("no", "running")).toBe("left");
    expect(groupWith("perhaps", "golf")).toBe("left");
  });

  it("keeps what is asked about only when it is ticked, and it can be unticked where it stood", () => {
    const strange = row("strange", "unknown");
    const state = stateAfter(...reads(strange, row("run"), row("golf", "golf")));
    expect(ids(toKeep(state))).toEqual(["run"]);
    const ticked = after(state, { is: "insists", fileId: "strange", insist: true });
    expect(ids(toKeep(ticked)).toSorted()).toEqual(["run", "strange"]);
    expect(groupOf(strange, ticked)).toBe("unsure");
    const not = after(ticked, { is: "insists", fileId: "strange", insist: null });
    expect(ids(toKeep(not))).toEqual(["run"]);
  });
});

describe("what an account says of a row", () => {
  it.each([
    ["new", { is: "new" }, "toKeep", null],
    ["a run that waits", { is: "merges", why: "waits", with: other }, "toKeep", ["waits", null]],
    ["more of a run", { is: "merges", why: "same-run", with: other }, "toKeep", ["adds", true]],
    ["perhaps", { is: "perhaps-already-here", with: other }, "perhaps", ["perhaps", true]],
    ["taken", { is: "already-here", why: "same-run", with: other }, "here", ["same", true]],
    ["equal", { is: "already-here", why: "same-file", with: other }, "here", ["equal", null]],
    ["removed", { is: "already-here", why: "removed", with: other }, "here", ["removed", null]],
    ["a strange word", { is: "perhaps-a-run", kind: "sport-unknown" }, "unsure", null],
    ["no run", { is: "not-a-run", kind: "another-sport" }, "left", null],
    ["damaged", { is: "failed", kind: "clock-not-set" }, "left", null],
  ] as const)(
    "puts it in its place, names the other run, and says what keeps both: %s",
    (...[, judged, group, taken]) => {
      const state = stateAfter(...reads(row("a")), says({ a: judged }));
      expect(groupOf(row("a"), state)).toBe(group);
      const found = takenOf(row("a"), state);
      expect(found && [found.how, found.insist]).toEqual(taken);
      expect(found?.other ?? null).toEqual(taken === null ? null : other);
      expect(toKeep(state)).toHaveLength(group === "toKeep" ? 1 : 0);
    },
  );

  it.each([
    ["imported", null, "toKeep", null],
    ["merged", null, "toKeep", ["filled", null]],
    ["already-here", "same-run", "here", ["same", true]],
    ["already-here", "same-file", "here", ["equal", null]],
    ["already-here", "removed", "here", ["removed", null]],
    ["already-here", "perhaps-already-here", "perhaps", ["perhaps", true]],
    ["skipped", "another-sport", "left", null],
    ["failed", "damaged", "left", null],
  ] as const)("once it was kept, as %s (%s)", (...[outcome, problem, group, taken]) => {
    const state = stateAfter(
      ...reads(row("a")),
      says({ a: { is: "new" } }),
      { is: "keeping" },
      came({ fileId: "a", outcome, problem, with: other }),
      { is: "kept" },
    );
    expect(groupOf(row("a"), state)).toBe(group);
    const found = takenOf(row("a"), state);
    expect(found && [found.how, found.insist]).toEqual(taken);
    expect(toKeep(state)).toHaveLength(group === "toKeep" ? 1 : 0);
  });

  it("offers both for equal rows of tables, and never for one recording brought twice", () => {
    const equal = { is: "already-here", why: "same-file", with: other };
    const typed = row("typed", "running", null);
    const state = stateAfter(...reads(typed, row("run")), says({ typed: equal, run: equal }));
    expect(takenOf(typed, state)?.insist).toBe("equal-too");
    expect(takenOf(row("run"), state)?.insist).toBeNull();
  });
});

describe("keeping both", () => {
  const taken = { is: "already-here", why: "same-run", with: other };
  const seen = stateAfter(...reads(row("a"), row("b")), says({ a: { is: "new" }, b: taken }));

  it("leaves the row where it stood with the other one named, and counts it once an account has said so", () => {
    const pressed = after(seen, { is: "insists", fileId: "b", insist: true });
    const looked = stateFrom(
      pressed,
      { is: "looking" },
      says({ a: { is: "new" }, b: { is: "new" } }),
    );
    expect([ids(toKeep(pressed)), ids(toKeep(looked))]).toEqual([["a"], ["a", "b"]]);
    expect(groupOf(row("b"), looked)).toBe("here");
    expect(takenOf(row("b"), looked)?.other).toEqual(other);
    const back = stateFrom(
      looked,
      { is: "insists", fileId: "b", insist: null },
      says({ a: { is: "new" }, b: taken }),
    );
    expect(ids(toKeep(back))).toEqual(["a"]);
  });

  it("after the others were kept leaves it there too, kept", () => {
    const kept = stateFrom(
      seen,
      came(
        { fileId: "a", outcome: "imported" },
        { fileId: "b", outcome: "already-here", problem: "same-run", with: other },
      ),
      { is: "kept" },
      { is: "insists", fileId: "b", insist: true },
      came({ fileId: "b", outcome: "imported", problem: null, with: null }),
    );
    expect(groupOf(row("b"), kept)).toBe("here");
    expect(takenOf(row("b"), kept)?.other).toEqual(other);
    expect([ids(toKeep(kept)), keptSoFar(kept)]).toEqual([["a", "b"], 2]);
    expect(after(kept, { is: "problem", problem: "noWay" }).stage).toBe("kept");
  });
});

const stateFrom = (state: typeof atFirst, ...news: readonly ImportNews[]) =>
  news.reduce(after, state);

describe("every row is accounted for", () => {
  it("what was not sent before it was stopped is not said to be kept", () => {
    const state = stateAfter(
      ...reads(row("a"), row("b")),
      says({ a: { is: "new" }, b: { is: "new" } }),
      { is: "keeping" },
      came({ fileId: "a", outcome: "imported" }),
      { is: "kept" },
    );
    expect([groupOf(row("a"), state), groupOf(row("b"), state)]).toEqual(["toKeep", "left"]);
    expect(ids(toKeep(state))).toEqual(["a"]);
  });

  it("says so when nothing was found in what was chosen, and when the reading was stopped", () => {
    expect(stateAfter({ is: "read", isStopped: false })).toMatchObject({
      stage: "choose",
      problem: "nothingThere",
    });
    expect(stateAfter({ is: "read", isStopped: true })).toMatchObject({
      stage: "choose",
      problem: null,
    });
    const some = stateAfter(
      { is: "rows", rows: [row("a")], done: 1, all: 9 },
      { is: "read", isStopped: true },
    );
    expect(some).toMatchObject({ stage: "review", isStopped: true });
  });
});

describe("the order in which rows are kept", () => {
  const named = (name: string, startMs: number) =>
    ({ ...row(name), name, run: { startMs } }) as unknown as ReadRow;
  const rows = [
    named("watch/2.fit", 5),
    named("watch/1.FIT", 7),
    named("export.zip/1.fit.gz", 1),
    named("brick.tcx", 2),
    named("brick.tcx:2", 3),
    named("log.csv:2", 0),
    named("log.csv:10", 0),
  ];

  it("begins with what says most, and does not depend on which thread was done first", () => {
    const any = fc.shuffledSubarray(rows, { minLength: rows.length });
    fc.assert(
      fc.property(any, (mixed) => {
        expect(inKeepingOrder(mixed)).toEqual(rows);
      }),
      { seed: 20_261_130 },
    );
  });
});

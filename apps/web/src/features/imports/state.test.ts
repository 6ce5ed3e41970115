import { type Sport, sports } from "@limber/core/activity";
import { describe, expect, it } from "vitest";
import { after, atFirst, groupOf, toKeep } from "./state.ts";
import type { ReadRow } from "./thread-messages.ts";

type Doubt = Extract<ReadRow, { ok: true }>["shown"]["doubt"];

const row = (sport: Sport, doubt: Doubt = null): ReadRow => {
  const run = { sport, startMs: 0 };
  return { fileId: sport, name: `${sport}.fit`, ok: true, run, shown: { doubt } } as ReadRow;
};

describe("what a guest looks at", () => {
  it("is to keep when it is a run or names no sport, asked about when the word is strange, else left out", () => {
    const of = (group: string) => sports.filter((sport) => groupOf(row(sport), atFirst) === group);
    expect(of("toKeep")).toEqual(["running", "unnamed"]);
    expect(of("unsure")).toEqual(["unknown"]);
    expect(of("left")).toHaveLength(sports.length - 3);
  });

  it("is asked about, or left out, where its figures are hardly or not those of a run", () => {
    const groupWith = (answer: "perhaps" | "no", sport: Sport) =>
      groupOf(row(sport, { answer, why: "too-short", sentence: "" }), atFirst);
    expect(groupWith("perhaps", "running")).toBe("unsure");
    expect(groupWith("no", "running")).toBe("left");
    expect(groupWith("perhaps", "golf")).toBe("left");
  });

  it("keeps what is asked about only when it is ticked", () => {
    const state = { ...atFirst, rows: [row("unknown"), row("running"), row("golf")] };
    expect(toKeep(state).map(({ fileId }) => fileId)).toEqual(["running"]);
    const ticked = after(state, { is: "insists", fileId: "unknown", yes: true });
    expect(toKeep(ticked).map(({ fileId }) => fileId)).toEqual(["unknown", "running"]);
  });
});

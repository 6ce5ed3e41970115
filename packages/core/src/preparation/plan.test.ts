import { describe, expect, it } from "vitest";
import { englishReader } from "../reader.ts";
import { preparationKinds } from "./model.ts";
import { crampsCountSince, hasEarlierCramps, planPreparation } from "./plan.ts";
import { preparationInWords } from "./words.ts";

const kindsBefore = (event: "easy" | "long" | "race") =>
  planPreparation({ event }).map(({ kind }) => kind);

describe("the days before a run", () => {
  it("ask for rest before a long run and a race, and for nothing before an easy one", () => {
    expect(kindsBefore("race")).toEqual(["downhill", "arrive-unsore", "earlier-cramps"]);
    expect(kindsBefore("long")).toEqual(["arrive-unsore", "earlier-cramps"]);
    expect(kindsBefore("easy")).toEqual([]);
  });

  it("say of earlier cramps what is known of them", () => {
    const before = (event: "easy" | "long", earlierCramps?: boolean) =>
      planPreparation({ event, earlierCramps }).filter(({ kind }) => kind === "earlier-cramps");
    expect(before("long", true)).toMatchObject([{ isKnown: true }]);
    expect(before("long")).toEqual([expect.not.objectContaining({ isKnown: true })]);
    expect(before("long", false)).toEqual([]);
    expect(before("easy", true)).toEqual([]);
  });

  it("know a cramp from the log of the year before, in or right after a run", () => {
    const start = Date.parse("2026-11-29T08:00:00Z");
    const cramp = (during: "run" | "after-run" | "rest", happenedAt: string) => [
      { during, happenedMs: Date.parse(happenedAt) },
    ];
    expect(hasEarlierCramps(cramp("run", "2025-11-29T08:00:00Z"), start)).toBe(true);
    expect(hasEarlierCramps(cramp("after-run", "2026-11-01T08:00:00Z"), start)).toBe(true);
    expect(hasEarlierCramps(cramp("run", "2025-11-28T08:00:00Z"), start)).toBe(false);
    expect(hasEarlierCramps(cramp("run", "2026-11-29T09:00:00Z"), start)).toBe(false);
    expect(hasEarlierCramps(cramp("rest", "2026-11-01T08:00:00Z"), start)).toBe(false);
    expect(crampsCountSince(start)).toBe(Date.parse("2025-11-29T08:00:00Z"));
  });

  it("come before the start, the earliest first", () => {
    const times = planPreparation({ event: "race" }).map(({ fromS }) => fromS);
    expect(times.every((fromS) => fromS < 0)).toBe(true);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });

  it("promise nothing about cramps", () => {
    const said = [{}, { isKnown: true }].flatMap((known) =>
      preparationKinds.map((kind) => preparationInWords({ kind, ...known }, englishReader("us"))),
    );
    expect(said.join(" ")).not.toMatch(/prevent|cure|avoid|stops? cramps|!/i);
  });
});

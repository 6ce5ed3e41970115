import { describe, expect, it } from "vitest";
import { englishReader } from "../reader.ts";
import { preparationKinds } from "./model.ts";
import { planPreparation } from "./plan.ts";
import { preparationInWords } from "./words.ts";

const kindsBefore = (event: "easy" | "long" | "race") =>
  planPreparation({ event }).map(({ kind }) => kind);

describe("the days before a run", () => {
  it("ask for rest before a long run and a race, and for nothing before an easy one", () => {
    expect(kindsBefore("race")).toEqual(["downhill", "arrive-unsore", "earlier-cramps"]);
    expect(kindsBefore("long")).toEqual(["arrive-unsore", "earlier-cramps"]);
    expect(kindsBefore("easy")).toEqual([]);
  });

  it("come before the start, the earliest first", () => {
    const times = planPreparation({ event: "race" }).map(({ fromS }) => fromS);
    expect(times.every((fromS) => fromS < 0)).toBe(true);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });

  it("promise nothing about cramps", () => {
    const said = preparationKinds.map((kind) => preparationInWords(kind, englishReader("us")));
    expect(said.join(" ")).not.toMatch(/prevent|cure|avoid|stops? cramps|!/i);
  });
});

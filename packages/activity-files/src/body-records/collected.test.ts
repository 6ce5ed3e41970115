import { sayInEnglish } from "@limber/core/language";
import { describe, expect, it } from "vitest";
import { MOST_RECORDS, recordCollector } from "./collected.ts";
import { collectedInWords } from "./in-words.ts";

describe("as many as are taken of one file", () => {
  it("are the latest, and the others are counted", () => {
    const collector = recordCollector(10);
    const told = { kind: "drink", source: "garmin", app: null, amountMl: 200 };
    for (let index = 0; index < 95; index += 1)
      collector.add({ ...told, atMs: 1e12 + ((index * 37) % 95) * 1000 });
    const { records, notTaken } = collector.collected();
    expect(records.map(({ atMs }) => (atMs - 1e12) / 1000)).toEqual([
      85, 86, 87, 88, 89, 90, 91, 92, 93, 94,
    ]);
    expect(notTaken).toEqual({ odd: 0, tooMany: 85 });
  });

  it("are said in words", () => {
    const records = Array.from({ length: 3 }, () => ({ kind: "drink" }) as const);
    const found = { records: [...records, { kind: "weight" }], notTaken: { odd: 2, tooMany: 4 } };
    expect(collectedInWords(found as never, sayInEnglish)).toBe(
      "3 drinks and 1 weight. 2 that cannot be right were left out. 4 older ones were left out: they are too many.",
    );
    expect(MOST_RECORDS).toBeGreaterThan(10 * 365 * 10);
  });
});

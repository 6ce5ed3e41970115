import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "../../testing/database.ts";
import { countTry } from "./store.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.close());

describe("a count of tries", () => {
  const at = (second: number) => new Date(1_767_225_600_000 + second * 1000);
  const tryAt = (second: number, key = "one") =>
    countTry(database.db, { id: randomUUID(), key, windowS: 60, now: at(second) });

  it("misses none of those that come at once", async () => {
    const counts = await Promise.all(Array.from({ length: 20 }, () => tryAt(0, "many")));
    expect(counts.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  it("begins anew when the window is over, and not before", async () => {
    expect([
      await tryAt(0),
      await tryAt(30),
      await tryAt(59),
      await tryAt(60),
      await tryAt(61),
    ]).toEqual([1, 2, 3, 1, 2]);
  });
});

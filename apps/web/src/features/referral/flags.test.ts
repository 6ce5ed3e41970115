import { englishReader } from "@limber/core/reader";
import { actions } from "@limber/core/referral/model";
import { rulebook } from "@limber/core/rulebook";
import { describe, expect, it } from "vitest";
import { emergencyNumberFor } from "./emergency.ts";
import { flagsOf } from "./signs.ts";

describe("the signs that need help", () => {
  it("are all of core's, each with what to do", () => {
    const shown = actions.flatMap((action) => flagsOf(action, englishReader("us")));
    expect(shown.map(({ id }) => id).sort()).toEqual(
      rulebook
        .filter((rule) => "action" in rule)
        .map(({ id }) => id)
        .sort(),
    );
    for (const { signs, advice } of shown) {
      expect(signs.length).toBeGreaterThan(10);
      expect(advice.length).toBeGreaterThan(5);
    }
  });
});

describe("the number to call", () => {
  it("is the region's, and 112 where the region is unknown", () => {
    expect(["US", "GB", "AU", "JP", "DE", null].map(emergencyNumberFor)).toEqual([
      "911",
      "999",
      "000",
      "119",
      "112",
      "112",
    ]);
  });
});

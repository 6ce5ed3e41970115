import { languages, sayFrom, sayInEnglish } from "@limber/core/language";
import { actions } from "@limber/core/referral/model";
import { flagsInWords } from "@limber/core/referral/plan";
import { rulebook } from "@limber/core/rulebook";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../messages/catalogue.ts";
import { emergencyNumberFor } from "./emergency.ts";

describe("the signs that need help", () => {
  it("are all of core's, each with what to do", () => {
    const shown = actions.flatMap((action) => flagsInWords(action, sayInEnglish));
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

describe("a sign and what to do about it", () => {
  it.each(languages)("say together what the rule says, in %s", async (language) => {
    const say = language === "en" ? sayInEnglish : sayFrom(await readCatalogue(language), language);
    for (const { statement, signs, advice } of actions.flatMap((action) =>
      flagsInWords(action, say),
    ))
      expect(`${signs.slice(0, -1)}: ${advice}`.toLowerCase()).toBe(say(statement).toLowerCase());
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

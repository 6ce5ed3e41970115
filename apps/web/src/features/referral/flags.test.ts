import { languages, sayFrom, sayInEnglish } from "@limber/core/language";
import { flagInWords } from "@limber/core/referral/flags-in-words";
import { actions } from "@limber/core/referral/model";
import { flagsFor } from "@limber/core/referral/plan";
import { rulebook } from "@limber/core/rulebook";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../messages/catalogue.ts";
import { emergencyNumberFor } from "./emergency.ts";

describe("the signs that need help", () => {
  it("are all of core's, each with what to do", () => {
    const shown = actions.flatMap(flagsFor);
    expect(shown.map(({ id }) => id).sort()).toEqual(
      rulebook
        .filter((rule) => "action" in rule)
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe("a sign and what to do about it", () => {
  it.each(languages)("say together what the rule says, in %s", async (language) => {
    const say = language === "en" ? sayInEnglish : sayFrom(await readCatalogue(language), language);
    for (const { id, statement } of actions.flatMap(flagsFor)) {
      const { signs = "", advice = "" } = flagInWords(id, say) ?? {};
      expect(`${signs.slice(0, -1)}: ${advice}`.toLowerCase()).toBe(say(statement).toLowerCase());
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

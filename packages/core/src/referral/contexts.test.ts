import { describe, expect, it } from "vitest";
import { englishReader } from "../reader.ts";
import type { Action } from "./model.ts";
import { flagsIn, triage } from "./plan.ts";
import { redFlagRules } from "./rules/red-flags.ts";
import { callingSigns, unwellSigns } from "./rules/row.ts";
import { contexts, signs } from "./signs.ts";
import { adviceInWords } from "./words.ts";

const canWait = (action: Action) => action === "routine" || action === "self-care";
const pairs = contexts.flatMap((one, at) => contexts.slice(at + 1).map((other) => [one, other]));

describe("what is true of the runner anyway, with no sign", () => {
  it.each([...contexts.map((one) => [one]), ...pairs, [...contexts]].map((some) => ({ some })))(
    "asks what is felt as well, and for nothing else: $some",
    ({ some }) => {
      for (const ageYears of [undefined, 62]) {
        const answer = triage({
          symptoms: contexts.filter((name) => some.includes(name)),
          ageYears,
        });
        expect(answer).toEqual({
          action: "self-care",
          because: ["referral.context-alone"],
          callNow: false,
          noSign: true,
          cool: false,
          noDrink: false,
          noPlainWater: false,
          sugarFirst: false,
          noMassageOrCompression: false,
        });
        expect(adviceInWords(answer, englishReader("si"))).toBe("Name what you feel as well.");
        expect(flagsIn(answer).map(({ id }) => id)).toEqual(["referral.context-alone"]);
      }
    },
  );

  it("is not spoken of as alone beside any sign, and takes no row away from it that cannot wait", () => {
    for (const sign of signs)
      for (const context of contexts) {
        const bySign = flagsIn(triage({ symptoms: [sign] }));
        const answer = triage({ symptoms: [context, sign] });
        const told = flagsIn(answer).map(({ id }) => id);
        expect(answer.noSign).toBe(false);
        expect(told).not.toContain("referral.context-alone");
        const kept = bySign.filter(({ action }) =>
          canWait(answer.action) ? action !== "self-care" : !canWait(action),
        );
        expect(told).toEqual(expect.arrayContaining(kept.map(({ id }) => id)));
        expect(told).not.toEqual([]);
      }
  });
});

describe("a context beside a sign tells its own row", () => {
  it.each([
    ["blood-thinners", "headache", "referral.blood-thinners-head"],
    ["blood-thinners", "pop-in-calf", "referral.blood-thinners"],
    ["blood-thinners", "one-calf-swollen", "referral.blood-thinners"],
    ["blood-thinners", "bruise", "referral.bleeding"],
    ["blood-thinners", "collapse", "referral.collapse-or-confusion"],
    ["diabetes-with-insulin", "nausea", "referral.insulin"],
    ["blood-thinners", "dizziness", "referral.medicine"],
    ["quinine", "palpitations", "referral.medicine"],
    ["quinine", "dark-urine", "referral.dark-urine"],
    ["new-medicine", "severe-muscle-pain", "referral.medicine"],
    ["new-medicine", "single-cramp-eased", "referral.cramp-and-context"],
    ["clot-context", "limp", "referral.pain-at-rest-and-more"],
    ["clot-context", "palpitations", "referral.chest-or-breath"],
    ["pregnancy", "one-calf-swollen", "referral.pain-at-rest-and-more"],
    ["pregnancy", "swollen-hands-or-feet", "referral.pregnancy"],
    ["sickle-cell-trait", "palpitations", "referral.sickle-cell"],
    ["sickle-cell-trait", "single-cramp-eased", "referral.cramp-and-context"],
    ["diabetes-with-insulin", "palpitations", "referral.insulin"],
  ] as const)("%s and %s: %s", (context, sign, row) => {
    const answer = triage({ symptoms: [context, sign] });
    expect(flagsIn(answer).map(({ id }) => id)).toContain(row);
  });

  it("names sugar to whoever takes insulin wherever nothing is to be drunk, and forbids what is drunk besides it", () => {
    for (const [at, one] of signs.entries())
      for (const other of signs.slice(at)) {
        const answer = triage({ symptoms: ["diabetes-with-insulin", one, other] });
        const said = adviceInWords(answer, englishReader("si"));
        expect(said).not.toContain("Drink nothing for now");
        expect(said.includes("small sweet drink. Drink nothing else for now")).toBe(answer.noDrink);
      }
  });

  it("names sugar to whoever takes insulin beside any sign that may come from too little of it", () => {
    for (const sign of [...callingSigns, ...unwellSigns, "palpitations"] as const)
      expect(triage({ symptoms: ["diabetes-with-insulin", sign] }).sugarFirst).toBe(true);
  });

  it("says nothing of sugar to anybody else", () => {
    for (const sign of signs) {
      const answer = triage({ symptoms: [sign] });
      expect(answer.sugarFirst).toBe(false);
      expect(adviceInWords(answer, englishReader("si"))).not.toMatch(/sugar|nothing else/);
    }
  });

  it("forbids all drink in no row without a word on who needs sugar", () => {
    const without = redFlagRules.filter(
      ({ noDrink, sugarFirst, sugarFirstWith }) => noDrink && !(sugarFirst || sugarFirstWith),
    );
    expect(without).toEqual([]);
  });
});

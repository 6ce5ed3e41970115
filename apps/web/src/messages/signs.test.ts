import { urineAdviceInWords } from "@limber/core/hydration/words";
import { languages, sayFrom } from "@limber/core/language";
import { englishReader, type Reader } from "@limber/core/reader";
import { recoveryInWords } from "@limber/core/recovery/words";
import { flagInWords, flagText } from "@limber/core/referral/flags-in-words";
import { flagsFor, triage } from "@limber/core/referral/plan";
import { actions } from "@limber/core/referral/signs";
import { adviceInWords, adviceWords } from "@limber/core/referral/words";
import { statementInWords } from "@limber/core/rule";
import { ruleById, rulebook } from "@limber/core/rulebook";
import { RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { warningText } from "@limber/core/run-plan/warnings-in-words";
import { describe, expect, it } from "vitest";
import { sections } from "../features/guide/sections.ts";
import { readCatalogue } from "./catalogue.ts";

const rows = actions.flatMap(flagsFor);

async function readerOf(language: (typeof languages)[number]): Promise<Reader> {
  const say = sayFrom(await readCatalogue(language), language);
  return { ...englishReader("si"), language, say };
}

/** What is said of signs outside the table's own page, each with the row it must be. */
function saidElsewhere(reader: Reader) {
  const plan = planRun(
    RunPlanRequest.parse({ distanceM: 42_195, durationS: 18_000, bodyMassKg: 50 }),
  );
  const warned = plan.warnings
    .filter(({ kind }) => kind === "extra-caution")
    .map((warning) => warningText(warning, plan, reader))
    .join(" ");
  const guide = sections(reader).flatMap(({ points }) => points);
  const inGuide = (id: string) =>
    guide
      .filter(({ rules }) => rules.includes(id))
      .map(({ text }) => text)
      .join(" ");
  return [
    { said: recoveryInWords("urine-check", reader, {}), row: flagText("darkUrine", reader) },
    { said: recoveryInWords("massage", reader, {}), row: flagText("oneCalfSwollen", reader) },
    { said: recoveryInWords("compression", reader, {}), row: flagText("oneCalfSwollen", reader) },
    { said: warned, row: flagText("oneSignAlone", reader) },
    { said: inGuide("referral.dark-urine"), row: flagText("darkUrine", reader) },
    {
      said: inGuide("referral.unwell-after-drinking-much"),
      row: flagText("unwellAfterDrinking", reader),
    },
    { said: inGuide("referral.one-calf-swollen"), row: flagText("oneCalfSwollen", reader) },
  ];
}

const emergencyCareToday = {
  en: "emergency care today",
  de: "heute noch in die notaufnahme",
  es: "a urgencias hoy mismo",
};

describe.each(languages)("the table of signs, in %s", (language) => {
  it("has every row in two sentences, and its rule says these two", async () => {
    const { say } = await readerOf(language);
    const english = sayFrom({});
    for (const { statement, parts } of rows) {
      const said = [say(parts.signs), say(parts.advice)];
      expect(statementInWords({ statement, parts }, await readerOf(language))).toBe(said.join(" "));
      expect(said.filter((sentence) => !sentence.endsWith("."))).toEqual([]);
      if (language === "en") expect(said.join(" ")).toBe(statement);
      else expect(said).not.toContain(english(parts.signs));
    }
  });

  it("is what the plan, the guide and the steps after a run say of the same signs", async () => {
    const reader = await readerOf(language);
    for (const { said, row } of saidElsewhere(reader)) expect(said).toContain(row);
  });

  it("says with insulin that nothing is drunk besides sugar, and never that nothing is", async () => {
    const reader = await readerOf(language);
    const words = adviceWords(reader);
    for (const symptom of ["vomiting", "drank-a-lot"] as const) {
      const said = adviceInWords(triage({ symptoms: ["diabetes-with-insulin", symptom] }), reader);
      expect(said).toContain(`${words.sugarFirst} ${words.noDrinkButSugar}`);
      expect(said).not.toContain(words.noDrink);
    }
  });

  it("gives dark urine one action wherever its colour is named", async () => {
    const reader = await readerOf(language);
    const colours = ruleById("hydration.urine-colour");
    const said = [
      flagInWords("darkUrine", reader).advice,
      urineAdviceInWords("urgent-care", reader),
      adviceInWords(triage({ symptoms: ["dark-urine"] }), reader),
      recoveryInWords("urine-check", reader, {}),
      colours === undefined ? "" : statementInWords(colours, reader),
    ];
    for (const words of said) expect(words.toLowerCase()).toContain(emergencyCareToday[language]);
  });
});

describe("a row of the table", () => {
  it("is a rule of the rulebook", () => {
    const ids = rulebook.filter((rule) => "action" in rule).map(({ id }) => id);
    expect(rows.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it("leads its own signs to its action, or to a more urgent one", () => {
    for (const { id, action, when } of rows)
      for (const pattern of when) {
        const answer = triage({
          symptoms: pattern.flatMap(({ least, of }) => of.slice(0, least)),
        });
        expect(answer.because).toContain(id);
        expect(actions.indexOf(answer.action)).toBeGreaterThanOrEqual(actions.indexOf(action));
      }
  });
});

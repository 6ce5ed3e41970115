import { languages, sayFrom } from "@limber/core/language";
import { englishReader } from "@limber/core/reader";
import { caresFrom } from "@limber/core/referral/matching";
import { signsAlone, triage } from "@limber/core/referral/plan";
import { adviceWords, symptomInWords } from "@limber/core/referral/words";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../messages/catalogue.ts";
import { CardSigns } from "./card-signs.tsx";

const urgencies = ["call-now", "care-today", "same-day"] as const;

describe.each(languages)("the signs on the pocket card, in %s", (language) => {
  it("each stand with what is done until somebody comes, as the table has it", async () => {
    const say = sayFrom(await readCatalogue(language), language);
    const reader = { ...englishReader("si"), language, say };
    const html = renderToStaticMarkup(createElement(CardSigns, { reader, emergencyNumber: "112" }));
    const paragraphs = html.split("</p>");
    for (const [at, urgency] of urgencies.entries())
      for (const sign of signsAlone(urgency)) {
        const [, behind] = (paragraphs[at] ?? "").split(symptomInWords(sign, reader));
        const cares = caresFrom(triage({ symptoms: [sign] }), adviceWords(reader));
        expect(behind).toBeDefined();
        for (const care of cares) expect(behind).toContain(care);
      }
    expect(html).toContain(adviceWords(reader).cool);
    expect(html).toContain(adviceWords(reader).noPlainWater);
  });
});

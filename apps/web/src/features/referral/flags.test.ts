import { languages, sayFrom } from "@limber/core/language";
import { englishReader, type Reader } from "@limber/core/reader";
import type { Whereabouts } from "@limber/core/referral/emergency-numbers";
import type { Symptom } from "@limber/core/referral/model";
import { triage } from "@limber/core/referral/plan";
import { actions, contexts, signs, symptoms } from "@limber/core/referral/signs";
import { adviceInWords, symptomInWords } from "@limber/core/referral/words";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../messages/catalogue.ts";
import { CallButton } from "./call-button.tsx";
import { Flags } from "./flags.tsx";

const english = englishReader("si");
const shown = (noticed: readonly Symptom[], reader: Reader = english) =>
  renderToStaticMarkup(createElement(Flags, { reader, noticed, whereabouts: {} }))
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");

const boxesIn = (html: string) =>
  [...html.matchAll(/<input type="checkbox" name="symptom"( checked="")? value="([^"]+)"\/>/g)].map(
    ([, checked, name]) => ({ name: name as Symptom, isTicked: checked !== undefined }),
  );

describe("the page of signs, without a script", () => {
  it("asks for every sign and every context once, in a form that comes back to it", () => {
    const html = shown([]);
    expect(html).toContain('<form action="/now/flags" method="get">');
    expect(html).toMatch(/<noscript><button type="submit"/);
    expect(
      boxesIn(html)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([...symptoms].toSorted());
  });

  it("asks for the most urgent first, and last for what is true of the runner anyway", () => {
    const asked = boxesIn(shown([])).map(({ name }) => name);
    expect(asked.slice(signs.length)).toEqual(contexts);
    const urgencies = asked
      .slice(0, signs.length)
      .map((sign) => actions.indexOf(triage({ symptoms: [sign] }).action));
    expect(urgencies).toEqual(urgencies.toSorted((one, other) => other - one));
  });

  it.each([
    [["limp"], "See someone within two weeks."],
    [["vomiting"], "Do not run on. Be seen today."],
    [["dark-urine", "limp"], "Get emergency care today."],
    [["dark-urine", "very-hot"], "Stop and call for help."],
    [["drank-a-lot", "nausea"], "Stop and call for help."],
    [["single-cramp-eased"], "Look after it yourself."],
    [["pregnancy", "quinine"], "What do you feel?"],
    [["pregnancy", "single-cramp-eased"], "See someone within two weeks."],
    [[], "Any of these? Stop and call for help."],
  ] as const)("answers %j with: %s", (noticed, title) => {
    const html = shown(noticed);
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(boxesIn(html).filter(({ isTicked }) => isTicked)).toHaveLength(noticed.length);
  });
});

describe("beside a sign that needs somebody today", () => {
  it("nothing says to start again, also where a cramp let go", () => {
    const html = shown(["one-calf-swollen", "single-cramp-eased"]);
    expect(html).toContain("/why/referral.one-calf-swollen");
    expect(html).not.toContain("start again");
  });
});

describe.each(languages)("the page's answer, in %s", (language) => {
  it("is that of the rules for every sign, with how to do it and every row that says so", async () => {
    const say = sayFrom(await readCatalogue(language), language);
    const reader = { ...english, language, say };
    for (const sign of symptoms) {
      const html = shown([sign], reader);
      const answer = triage({ symptoms: [sign] });
      expect(html).toContain(`<p class="lead">${adviceInWords(answer, reader)}</p>`);
      expect(html.match(/href="\/why\/[^"]+"/g)).toEqual(
        answer.because.map((id) => `href="/why/${id}"`),
      );
      expect(html).toContain(symptomInWords(sign, reader));
    }
  });
});

describe("the button to call with", () => {
  const button = (whereabouts: Whereabouts) =>
    renderToStaticMarkup(createElement(CallButton, { whereabouts, label: "Call {number}" }));

  it("calls the number of whoever chose a country, else of what is known without the phone", () => {
    expect(button({ chosen: "AU", region: "US" })).toMatch(/href="tel:000".*Call 000/);
    expect(button({ chosen: "by-place", region: "US" })).toMatch(/href="tel:911".*Call 911/);
    expect(button({ region: null })).toMatch(/href="tel:112".*Call 112/);
  });
});

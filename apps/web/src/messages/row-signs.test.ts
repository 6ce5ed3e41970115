import { type Language, languages, sayFrom } from "@limber/core/language";
import { englishReader, type Reader } from "@limber/core/reader";
import { whatToDo } from "@limber/core/referral/matching";
import type { Symptom } from "@limber/core/referral/model";
import { flagsFor, triage } from "@limber/core/referral/plan";
import { actions } from "@limber/core/referral/signs";
import { symptomInWords } from "@limber/core/referral/words";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "./catalogue.ts";

const urgencies = ["name-signs", "self-care", "routine", "same-day", "care-today", "call-now"];
const urgencyOf = (row: Parameters<typeof whatToDo>[0]) => urgencies.indexOf(whatToDo(row));

type InWords = Readonly<Record<"en" | "de" | "es", RegExp>>;

/** By what each sign that needs somebody today is known in a sentence. */
const named: Partial<Record<Symptom, InWords>> = {
  collapse: { en: /collapse/i, de: /zusammen(?:bruch|gebrochen)/i, es: /desplom/i },
  confusion: { en: /confus/i, de: /verwirrt/i, es: /confus/i },
  seizure: { en: /seizure/i, de: /krampfanfall/i, es: /convulsi/i },
  "very-hot": { en: /very hot/i, de: /sehr hei(?:ß|ss)/i, es: /muy caliente/i },
  fainting: { en: /faint(?:ed|ing)/i, de: /ohnm[aä]cht/i, es: /desmay/i },
  "chest-pain": { en: /chest pain/i, de: /brustschmerz/i, es: /dolor de pecho/i },
  breathlessness: {
    en: /breath/i,
    de: /atemnot|keine luft/i,
    es: /(?:falta|llega) (?:de|el) aire/i,
  },
  "coughing-blood": {
    en: /coughing up blood/i,
    de: /blut.?husten|hust\S* .*blut/i,
    es: /tos\S* (?:con )?sangre/i,
  },
  "dark-urine": {
    en: /dark urine|(?:cola|brown or red).*urine/i,
    de: /dunkle\S* urin|urin.*(?:cola|braun)|(?:cola|braun).*urin/i,
    es: /orina.*(?:oscura|cola|marr)/i,
  },
  bruise: { en: /bruise|bleeding/i, de: /bluterguss|blutung/i, es: /moret|sangrado/i },
  "both-legs-weak": { en: /both legs/i, de: /beide beine/i, es: /dos piernas/i },
  "saddle-numbness": {
    en: /between the legs/i,
    de: /zwischen den beinen/i,
    es: /entre las piernas/i,
  },
  "bladder-or-bowel-trouble": { en: /stool/i, de: /stuhl/i, es: /heces/i },
  "cold-or-numb-foot": {
    en: /numb.*foot|foot.*numb/i,
    de: /taube[rn]?,.*fu(?:ß|ss)/i,
    es: /pie.*entumecid/i,
  },
  "foot-drop": { en: /drops/i, de: /herabh[aä]ng/i, es: /\bcae\b/i },
  "hard-calf-pain-building": {
    en: /keeps building/i,
    de: /weiter zunimmt/i,
    es: /sigue aumentando/i,
  },
  "pain-on-gentle-stretch": {
    en: /severe pain/i,
    de: /starker schmerz/i,
    es: /dolor fuerte/i,
  },
  palpitations: { en: /heart/i, de: /herz/i, es: /coraz/i },
  "severe-muscle-pain": {
    en: /muscle pain/i,
    de: /muskelschmerz/i,
    es: /dolor muscular/i,
  },
  "cramps-in-many-muscles": {
    en: /many muscles/i,
    de: /vielen muskeln/i,
    es: /muchos m[uú]sculos/i,
  },
  headache: { en: /headache/i, de: /kopfschmerz/i, es: /dolor de cabeza/i },
  vomiting: { en: /vomit/i, de: /erbrechen/i, es: /v[oó]mit/i },
  dizziness: { en: /dizz/i, de: /schwind/i, es: /mare/i },
  unwell: { en: /unwell/i, de: /unwohl/i, es: /malestar|mal\b/i },
  chills: { en: /chills/i, de: /sch[uü]ttelfrost|fr[oö]steln/i, es: /escalofr/i },
  "one-calf-swollen": {
    en: /calf swollen|swollen calf/i,
    de: /wade.*geschwollen|geschwollene wade/i,
    es: /pantorrilla.*hinchada/i,
  },
  "pop-in-calf": { en: /\bpop\b/i, de: /knall|riss/i, es: /chasquido/i },
};

/** A sentence that says itself how urgent it is. */
const saysMore: InWords = {
  en: /call for help|emergency/i,
  de: /hilfe|notfall|notaufnahme/i,
  es: /ayuda|emergencia|urgencia/i,
};

const signs = Object.keys(named) as Symptom[];
const rows = actions.flatMap(flagsFor);

async function readerOf(language: Language): Promise<Reader> {
  return {
    ...englishReader("si"),
    language,
    say: sayFrom(await readCatalogue(language), language),
  };
}

describe.each(languages)("in %s a row of the table", (language) => {
  const inWords = (sign: Symptom) => named[sign]?.[language] ?? /$^/;

  it("names a sign as its label does, for every sign that needs somebody today", async () => {
    const reader = await readerOf(language);
    const strange = signs.filter((sign) => !inWords(sign).test(symptomInWords(sign, reader)));
    expect(strange).toEqual([]);
  });

  it("names no sign that asks for more than the row does, unless it says so", async () => {
    const { say } = await readerOf(language);
    const wrong = rows.flatMap((row) => {
      const { action, careToday, noSign, parts } = row;
      const urgency = urgencyOf({ action, callNow: !careToday, noSign: noSign === true });
      const sentences = `${say(parts.signs)} ${say(parts.advice)}`.split(/(?<=\.) /);
      const without = sentences.filter((sentence) => !saysMore[language].test(sentence));
      return signs
        .filter((sign) => urgencyOf(triage({ symptoms: [sign] })) > urgency)
        .filter((sign) => without.some((sentence) => inWords(sign).test(sentence)))
        .map((sign) => [row.id, sign]);
    });
    expect(wrong).toEqual([]);
  });
});

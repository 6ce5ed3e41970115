import type { Case } from "../rule.ts";

const advice = (rule: string, event: string, answer: Record<string, unknown>): Case => ({
  id: `before an event: ${event}`,
  rule: `preparation.${rule}`,
  situation: { event },
  answer,
});

const cramped = (event: string, earlierCramps: boolean, answer: Record<string, unknown>): Case => ({
  id: `before an event: ${event}, cramped before: ${earlierCramps}`,
  rule: "preparation.earlier-cramps",
  situation: { event, earlierCramps },
  answer,
});

const logged = (id: string, cramps: readonly object[], earlierCramps: boolean): Case => ({
  id: `a log with a cramp: ${id}`,
  rule: "preparation.cramps-logged",
  situation: { cramps },
  answer: { earlierCramps },
});

export const cases: readonly Case[] = [
  advice("arrive-unsore", "race", { applies: true, fromS: -259_200 }),
  advice("arrive-unsore", "easy", { applies: false }),
  advice("downhill", "race", { applies: true, fromS: -3_628_800 }),
  advice("downhill", "long", { applies: false }),
  advice("earlier-cramps", "long", { applies: true, fromS: -86_400 }),
  advice("earlier-cramps", "easy", { applies: false }),
  cramped("long", true, { applies: true, isKnown: true }),
  cramped("race", false, { applies: false }),
  cramped("easy", true, { applies: false }),
  logged("in a run two months ago", [{ during: "run", daysBefore: 60 }], true),
  logged(
    "just after a run, a year ago to the day",
    [{ during: "after-run", daysBefore: 365 }],
    true,
  ),
  logged("in a run more than a year ago", [{ during: "run", daysBefore: 366 }], false),
  logged("at night only", [{ during: "night", daysBefore: 3 }], false),
  logged("after this run began", [{ during: "run", daysBefore: -0.1 }], false),
  logged("none at all", [], false),
];

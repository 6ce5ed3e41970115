import type { Case } from "../rule.ts";

const advice = (rule: string, event: string, answer: Record<string, unknown>): Case => ({
  id: `before an event: ${event}`,
  rule: `preparation.${rule}`,
  situation: { event },
  answer,
});

export const cases: readonly Case[] = [
  advice("arrive-unsore", "race", { applies: true, fromS: -259_200 }),
  advice("arrive-unsore", "easy", { applies: false }),
  advice("downhill", "race", { applies: true, fromS: -3_628_800 }),
  advice("downhill", "long", { applies: false }),
  advice("earlier-cramps", "long", { applies: true, fromS: -86_400 }),
  advice("earlier-cramps", "easy", { applies: false }),
];

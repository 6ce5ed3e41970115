import type { Case } from "../../rule.ts";

export const sodium: readonly Case[] = [
  {
    id: "S09",
    rule: "hydration.salt-shot",
    situation: { event: "race", healthConditions: [], triedInTraining: true },
    answer: { offer: "optional", because: [] },
  },
  {
    id: "S10",
    rule: "hydration.salt-shot",
    situation: { event: "race", healthConditions: ["hypertension"], triedInTraining: true },
    answer: { offer: "suppressed", because: ["hypertension"] },
  },
  {
    id: "S11",
    rule: "hydration.salt-shot",
    situation: { event: "easy", healthConditions: [] },
    answer: { offer: "none" },
  },
  {
    id: "never new on race day",
    rule: "hydration.salt-shot",
    situation: { event: "race", healthConditions: [], triedInTraining: false },
    answer: { offer: "none" },
  },
  {
    id: "R10",
    rule: "hydration.sodium-loss",
    situation: { sweatMl: 1000, sodiumMmolPerL: 35.9 },
    answer: { sodiumMg: 825 },
    tolerance: 1,
  },
  {
    id: "R11",
    rule: "hydration.sports-drink-sodium",
    situation: { minMl: 1000, maxMl: 1000 },
    answer: { minMg: 460, maxMg: 690 },
    tolerance: 1,
  },
  {
    id: "R12",
    rule: "hydration.salt-sodium",
    situation: { saltG: 3 },
    answer: { sodiumMg: 1180 },
    tolerance: 2,
  },
  {
    id: "R12 mmol",
    rule: "hydration.salt-sodium",
    situation: { saltG: 3 },
    answer: { sodiumMmol: 51.3 },
    tolerance: 0.1,
  },
];

export const after: readonly Case[] = [
  {
    id: "after a run",
    rule: "hydration.after",
    situation: {},
    answer: { fluid: "water-or-sports-drink", toThirst: true },
  },
  {
    id: "S12",
    rule: "hydration.urine-colour",
    situation: { colour: "6" },
    answer: { advice: "keep-drinking" },
  },
  {
    id: "S13",
    rule: "hydration.urine-colour",
    situation: { colour: "3" },
    answer: { advice: "fine", pale: false },
  },
  {
    id: "pale straw",
    rule: "hydration.urine-colour",
    situation: { colour: "2" },
    answer: { advice: "fine", pale: true },
  },
  {
    id: "S14",
    rule: "hydration.urine-colour",
    situation: { colour: "tea-cola-brown-or-red" },
    answer: { advice: "urgent-care" },
  },
  {
    id: "yellow",
    rule: "hydration.urine-colour",
    situation: { colour: "5" },
    answer: { advice: "drink" },
  },
];

import type { Case } from "../rule.ts";

const hold = (id: string, holdS: number, inRange: boolean): Case => ({
  id,
  rule: "warm-up.static-hold",
  situation: { holdS },
  answer: { inRange },
});

export const cases: readonly Case[] = [
  { id: "S15", rule: "warm-up.jog", situation: {}, answer: { jogS: 600, intensity: "slow" } },
  {
    id: "S15 exercises",
    rule: "warm-up.exercises",
    situation: { event: "easy" },
    answer: {
      fromArticle: ["butt-kicks", "high-knees", "jumping-jacks"],
      added: ["leg-swings", "walking-lunges", "skips"],
      eachS: 30,
      totalS: 180,
    },
  },
  {
    id: "strides before a race",
    rule: "warm-up.exercises",
    situation: { event: "race" },
    answer: { added: ["leg-swings", "walking-lunges", "strides"] },
  },
  hold("S16", 29, false),
  hold("S17", 30, true),
  hold("S18", 60, true),
  hold("S19", 61, false),
  {
    id: "S20",
    rule: "warm-up.static-phases",
    situation: {},
    answer: { phases: ["before the run, after the warm-up jog", "after the run"] },
  },
  {
    id: "five stretches, both sides",
    rule: "warm-up.static-before",
    situation: {},
    answer: { holdS: 30, totalS: 300 },
  },
];

import type { Case } from "../rule.ts";

const step = (rule: string, answer: Record<string, unknown>): Case => ({
  id: rule,
  rule: `recovery.${rule}`,
  situation: {},
  answer,
});

export const cases: readonly Case[] = [
  {
    id: "S30",
    rule: "recovery.options",
    situation: { event: "easy" },
    answer: { options: ["massage", "foam-roller", "static-stretch", "compression"] },
  },
  {
    id: "came back heavier",
    rule: "recovery.after-a-gain",
    situation: { cameBackHeavier: true },
    answer: { leaveOut: ["rehydrate", "urine-check"] },
  },
  step("cool-down", { afterFinishS: 0, optional: false }),
  step("stretches", { afterFinishS: 300, holdS: 30 }),
  step("rehydrate", { optional: false, lastsS: { min: 7200, max: 21_600 } }),
  step("urine-check", { afterFinishS: 5400 }),
  step("foam-roller", { optional: true, lastsS: { min: 30, max: 120 } }),
  step("massage", { afterFinishS: 86_400, optional: true }),
  step("compression", { minMmHg: 15, maxMmHg: 20, optional: true }),
  step("strength", { sets: 3, repetitions: 15, addKg: 5 }),
  {
    id: "eight hours in the air",
    rule: "recovery.flight-home",
    situation: { flightS: 28_800 },
    answer: { socks: true },
  },
  {
    id: "two hours in the air",
    rule: "recovery.flight-home",
    situation: { flightS: 7200 },
    answer: { socks: false },
  },
  step("sleep", { optional: true }),
  step("lately", { shownForS: 86_400, byTheClockUpToS: 43_200 }),
];

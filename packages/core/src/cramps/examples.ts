import type { Case } from "../rule.ts";

const next = (id: string, state: Record<string, unknown>, answer: string): Case => ({
  id,
  rule: "cramps.next-step",
  situation: {
    roundsDone: 1,
    sinceCrampS: 63,
    crampsThisRun: 1,
    sameMuscleAsBefore: false,
    ...state,
  },
  answer: { next: answer },
});

export const cases: readonly Case[] = [
  {
    id: "S28",
    rule: "cramps.mid-run",
    situation: {},
    answer: {
      round: [
        { kind: "stop", seconds: 3 },
        { kind: "stretch", seconds: 30 },
        { kind: "rub", seconds: 30 },
        { kind: "ask", seconds: null },
      ],
      maxRounds: 3,
      restartAtLeastSlowerPct: 10,
    },
  },
  next("let go", { answer: "let-go" }, "walk-then-run-slower"),
  next("still tight after one round", { answer: "still-tight" }, "another-round"),
  next("still tight after three rounds", { answer: "still-tight", roundsDone: 3 }, "end-the-run"),
  next("still tight after ten minutes", { answer: "still-tight", sinceCrampS: 600 }, "end-the-run"),
  next(
    "the same muscle again",
    { answer: "let-go", crampsThisRun: 2, sameMuscleAsBefore: true },
    "walk-or-finish-easily",
  ),
  next("the third cramp", { answer: "let-go", crampsThisRun: 3 }, "end-the-run"),
  next("worse", { answer: "worse", crampsThisRun: 3 }, "red-flags"),
  {
    id: "56 km, first half in 144 minutes",
    rule: "cramps.goes-with",
    situation: {},
    answer: { earlierCrampsPct: 100, earlierCrampsOthersPct: 48 },
  },
  {
    id: "asked for in any cramp",
    rule: "cramps.quinine",
    situation: {},
    answer: { suggested: false },
  },
  {
    id: "ends the run",
    rule: "cramps.ends-the-run",
    situation: {},
    answer: { endsTheRun: ["third-cramp", "no-release", "red-flag", "limp-or-pain-on-walking"] },
  },
  {
    id: "it let go in the first stretch",
    rule: "cramps.screen-log",
    situation: { answer: "let-go", next: "walk-then-run-slower", begun: ["stop", "stretch"] },
    answer: { severity: null, couldGoOn: null, tried: ["stretch"] },
  },
  {
    id: "it let go, and was the third",
    rule: "cramps.screen-log",
    situation: { answer: "let-go", next: "end-the-run", begun: ["stop", "stretch", "rub"] },
    answer: { severity: null, couldGoOn: false, tried: ["stretch", "massage"] },
  },
  {
    id: "it did not let go",
    rule: "cramps.screen-log",
    situation: {
      answer: "still-tight",
      next: "end-the-run",
      begun: ["stop", "stretch", "rub", "ask"],
    },
    answer: { severity: "severe", couldGoOn: false, tried: ["stretch", "massage"] },
  },
  { id: "the calf first", rule: "cramps.likely-muscle", situation: {}, answer: { muscle: "calf" } },
  {
    id: "an open question",
    rule: "cramps.causes-contested",
    situation: {},
    answer: { contested: true },
  },
  {
    id: "C01 C02",
    rule: "cramps.drink-and-onset",
    situation: {},
    answer: { withDrinkPct: 69.2, withoutDrinkPct: 53.8 },
    tolerance: 0.1,
  },
  {
    id: "C03",
    rule: "cramps.drink-and-onset",
    situation: {},
    answer: { exactP: 0.5 },
    tolerance: 0.001,
  },
  {
    id: "C04",
    rule: "cramps.drink-and-onset",
    situation: {},
    answer: { onsetRatio: 2.52 },
    tolerance: 0.01,
  },
  {
    id: "an interval around nothing",
    rule: "cramps.magnesium",
    situation: {},
    answer: { clearEffect: false },
  },
  {
    id: "C05",
    rule: "cramps.pickle-juice",
    situation: {},
    answer: { soonerS: 49.1 },
    tolerance: 0.05,
  },
];

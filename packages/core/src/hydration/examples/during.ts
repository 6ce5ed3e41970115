import type { Case } from "../../rule.ts";

const band = (
  id: string,
  situation: Record<string, unknown>,
  [min, max, verdict]: readonly [number, number, string],
): Case => ({
  id,
  rule: "hydration.during",
  situation,
  answer: { minMlPerH: min, maxMlPerH: max, portionMinMl: min / 3, portionMaxMl: max / 3, verdict },
  tolerance: 2,
});
const measured = (bodyMassKg: number, durationS: number, sweatRateMlPerH: number) => ({
  bodyMassKg,
  durationS,
  sweatRateMlPerH,
  spread: 0.15,
});
const predicted = (bodyMassKg: number, durationS: number, sweatRateMlPerH: number) => ({
  bodyMassKg,
  durationS,
  sweatRateMlPerH,
  spread: 0.3,
});
const LONG = 4.964117647058823 * 3600;
const MARATHON = 4.2195 * 3600;

export const during: readonly Case[] = [
  band("S05", { durationS: 3600, spread: 0.3 }, [532.3, 709.8, "general-guidance"]),
  {
    id: "S06",
    rule: "hydration.marks",
    situation: { durationS: 59 * 60 },
    answer: { everyS: 1200, marksS: [1200, 2400] },
  },
  {
    id: "no mark at the finish",
    rule: "hydration.marks",
    situation: { durationS: 3600 },
    answer: { everyS: 1200, marksS: [1200, 2400] },
  },
  {
    id: "S07",
    rule: "hydration.sports-drink",
    situation: { durationS: 89 * 60 },
    answer: { sportsDrink: false, sportsDrinkMarksS: [] },
  },
  {
    id: "S08",
    rule: "hydration.sports-drink",
    situation: { durationS: 90 * 60 },
    answer: { sportsDrink: true, sportsDrinkMarksS: [2400, 4800] },
  },
  band("P01", measured(50, LONG, 430), [266, 355, "seed-reduced"]),
  band("P02", predicted(50, LONG, 430), [220, 293, "seed-reduced"]),
  band("P03", measured(50, MARATHON, 530), [328, 437, "seed-reduced"]),
  band("P04", measured(70, MARATHON, 790), [489, 652, "seed-trimmed"]),
  band("P05", predicted(70, MARATHON, 890), [454, 606, "seed-trimmed"]),
  band("P06", measured(90, 2.813 * 3600, 1760), [710, 800, "seed-insufficient"]),
  band("P07", measured(70, LONG, 650), [402, 536, "seed-trimmed"]),
  band("P08", predicted(70, 3600, 790), [403, 538, "seed-trimmed"]),
  {
    id: "P09",
    rule: "hydration.expected-mass-change",
    situation: {
      bodyMassKg: 50,
      sweatRateMlPerH: 430,
      intakeMlPerH: 709.8,
      durationS: 4.964 * 3600,
    },
    answer: { bodyMassChangePct: 2.78 },
    tolerance: 0.02,
  },
  {
    id: "P10",
    rule: "hydration.expected-mass-change",
    situation: {
      bodyMassKg: 90,
      sweatRateMlPerH: 1760,
      intakeMlPerH: 709.8,
      durationS: 2.813 * 3600,
    },
    answer: { bodyMassChangePct: -3.28 },
    tolerance: 0.02,
  },
  {
    id: "of a predicted rate what nine in ten sweat",
    rule: "hydration.ceiling",
    situation: { sweatRateMlPerH: 1000, spread: 0.3 },
    answer: { ceilingMlPerH: 681 },
    tolerance: 0.5,
  },
  {
    id: "the gut is the ceiling",
    rule: "hydration.ceiling",
    situation: { sweatRateMlPerH: 1500, spread: 0.15 },
    answer: { ceilingMlPerH: 800 },
  },
  {
    id: "an hour needs no least amount",
    rule: "hydration.floor",
    situation: measured(70, 3600, 790),
    answer: { floorMlPerH: 0 },
  },
  {
    id: "the article's rate",
    rule: "hydration.article-during",
    situation: {},
    answer: { articleMinMlPerH: 532.3, articleMaxMlPerH: 709.8 },
    tolerance: 0.1,
  },
];

import type { Case } from "../rule.ts";

const counts = (cells: readonly [number, number, number, number]) => {
  const [exposedCramps, exposedRuns, unexposedCramps, unexposedRuns] = cells;
  return { exposedCramps, exposedRuns, unexposedCramps, unexposedRuns };
};

type TwoByTwo = {
  readonly cells: readonly [number, number, number, number];
  readonly mean: readonly [number, number];
  readonly exposed: readonly [number, number];
  readonly unexposed: readonly [number, number];
  readonly probability: number;
  readonly plain: readonly [oddsRatio: number, low: number, high: number];
  readonly shrunken: number;
};

/** One two-by-two table with its share, its plain odds ratio and its shrunken one. */
function table(id: string, { cells, plain, ...believed }: TwoByTwo): readonly Case[] {
  const [exposedMean, unexposedMean] = believed.mean;
  const share = (mean: number, [low, high]: readonly [number, number]) => ({ mean, low, high });
  const [oddsRatio, low, high] = plain;
  const situation = counts(cells);
  return [
    {
      id,
      rule: "patterns.chance",
      situation,
      answer: {
        probability: believed.probability,
        exposedShare: share(exposedMean, believed.exposed),
        unexposedShare: share(unexposedMean, believed.unexposed),
      },
      tolerance: 0.002,
    },
    {
      id: `${id} plain`,
      rule: "patterns.unshrunken",
      situation,
      answer: { oddsRatio },
      tolerance: oddsRatio * 0.01,
    },
    {
      id: `${id} plain, low end`,
      rule: "patterns.unshrunken",
      situation,
      answer: { low },
      tolerance: low * 0.01,
    },
    {
      id: `${id} plain, high end`,
      rule: "patterns.unshrunken",
      situation,
      answer: { high },
      tolerance: high * 0.01,
    },
    {
      id: `${id} shrunken`,
      rule: "patterns.size",
      situation,
      answer: { oddsRatio: believed.shrunken },
      tolerance: believed.shrunken * 0.03,
    },
  ];
}

const tables = [
  ...table("N01", {
    cells: [4, 6, 1, 10],
    mean: [0.6429, 0.1364],
    exposed: [0.3408, 0.8957],
    unexposed: [0.0179, 0.3306],
    probability: 0.9913,
    plain: [11.4, 1.1268, 115.338],
    shrunken: 3.32,
  }),
  ...table("N02", {
    cells: [3, 3, 0, 9],
    mean: [0.875, 0.05],
    exposed: [0.5559, 0.9994],
    unexposed: [0.0002, 0.1874],
    probability: 0.9998,
    plain: [133, 2.1885, 8082.547],
    shrunken: 4.81,
  }),
  ...table("N03", {
    cells: [0, 4, 2, 8],
    mean: [0.1, 0.2778],
    exposed: [0.0005, 0.3625],
    unexposed: [0.0763, 0.5378],
    probability: 0.146,
    plain: [0.2889, 0.011, 7.568],
    shrunken: 0.6,
  }),
  ...table("N04", {
    cells: [2, 4, 2, 12],
    mean: [0.5, 0.1923],
    exposed: [0.1653, 0.8347],
    unexposed: [0.0497, 0.39],
    probability: 0.9045,
    plain: [4.2, 0.4513, 39.085],
    shrunken: 1.88,
  }),
  ...table("N05", {
    cells: [1, 5, 1, 5],
    mean: [0.25, 0.25],
    exposed: [0.0364, 0.5628],
    unexposed: [0.0364, 0.5628],
    probability: 0.5,
    plain: [1, 0.0733, 13.644],
    shrunken: 1,
  }),
];

const said = (id: string, situation: Record<string, unknown>, answer: [string, string | null]) => ({
  id,
  rule: "patterns.label",
  situation: { show: true, factorsExamined: 8, ...situation },
  answer: { label: answer[0], direction: answer[1] },
});

const sureness: readonly Case[] = [
  {
    id: "N06",
    rule: "patterns.enough-runs",
    situation: { runs: 7, exposed: 3, unexposed: 4, cramps: 2 },
    answer: { show: false, lacking: { runs: 1, exposed: 0, unexposed: 0, cramps: 0 } },
  },
  {
    id: "N07",
    rule: "patterns.enough-runs",
    situation: { runs: 12, exposed: 2, unexposed: 10, cramps: 3 },
    answer: { show: false, lacking: { runs: 0, exposed: 1, unexposed: 0, cramps: 0 } },
  },
  {
    id: "just enough",
    rule: "patterns.enough-runs",
    situation: { runs: 8, exposed: 3, unexposed: 5, cramps: 2 },
    answer: { show: true },
  },
  {
    id: "N08",
    rule: "patterns.bar",
    situation: { factorsExamined: 8 },
    answer: { requiredProbability: 0.99375 },
    tolerance: 1e-6,
  },
  said("N09", { probability: 0.9913 }, ["possible-pattern", "more"]),
  said("N09 alone", { probability: 0.9913, factorsExamined: 1 }, ["repeated-pattern", "more"]),
  said("the mirror", { probability: 0.0087 }, ["possible-pattern", "fewer"]),
  said("no direction", { probability: 0.7 }, ["no-clear-pattern", null]),
  said("too few", { probability: 0.9999, show: false }, ["not-enough-runs", null]),
  {
    id: "a line over “same” is not clear",
    rule: "patterns.clear",
    situation: { label: "repeated-pattern", oddsRatioLow: 0.96, oddsRatioHigh: 11.8 },
    answer: { isClear: false },
  },
  {
    id: "no difference stays none",
    rule: "patterns.change-of-mind",
    situation: { ...counts([1, 5, 1, 5]), label: "no-clear-pattern", factorsExamined: 1 },
    answer: { furtherRuns: null, unlessRuns: null },
  },
  {
    id: "always together",
    rule: "patterns.together",
    situation: { both: 4, onlyOne: 0, onlyOther: 0, neither: 8 },
    answer: { phi: 1, often: true },
  },
  {
    id: "never apart from chance",
    rule: "patterns.together",
    situation: { both: 2, onlyOne: 2, onlyOther: 4, neither: 4 },
    answer: { phi: 0, often: false },
  },
  {
    id: "all alike",
    rule: "patterns.per-step",
    situation: { runs: Array(10).fill({ amount: 20, cramped: true }), step: 5 },
    answer: { perStep: null },
  },
];

/** A run as it would be without anything special. */
const plainRun = {
  isRace: false,
  startHour: 7,
  firstMileFasterPct: -1,
  firstMileAsPlanned: null,
  wbgtC: 12,
  airTemperatureC: 12,
  timesUsual: 1,
  climbMPerKm: 4,
  warmedUp: true,
  drankAsPlanned: true,
  drankShare: 0.7,
  massChangePct: -1,
  massGainKg: -0.7,
  stretchedBefore: true,
  socksBefore: true,
};

const run = (
  factor: string,
  situation: Partial<Record<keyof typeof plainRun, unknown>>,
  exposed: boolean | null,
): Case => ({
  id: `${JSON.stringify(situation)}`,
  rule: `patterns.${factor}`,
  situation: { ...plainRun, ...situation },
  answer: { exposed },
});

const factors: readonly Case[] = [
  run("fast-first-mile", { firstMileFasterPct: 1.2 }, true),
  run("fast-first-mile", { firstMileFasterPct: 1 }, false),
  run("fast-first-mile", { firstMileFasterPct: 4, firstMileAsPlanned: true }, false),
  run("fast-first-mile", { firstMileFasterPct: null }, null),
  run("hot-run", { wbgtC: 23 }, true),
  run("hot-run", { wbgtC: 22.9, airTemperatureC: 26 }, false),
  run("hot-run", { wbgtC: null, airTemperatureC: 22 }, true),
  run("much-longer-run", { timesUsual: 1.6 }, true),
  run("much-longer-run", { timesUsual: null }, null),
  run("race", { isRace: true }, true),
  run("hilly-run", { climbMPerKm: 15 }, true),
  run("evening-run", { startHour: 17 }, true),
  run("evening-run", { startHour: 16.9 }, false),
  run("no-warm-up", { warmedUp: false }, true),
  run("off-drink-plan", { drankAsPlanned: false }, true),
  run("little-drink", { drankShare: 0.49 }, true),
  run("weight-lost", { massChangePct: -2.1 }, true),
  run("weight-lost", { massChangePct: -2 }, false),
  run("weight-gained", { massGainKg: 0.2 }, true),
  run("weight-gained", { massGainKg: 0.1 }, false),
  run("no-stretch-before", { stretchedBefore: false }, true),
  run("no-socks-before", { socksBefore: null }, null),
];

const reading: readonly Case[] = [
  { id: "a year", rule: "patterns.look-back", situation: {}, answer: { lookBackDays: 365 } },
];

export const cases: readonly Case[] = [...reading, ...tables, ...sureness, ...factors];

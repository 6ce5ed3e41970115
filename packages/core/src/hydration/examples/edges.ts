import type { Case } from "../../rule.ts";

/** Where one answer ends and the next begins. */
export const edges: readonly Case[] = [
  ...(
    [
      [2701, true, "45 minutes and a second before the start the drink may still be finished"],
      [2700, false, "45 minutes before the start the pause begins"],
      [361, false, "six minutes and a second before the start the pause still holds"],
      [360, true, "six minutes before the start comes the small drink"],
    ] as const
  ).map(([beforeStartS, drink, id]) => ({
    id,
    rule: "hydration.stop-drinking",
    situation: { beforeStartS },
    answer: { drink },
  })),
  {
    id: "two hours before, with pale urine, nothing more",
    rule: "hydration.hours-before",
    situation: { bodyMassKg: 60, urineDarkOrAbsent: false },
    answer: { twoHoursBefore: { minMl: 0, maxMl: 0 } },
  },
  ...(
    [
      [532.323, 399.242, "seed-trimmed", "surely sweating as much as the article's least"],
      [709.764, 532.323, "seed-ok", "surely sweating as much as the article's most"],
    ] as const
  ).map(([sweatRateMlPerH, minMlPerH, verdict, id]) => ({
    id,
    rule: "hydration.during",
    situation: { bodyMassKg: 70, durationS: 3600, sweatRateMlPerH, spread: 0 },
    answer: { minMlPerH, maxMlPerH: sweatRateMlPerH, verdict },
    tolerance: 0.001,
  })),
  ...(
    [
      [{ uncompensable: true }, "no least amount in air that cannot cool"],
      [{ cameBackHeavier: true }, "no least amount after a run that ended heavier"],
      [{ healthConditions: ["kidney-disease"] }, "no least amount with a clinician's limit"],
    ] as const
  ).flatMap(([reason, id]) => {
    const needed = { bodyMassKg: 60, durationS: 14_400, sweatRateMlPerH: 900 };
    const situation = { ...needed, spread: 0.15, ...reason };
    return [
      { id, rule: "hydration.floor", situation, answer: { floorMlPerH: 0 } },
      { id: `${id}, on the way`, rule: "hydration.during", situation, answer: { minMlPerH: 0 } },
    ];
  }),
  ...(
    [
      [{ wbgtC: 23 }, true, "an hour in 23 °C WBGT"],
      [{ wbgtC: 22.9 }, false, "an hour in less heat than that"],
      [{ sweatRateMlPerH: 1200 }, true, "an hour with a sweat rate of 1.2 L/h"],
      [{ sweatRateMlPerH: 1199 }, false, "an hour with less sweat than that"],
    ] as const
  ).map(([reason, sportsDrink, id]) => ({
    id,
    rule: "hydration.sports-drink",
    situation: { durationS: 3600, ...reason },
    answer: { sportsDrink, sportsDrinkMarksS: sportsDrink ? [2400] : [] },
  })),
  {
    id: "an hour before, with a clinician's limit, nothing need be drunk",
    rule: "hydration.an-hour-before",
    situation: { bodyMassKg: 70, healthConditions: ["kidney-disease"] },
    answer: { minMl: 0, maxMl: 700 },
  },
  {
    id: "two tables five minutes apart are both used",
    rule: "hydration.stations",
    situation: { stationsS: [300, 600], minMlPerH: 480, maxMlPerH: 600, onTheWayMl: 200 },
    answer: { drinks: [{ pass: false }, { pass: false }], mostMl: 100 },
    tolerance: 0.001,
  },
];

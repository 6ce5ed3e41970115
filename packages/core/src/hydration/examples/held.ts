import type { Case } from "../../rule.ts";

const drink = (minMl: number, maxMl: number) => ({ minMl, maxMl });
const seventyKg = {
  bodyMassKg: 70,
  anHourBefore: drink(473.176, 700),
  atStart: drink(118.294, 140),
};

/** What is drunk before a run, and whether the run sweats it out again. */
export const held: readonly Case[] = [
  {
    id: "an hour on a temperate day: the low end, and nothing at the start",
    rule: "hydration.before-held",
    situation: { ...seventyKg, durationS: 3600, surelyMlPerH: 538, onTheWayMl: 359 },
    answer: { anHourBefore: drink(473.176, 473.176), atStart: drink(0, 0), isHeld: true },
  },
  {
    id: "a warm marathon sweats out all of it",
    rule: "hydration.before-held",
    situation: { ...seventyKg, durationS: 15_000, surelyMlPerH: 1100, onTheWayMl: 2840 },
    answer: { anHourBefore: drink(473.176, 700), atStart: drink(118.294, 140), isHeld: false },
  },
  {
    id: "in between, the one an hour before grows as the sweat does",
    rule: "hydration.before-held",
    situation: { ...seventyKg, durationS: 7200, surelyMlPerH: 800, onTheWayMl: 1180 },
    answer: { anHourBefore: drink(473.176, 534.4), atStart: drink(118.294, 140), isHeld: true },
    tolerance: 0.1,
  },
  {
    id: "with a clinician's limit nothing is asked for, and no more is allowed",
    rule: "hydration.before-held",
    situation: {
      ...seventyKg,
      anHourBefore: drink(0, 700),
      atStart: drink(0, 140),
      durationS: 3600,
      surelyMlPerH: 538,
      onTheWayMl: 359,
    },
    answer: { anHourBefore: drink(0, 473.176), atStart: drink(0, 0), isHeld: true },
  },
  {
    id: "where nothing is known of the sweat, the article's drinks",
    rule: "hydration.before-held",
    situation: { ...seventyKg, durationS: 3600, onTheWayMl: 473 },
    answer: { anHourBefore: drink(473.176, 700), atStart: drink(118.294, 140), isHeld: false },
  },
];

import type { Case } from "../../rule.ts";

export const stations: readonly Case[] = [
  {
    id: "a table every 20 minutes is the usual portion",
    rule: "hydration.stations",
    situation: { stationsS: [1200, 2400], minMlPerH: 480, maxMlPerH: 600, onTheWayMl: 600 },
    answer: {
      drinks: [
        { atS: 1200, pass: false, minMl: 160, maxMl: 200 },
        { atS: 2400, pass: false, minMl: 160, maxMl: 200 },
      ],
      mostMl: 400,
    },
    tolerance: 0.001,
  },
  {
    id: "a table two minutes on is passed, and nothing is lost by it",
    rule: "hydration.stations",
    situation: { stationsS: [1200, 1320, 2400], minMlPerH: 480, maxMlPerH: 600, onTheWayMl: 600 },
    answer: {
      drinks: [
        { atS: 1200, pass: false, minMl: 160, maxMl: 200 },
        { atS: 1320, pass: true, minMl: 0, maxMl: 0 },
        { atS: 2400, pass: false, minMl: 160, maxMl: 200 },
      ],
      mostMl: 400,
    },
    tolerance: 0.001,
  },
  {
    id: "after an hour without a table two portions are enough",
    rule: "hydration.stations",
    situation: { stationsS: [3600], minMlPerH: 300, maxMlPerH: 600, onTheWayMl: 600 },
    answer: { drinks: [{ atS: 3600, pass: false, minMl: 200, maxMl: 400 }], mostMl: 400 },
    tolerance: 0.001,
  },
  {
    id: "a run whose plan drinks nothing on the way drinks nothing at its tables",
    rule: "hydration.stations",
    situation: { stationsS: [600, 1080], minMlPerH: 480, maxMlPerH: 600, onTheWayMl: 0 },
    answer: { drinks: [{ pass: true }, { pass: true }], mostMl: 0 },
  },
  {
    id: "tables end where the plan's own drinks do",
    rule: "hydration.stations",
    situation: { stationsS: [1200, 2280], minMlPerH: 480, maxMlPerH: 600, onTheWayMl: 200 },
    answer: {
      drinks: [
        { atS: 1200, pass: false, minMl: 160, maxMl: 200 },
        { atS: 2280, pass: true, minMl: 0, maxMl: 0 },
      ],
      mostMl: 200,
    },
    tolerance: 0.001,
  },
];

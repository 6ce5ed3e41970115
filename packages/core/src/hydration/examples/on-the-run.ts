import type { Case } from "../../rule.ts";

const planned = { everyS: 1200, count: 5, durationS: 7200 };
const rule = "hydration.next-drink";
const due = (dueS: number) => ({ dueS, portions: 1 });

export const onTheRun: readonly Case[] = [
  {
    id: "the first drink comes after 20 minutes",
    rule,
    situation: { planned, answers: [] },
    answer: due(1200),
  },
  {
    id: "a drink on time is followed by the next one of the plan",
    rule,
    situation: { planned, answers: [{ atS: 1200, drank: true }] },
    answer: due(2400),
  },
  {
    id: "a drink six minutes late moves the next one by as much",
    rule,
    situation: { planned, answers: [{ atS: 1560, drank: true }] },
    answer: due(2760),
  },
  {
    id: "a drink five minutes early brings the next one no nearer",
    rule,
    situation: { planned, answers: [{ atS: 900, drank: true }] },
    answer: due(2400),
  },
  {
    id: "a skipped drink is one portion 20 minutes later, and not two",
    rule,
    situation: { planned, answers: [{ atS: 1230, drank: false }] },
    answer: due(2430),
  },
  {
    id: "two drinks within a minute are followed by none for the time of both",
    rule,
    situation: {
      planned,
      answers: [
        { atS: 1200, drank: true },
        { atS: 1260, drank: true },
      ],
    },
    answer: due(3600),
  },
  {
    id: "no drink falls due at the finish or after it",
    rule,
    situation: { planned, answers: [{ atS: 6000, drank: false }] },
    answer: { dueS: null, portions: 0 },
  },
  {
    id: "when the plan's drinks are drunk there is no more",
    rule,
    situation: {
      planned: { everyS: 1200, count: 1, durationS: 7200 },
      answers: [{ atS: 1200, drank: true }],
    },
    answer: { dueS: null, portions: 0 },
  },
];

import { chosenHere, type Known, type Rule } from "../../rule.ts";
import {
  evening,
  fastStart,
  habits,
  hilly,
  hotRun,
  littleDrink,
  muchLonger,
  racing,
  weightChange,
} from "../evidence.ts";
import type { FactorName, Mark, MeasuredRun } from "../model.ts";

/** Whether a run had one thing. */
export type FactorRule = Rule<MeasuredRun, Mark> & {
  readonly factor: FactorName;
  readonly step?: number;
};

type FactorRow = {
  readonly says: string;
  readonly value: Known<unknown>;
  readonly step?: number;
  readonly mark: (run: MeasuredRun) => Mark;
};

/** One thing to look for as a rule of the rulebook. */
function factor(name: FactorName, { says, value, step, mark }: FactorRow): FactorRule {
  return {
    id: `patterns.${name}`,
    factor: name,
    ...(step !== undefined && { step }),
    statement: says,
    because: chosenHere(value),
    values: { value },
    decide: mark,
  };
}

const over = (amount: number | null, limit: number) => (amount === null ? null : amount > limit);
const from = (amount: number | null, limit: number) => (amount === null ? null : amount >= limit);
const not = (answer: boolean | null) => (answer === null ? null : !answer);

export const factorRules: readonly FactorRule[] = [
  factor("fast-first-mile", {
    says: "A first mile is fast when you said that it was not as planned, or when it was over 1 % faster than the rest of the run.",
    value: fastStart,
    step: fastStart.value.stepPct,
    mark: ({ firstMileAsPlanned, firstMileFasterPct }) => ({
      exposed: not(firstMileAsPlanned) ?? over(firstMileFasterPct, fastStart.value.fasterByPct),
      amount: firstMileFasterPct,
    }),
  }),
  factor("hot-run", {
    says: "A run is hot from 23 °C WBGT, the red flag of a race; from 22 °C in the air where humidity is not known.",
    value: hotRun,
    step: hotRun.value.stepC,
    mark: ({ wbgtC, airTemperatureC }) => ({
      exposed: from(wbgtC, hotRun.value.fromWbgtC) ?? from(airTemperatureC, hotRun.value.fromAirC),
      amount: airTemperatureC,
    }),
  }),
  factor("much-longer-run", {
    says: "A run is much longer when it is over one and a half times the usual distance of the four weeks before it.",
    value: muchLonger,
    step: muchLonger.value.step,
    mark: ({ timesUsual }) => ({
      exposed: over(timesUsual, muchLonger.value.timesUsual),
      amount: timesUsual,
    }),
  }),
  factor("race", {
    says: "A race is a run that you logged as one.",
    value: racing,
    mark: ({ isRace }) => ({ exposed: isRace }),
  }),
  factor("hilly-run", {
    says: "A run is hilly from 15 m up in each kilometre.",
    value: hilly,
    step: hilly.value.stepMPerKm,
    mark: ({ climbMPerKm }) => ({
      exposed: from(climbMPerKm, hilly.value.climbMPerKm),
      amount: climbMPerKm,
    }),
  }),
  factor("evening-run", {
    says: "An evening run starts at five in the afternoon or later.",
    value: evening,
    mark: ({ startHour }) => ({ exposed: startHour >= evening.value }),
  }),
  factor("no-warm-up", {
    says: "A run without a warm-up is one where you said so.",
    value: habits,
    mark: ({ warmedUp }) => ({ exposed: not(warmedUp) }),
  }),
  factor("off-drink-plan", {
    says: "A run is off the drinking plan when you said that you drank more or less than planned.",
    value: littleDrink,
    mark: ({ drankAsPlanned }) => ({ exposed: not(drankAsPlanned) }),
  }),
  factor("little-drink", {
    says: "Little drink is under half of what you sweated, by your weight before and after.",
    value: littleDrink,
    mark: ({ drankShare }) => ({
      exposed: drankShare === null ? null : drankShare < littleDrink.value,
    }),
  }),
  factor("weight-lost", {
    says: "A run counts here when you came back over 2 % lighter.",
    value: weightChange,
    step: weightChange.value.stepPct,
    mark: ({ massChangePct }) => ({
      exposed: massChangePct === null ? null : -massChangePct > weightChange.value.lostOverPct,
      amount: massChangePct === null ? null : -massChangePct,
    }),
  }),
  factor("weight-gained", {
    says: "A run counts here when you came back heavier by more than the step of a scale.",
    value: weightChange,
    mark: ({ massGainKg }) => ({ exposed: over(massGainKg, weightChange.value.gainedOverKg) }),
  }),
  factor("no-stretch-before", {
    says: "Stretching after a run is set beside the next run, if that came within a week.",
    value: habits,
    mark: ({ stretchedBefore }) => ({ exposed: not(stretchedBefore) }),
  }),
  factor("no-socks-before", {
    says: "Compression socks after a run are set beside the next run, if that came within a week.",
    value: habits,
    mark: ({ socksBefore }) => ({ exposed: not(socksBefore) }),
  }),
];

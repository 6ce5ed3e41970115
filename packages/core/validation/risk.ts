/** The heat risk of a runner, and the body that it stands on, beside what other people's programs say of them. */
import { heatRisks } from "../src/heat/model.ts";
import { type AirOnARunner, riskIn, thresholdsIn } from "../src/heat/rules/running-risk.ts";
import { type Strained, strainOf } from "../src/heat/rules/strain.ts";
import { rowsOf } from "./oracles.ts";

/** Theirs are not solved below this air temperature. */
const SOLVED_FROM_C = 23;
const KM_PER_H = 3.6;
const SUN_C = 25;

/** Each row of theirs: its step and ours, and how far apart the thresholds are. */
export const riskRows = () =>
  rowsOf("oracle_sma_running_180.csv").map(
    ([t = 0, radiant = 0, rh = 0, windMPerS = 0, risk = 0, ...from]) => {
      const air = {
        airTemperatureC: t,
        radiantTemperatureC: radiant,
        relativeHumidityPct: rh,
        airSpeedMPerS: windMPerS,
      } as AirOnARunner;
      const ours = t < SOLVED_FROM_C ? [] : Object.values(thresholdsIn(air));
      return {
        air,
        theirStep: Math.floor(risk),
        step: heatRisks.indexOf(riskIn(air)),
        apartC: ours.map((threshold, at) => threshold - (from[at] ?? 0)),
      };
    },
  );

/** How far the sweat of each of their runners is from ours, in grams. */
export const strainRows = () =>
  rowsOf("phs_runners_160.csv").map(
    ([mass, height, speed = 0, t = 0, rh, sun = 0, minutes, met, sweat = 0]) =>
      strainOf({
        airTemperatureC: t,
        radiantTemperatureC: t + SUN_C * sun,
        relativeHumidityPct: rh,
        airSpeedMPerS: speed / KM_PER_H,
        metabolicRateMet: met,
        clothingClo: 0.3,
        permeability: 0.38,
        bodyMassKg: mass,
        heightM: height,
        minutes,
      } as Strained).sweatG - sweat,
  );

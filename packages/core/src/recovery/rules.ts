import type { RunEvent } from "../hydration/model.ts";
import { type AnyRule, chosenHere, type Rule } from "../rule.ts";
import { type Seconds, seconds } from "../units.ts";
import type { ExerciseName } from "../warm-up/model.ts";
import {
  calfStrength,
  coolDown,
  flightHome,
  massageDose,
  postRunHold,
  rehydrateWindow,
  rollerDose,
  sleepHours,
  socks,
  stillHelps,
  unsaidAfterAGain,
  urineCheck,
} from "./evidence.ts";
import type { RecoveryKind } from "./model.ts";

type When = {
  afterFinishS: Seconds;
  lastsS: { min: Seconds; max: Seconds } | null;
  optional: boolean;
};
type Anything = Record<never, never>;

const span = (min: number, max: number) => ({ min: seconds(min), max: seconds(max) });

/** For how long after a run its steps are shown, and which of them by the clock. */
export const lately: Rule<Anything, { shownForS: Seconds; byTheClockUpToS: Seconds }> = {
  id: "recovery.lately",
  statement: "What may help after a run is shown for a day, the first half of it by the clock.",
  because: stillHelps.because,
  values: { stillHelps },
  decide: () => ({
    shownForS: seconds(stillHelps.value.forS),
    byTheClockUpToS: seconds(stillHelps.value.byTheClockUpToS),
  }),
};

/** Walking before anything else. */
export const walk: Rule<Anything, When> = {
  id: "recovery.cool-down",
  statement: "After the finish walk for five minutes.",
  because: chosenHere(coolDown),
  values: { coolDown },
  decide: () => ({
    afterFinishS: seconds(0),
    lastsS: span(coolDown.value.walkS, coolDown.value.walkS),
    optional: false,
  }),
};

/** Static stretches again. */
export const stretches: Rule<Anything, When & { holdS: Seconds }> = {
  id: "recovery.stretches",
  statement:
    "Then stretch calves, hamstrings, quads and feet, 30 seconds a side. It may ease tightness.",
  because: postRunHold.because,
  values: { postRunHold, coolDown },
  decide: () => ({
    afterFinishS: seconds(coolDown.value.stretchFromS),
    lastsS: null,
    optional: false,
    holdS: seconds(postRunHold.value),
  }),
};

/** When to begin to drink again. */
export const rehydrateFrom: Rule<Anything, When> = {
  id: "recovery.rehydrate",
  statement:
    "Drink water or a sports drink as thirst says, over the next hours, with salted food. With a limit on fluid or salt: water alone, with your usual food, within that limit.",
  because: rehydrateWindow.because,
  values: { rehydrateWindow },
  decide() {
    const { fromS, minS, maxS } = rehydrateWindow.value;
    return { afterFinishS: seconds(fromS), lastsS: span(minS, maxS), optional: false };
  },
};

/** When to look. */
export const urineLook: Rule<Anything, When> = {
  id: "recovery.urine-check",
  statement: "Look at your urine an hour or two after the run, in bright light.",
  because: urineCheck.because,
  values: { urineCheck },
  decide: () => ({ afterFinishS: seconds(urineCheck.value), lastsS: null, optional: false }),
};

/** The roller. */
export const roller: Rule<Anything, When> = {
  id: "recovery.foam-roller",
  statement: "A foam roller, 60 seconds twice for each leg muscle, may ease tightness.",
  because: rollerDose.because,
  values: { rollerDose },
  decide: () => ({
    afterFinishS: seconds(rollerDose.value.fromS),
    lastsS: span(rollerDose.value.minS, rollerDose.value.maxS),
    optional: true,
  }),
};

/** Massage. */
export const massage: Rule<Anything, When> = {
  id: "recovery.massage",
  statement:
    "Massage for 10 to 20 minutes a day later may ease soreness. No trial shows that it prevents cramps.",
  because: massageDose.because,
  values: { massageDose },
  decide: () => ({
    afterFinishS: seconds(massageDose.value.fromS),
    lastsS: span(massageDose.value.minS, massageDose.value.maxS),
    optional: true,
  }),
};

/** Compression socks, with what the studies did and did not show. */
export const compression: Rule<Anything, When & { minMmHg: number; maxMmHg: number }> = {
  id: "recovery.compression",
  statement:
    "Compression socks of 15 to 20 mmHg for some hours after the run may reduce how sore you feel. Cramps were never measured.",
  because: socks.because,
  values: { socks },
  decide() {
    const { fromS, minS, maxS, minMmHg, maxMmHg } = socks.value;
    return {
      afterFinishS: seconds(fromS),
      lastsS: span(minS, maxS),
      optional: true,
      minMmHg,
      maxMmHg,
    };
  },
};

/** Socks on the way home. */
export const flight: Rule<{ readonly flightS: Seconds }, { socks: boolean }> = {
  id: "recovery.flight-home",
  statement:
    "On a flight of five hours or more after a race compression socks make clots that nobody feels rarer. Get up and walk as well.",
  because: flightHome.because,
  values: { flightHome },
  decide: ({ flightS }) => ({ socks: flightS >= flightHome.value.fromS }),
};

/** Strength. */
export const strength: Rule<Anything, When & { sets: number; repetitions: number; addKg: number }> =
  {
    id: "recovery.strength",
    statement:
      "Heel raises and drops, 3 x 15 with the knee straight and bent, two or three times a week; when that is easy, add 5 kg. For cramps this is an inference.",
    because: calfStrength.because,
    values: { calfStrength },
    decide() {
      const { sets, repetitions, nextDayS, stepKg } = calfStrength.value;
      const dose = { sets, repetitions, addKg: stepKg };
      return { afterFinishS: seconds(nextDayS * 2), lastsS: null, optional: true, ...dose };
    },
  };

/** Sleep. */
export const sleep: Rule<Anything, When> = {
  id: "recovery.sleep",
  statement: "Sleep 7 to 9 hours, and keep the next day or two easy after a bad cramp.",
  because: sleepHours.because,
  values: { sleepHours },
  decide: () => ({ afterFinishS: seconds(sleepHours.value.fromS), lastsS: null, optional: true }),
};

/** What is not said to whoever came back heavier than they started. */
export const afterAGain: Rule<
  { readonly cameBackHeavier: boolean },
  { leaveOut: readonly RecoveryKind[] }
> = {
  id: "recovery.after-a-gain",
  statement:
    "Whoever came back heavier is told nothing that could make them drink: not when to begin, and not to go by dark urine.",
  because: unsaidAfterAGain.because,
  values: { unsaidAfterAGain },
  decide: ({ cameBackHeavier }) => ({ leaveOut: cameBackHeavier ? unsaidAfterAGain.value : [] }),
};

/** What the article names for after a run, in its order. */
export const articleOptions: Rule<
  { readonly event: RunEvent },
  { options: readonly string[]; stretches: readonly ExerciseName[] }
> = {
  id: "recovery.options",
  statement: "After a run: stretching, rehydration, a roller or massage, compression socks.",
  because: massageDose.because,
  values: { massageDose, rollerDose, socks, postRunHold },
  decide: () => ({
    options: ["massage", "foam-roller", "static-stretch", "compression"],
    stretches: [
      "calf-stretch-knee-straight",
      "calf-stretch-knee-bent",
      "hamstring-stretch",
      "quad-stretch",
      "foot-stretch",
    ],
  }),
};

export const recoveryRules: readonly AnyRule[] = [
  walk,
  stretches,
  rehydrateFrom,
  urineLook,
  roller,
  massage,
  compression,
  flight,
  strength,
  sleep,
  afterAGain,
  articleOptions,
  lately,
];

import { wallAt } from "@limber/api/clock";
import {
  digits,
  fahrenheit,
  KG_PER_POUND,
  ML_PER_OUNCE,
  minutesAndSeconds,
  paceUnitM,
} from "@limber/core/format";
import { unnamedEvent } from "@limber/core/hydration/model";
import type { Reader } from "@limber/core/reader";
import { aroundARun } from "@limber/core/run-analysis/around";
import type { RunPlan } from "@limber/core/run-plan/model";
import { type Celsius, celsius } from "@limber/core/units";
import type { SignedIn } from "../../server/api.ts";
import type { RunField } from "./typed-run.ts";

/** A run as the procedures tell it, with or without its splits. */
export type ToldRun = Awaited<ReturnType<SignedIn["ask"]["runs"]["list"]>>["items"][number];
export type ToldCramp = Awaited<ReturnType<SignedIn["ask"]["cramps"]["list"]>>["items"][number];

/** The form's fields as texts, in the reader's units; an empty one is not known. */
export type RunEntry = Readonly<Record<RunField, string>>;

/** What the steps of the slider and the scale are, in the reader's units. */
export const steps = { mL: 20, oz: 1, kg: 0.1, lb: 0.2 } as const;

/** A run as the form would show it. */
export function entryOf(run: ToldRun, reader: Reader): RunEntry {
  const { distanceM, elapsedS, firstMileS, airTemperatureC, relativeHumidityPct, effort } = run;
  const one = plainIn(reader);
  return {
    start: wallAt(new Date(run.startedAt), run.timeZone),
    event: run.event,
    distance: distanceM === null ? "" : one.number(distanceM / paceUnitM(reader), 2),
    time: elapsedS === null ? "" : longClock(elapsedS),
    drank: one.volume(run.intakeMl),
    before: one.mass(run.massBeforeKg),
    after: one.mass(run.massAfterKg),
    urine: one.volume(run.urineMl),
    unmeasured: run.urineUnmeasured ? "yes" : "",
    effort: effort === null ? "" : String(effort),
    firstMile: firstMileS === null ? "" : minutesAndSeconds(firstMileS),
    temperature: airTemperatureC === null ? "" : one.temperature(celsius(airTemperatureC)),
    humidity: relativeHumidityPct === null ? "" : one.number(relativeHumidityPct, 0),
    warmedUp: yesOrNo(run.warmedUp),
    socks: yesOrNo(run.woreSocks),
    stretched: yesOrNo(run.stretchedAfter),
    note: run.note ?? "",
  };
}

const NOTHING: RunEntry = {
  ...{ start: "", event: unnamedEvent, distance: "", time: "", drank: "", before: "", after: "" },
  ...{ urine: "", unmeasured: "", effort: "", firstMile: "", temperature: "", humidity: "" },
  ...{ warmedUp: "", socks: "", stretched: "", note: "" },
};

/** A run that nobody planned, as the last one went: it began so long ago as that one took. */
export function entryLike(
  last: ToldRun | null,
  { nowMs, timeZone, reader }: { nowMs: number; timeZone: string; reader: Reader },
): RunEntry {
  const like = last === null ? NOTHING : entryOf(last, reader);
  const startMs = nowMs - (last?.elapsedS ?? aroundARun().takenForS) * 1000;
  return {
    ...NOTHING,
    start: wallAt(new Date(startMs), timeZone),
    event: like.event,
    distance: like.distance,
    time: like.time,
    drank: like.drank,
    effort: like.effort,
  };
}

/** What still waits for the runner's word, filled with the plan's drinks and the last run's effort: one glance, and it is right or it is moved. */
export function withPlan(
  entry: RunEntry,
  { plan, last, reader }: { plan: RunPlan | null; last: ToldRun | null; reader: Reader },
): RunEntry {
  const effort = last?.event === entry.event ? last.effort : null;
  return {
    ...entry,
    drank: entry.drank || (plan === null ? "" : plannedDrinks(plan, reader)),
    effort: entry.effort || (effort == null ? "" : String(effort)),
  };
}

/** The middle of what the plan gives for the way, on a step of the slider. */
function plannedDrinks({ during }: RunPlan, { units }: Reader): string {
  const ml = ((during.portionMinMl + during.portionMaxMl) / 2) * during.marksS.length;
  const step = steps[units.volume];
  return String(Math.round(inUnit(ml, units.volume) / step) * step);
}

export function inUnit(ml: number, unit: "mL" | "oz"): number {
  return unit === "oz" ? ml / ML_PER_OUNCE : ml;
}

/** "2:11:00", "0:45:00": with hours, so that nobody takes minutes for them. */
export function longClock(s: number): string {
  const text = minutesAndSeconds(s);
  return text.split(":").length === 2 ? `0:${text.padStart(5, "0")}` : text;
}

function plainIn(reader: Reader) {
  const { units } = reader;
  const plain = { ...reader, decimalMark: ".", minusSign: "-" } as const;
  const number = (value: number, most: number) => digits(value, plain, { most });
  return {
    number,
    mass: (kg: number | null) =>
      kg === null ? "" : number(units.mass === "lb" ? kg / KG_PER_POUND : kg, 1),
    volume: (ml: number | null) => (ml === null ? "" : number(inUnit(ml, units.volume), 0)),
    temperature: (air: Celsius) => number(units.temperature === "°F" ? fahrenheit(air) : air, 0),
  };
}

function yesOrNo(answer: boolean | null): string {
  if (answer === null) return "";
  return answer ? "yes" : "no";
}

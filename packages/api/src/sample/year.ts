import type { RunPlanRequest } from "@limber/core/run-plan/model";
import { MS_IN_A_DAY } from "@limber/core/units";
import type { CrampDetails } from "@limber/db/cramps/store";
import { instantOf } from "../clock.ts";
import { type Chance, chanceFrom } from "./chance.ts";
import { dayOf, requestFor, runOn, type SampleRun, weatherOf } from "./outing.ts";
import type { SampleRunner } from "./people.ts";

export type SampleYear = {
  readonly runs: readonly SampleRun[];
  /** Cramps that belong to no run. */
  readonly atNight: readonly CrampDetails[];
  /** The long run of the coming Saturday, as it is asked about. */
  readonly next: RunPlanRequest;
};

const WEEKS = 52;
const SATURDAY = 6;
/** Days of the week, Sunday is 0, on which everybody here runs, the hour they start, and what is run. */
const weekdays = [
  { day: 2, hour: 18, kind: "easy" },
  { day: 4, hour: 6, kind: "easy" },
  { day: SATURDAY, hour: 7, kind: "long" },
] as const;
const STAYS_AT_HOME = 0.1;
const WEEKS_BETWEEN_RACES = 13;

/** A year of running up to `now`: the same for the same person and day. */
export function yearOf(person: SampleRunner, now: Date): SampleYear {
  const chance = chanceFrom(person.name.length * 7919 + person.birthYear);
  const days = Array.from(
    { length: WEEKS * 7 },
    (_, index) => new Date(now.getTime() - (WEEKS * 7 - index) * MS_IN_A_DAY),
  );
  const runs = days.flatMap((day, index) => {
    const habit = weekdays.find((each) => each.day === day.getUTCDay());
    if (habit === undefined || chance.happens(STAYS_AT_HOME)) return [];
    const week = Math.floor(index / 7);
    const isRace = habit.kind === "long" && week % WEEKS_BETWEEN_RACES === WEEKS_BETWEEN_RACES - 1;
    const event = isRace ? "race" : habit.kind;
    return [runOn(person, chance, { day, hour: habit.hour, event, week })];
  });
  const atNight = days.flatMap((day) =>
    chance.happens(person.nightCramps) ? [crampAtNight(person, day)] : [],
  );
  return { runs, atNight, next: nextLongRun(person, chance, now) };
}

function crampAtNight({ muscle, side, timeZone }: SampleRunner, day: Date): CrampDetails {
  return {
    happenedAt: instantOf(`${dayOf(day)}T03:40`, timeZone),
    during: "night",
    muscle,
    side,
    severity: "mild",
    durationS: 90,
    tried: ["stretch"],
    reliefAfterS: 60,
  };
}

function nextLongRun(person: SampleRunner, chance: Chance, now: Date): RunPlanRequest {
  const ahead = (SATURDAY - now.getUTCDay() + 7) % 7 || 7;
  const day = new Date(now.getTime() + ahead * MS_IN_A_DAY);
  const at = instantOf(`${dayOf(day)}T07:30`, person.timeZone);
  const { shortest, longest } = person.longRunM;
  const distanceM = Math.round((shortest + longest) / 2000) * 1000;
  const conditions = weatherOf(person, chance, { at, hour: 7 });
  return requestFor(person, { event: "long", at, conditions, distanceM });
}

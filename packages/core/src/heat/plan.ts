import type { Conditions, OpenSky, Weather } from "../conditions.ts";
import { instantMs } from "../instant.ts";
import { type AnyRule, ask } from "../rule.ts";
import {
  type Degrees,
  degrees,
  MS_IN_A_DAY,
  MS_IN_A_SECOND,
  MS_IN_AN_HOUR,
  type Seconds,
} from "../units.ts";
import { heatDay } from "./evidence/acclimatisation.ts";
import type {
  AssumedHumidity,
  HeatHour,
  HeatHours,
  HeatMethod,
  HeatPlan,
  HeatRequest,
  HottestHour,
  HourOfWeather,
  NotNow,
  RecentRun,
  StationRow,
  UsedToHeat,
} from "./model.ts";
import { isOpen, outdoorsOf } from "./open-sky.ts";
import { usedToHeat } from "./rules/acclimatisation.ts";
import { cheapestHour, dark, hottestHour, notNow } from "./rules/hours.ts";
import { assumedOutdoors, outdoorWbgt, stationWbgt } from "./rules/outdoors.ts";
import { elevationAt, type Moment, radiationUnder, sunHeight } from "./rules/sun.ts";
import {
  assumedHumidity,
  dewPoint,
  flag,
  heatIndex,
  measureRules,
  wbgt,
  wetBulb,
} from "./rules.ts";

/** How hot it is for a runner, in the four usual measures, and the flag a race would fly. */
export function planHeat(request: HeatRequest): HeatPlan {
  return measured(request, outdoorWbgt);
}

/** The same from a station's whole row, by the model as it was published. */
export function readStation(row: StationRow): HeatPlan {
  return measured(row, stationWbgt);
}

/** How high the sun stands above the horizon at a place and an instant. */
export function sunElevation(moment: Moment): Degrees {
  return elevationAt(sunHeight.decide(moment).sunCosine);
}

/** The highest sun of a run, hour by hour: where one air is told for all of it, that is its hottest hour. */
export function highestSun({ atMs, ...place }: Moment, durationS: Seconds): Degrees {
  const lastsMs = durationS * MS_IN_A_SECOND;
  const hours = Array.from({ length: Math.ceil(lastsMs / MS_IN_AN_HOUR) }, (_, at) => at);
  const instants = [...hours.map((at) => at * MS_IN_AN_HOUR), lastsMs];
  const heights = instants.map((since) => sunElevation({ ...place, atMs: atMs + since }));
  return degrees(Math.max(...heights));
}

/** How hot each hour is, and which costs a run least; null where there is no hour. */
export function planHours(hours: readonly HourOfWeather[], nowMs?: number): HeatHours | null {
  return hoursFrom(hours.map(heatHour), nowMs);
}

/** The same of hours that were reckoned before. None is named that has gone, while another is to come. */
export function hoursFrom(hours: readonly HeatHour[], nowMs?: number): HeatHours | null {
  const cheapest = cheapestOf(hours, nowMs);
  return cheapest && { hours: [...hours], cheapest };
}

function isToCome(at: string, nowMs = Number.NEGATIVE_INFINITY): boolean {
  return instantMs(at) >= nowMs;
}

function cheapestOf(hours: readonly HeatHour[], nowMs?: number): HeatHours["cheapest"] | null {
  const toCome = hours.filter(({ at }) => isToCome(at, nowMs));
  const [first, ...later] = toCome.length > 0 ? toCome : hours;
  return first === undefined ? null : ask(cheapestHour, { hours: [first, ...later] });
}

function heatHour({ at, ...weather }: HourOfWeather): HeatHour {
  const { wbgtC, flag: flies, method } = planHeat(weather);
  const { sunElevationDeg, sky } = weather;
  const isDark =
    sky === "dark" || (sunElevationDeg !== undefined && dark.decide({ sunElevationDeg }).isDark);
  return { at, wbgtC, flag: flies, method, ...(isDark && { isDark }) };
}

/** An hour as the start of a run: as hot as the hottest that it meets. */
function asRun(start: HeatHour, later: readonly HeatHour[]): HeatHour {
  const { at } = hottestHour.decide({ startC: start.wbgtC, later });
  const { wbgtC, flag: flies, method } = later.find((hour) => hour.at === at) ?? start;
  return { ...start, wbgtC, flag: flies, method };
}

/** The hours that begin after a start, and not after the finish. */
function hoursMet<Hour extends { readonly at: string }>(
  hours: readonly Hour[],
  startAt: string,
  durationS: Seconds,
): readonly Hour[] {
  const startMs = instantMs(startAt);
  const finishMs = startMs + durationS * MS_IN_A_SECOND;
  return hours.filter(({ at }) => instantMs(at) > startMs && instantMs(at) <= finishMs);
}

type RunInHours = {
  readonly durationS: Seconds;
  readonly startAt?: string | undefined;
  readonly hours?: readonly HourOfWeather[] | undefined;
};

/** The heat of a run that lasts: that of the hottest hour it meets. */
export function heatOfRun(
  atStart: HeatPlan,
  { startAt, durationS, hours = [] }: RunInHours,
): HeatPlan & { readonly hottest?: HottestHour } {
  const met = startAt === undefined ? [] : hoursMet(hours, startAt, durationS);
  const later = met.map(({ at, ...weather }) => ({ at, ...planHeat(weather) }));
  const { at, rule } = ask(hottestHour, { startC: atStart.wbgtC, later });
  const hottest = later.find((hour) => hour.at === at);
  return hottest === undefined ? atStart : { ...hottest, hottest: { at: hottest.at, rule } };
}

/** A run that lasts, and the instant at which somebody asks. */
type RunToStart = { readonly durationS: Seconds; readonly nowMs?: number | undefined };

/** Whether a run is not for now, and the hour that is instead; undefined where the heat allows it. */
export function callOff(
  heat: Pick<HeatPlan, "flag"> | null,
  { hours }: Pick<HeatHours, "hours">,
  { durationS, nowMs }: RunToStart,
): NotNow | undefined {
  if (heat === null) return undefined;
  const starts = hours.map((start) => asRun(start, hoursMet(hours, start.at, durationS)));
  // What has gone is no hour to run at instead, though a strip of a day that is over still says its cheapest.
  const toCome = starts.filter(({ at }) => isToCome(at, nowMs));
  const cheapest = cheapestOf(toCome);
  const { isOff, instead, rule } = ask(notNow, { flag: heat.flag, cheapest });
  return isOff ? { instead, rule } : undefined;
}

/** How used to heat a runner is; undefined where nobody knows the runs before, or the weather does not ask for it. */
export function judgeUsedToHeat(
  heat: HeatPlan | null,
  recentRuns: readonly RecentRun[],
): UsedToHeat | undefined {
  if (heat === null || recentRuns.length === 0) return undefined;
  const runs = recentRuns.map(({ conditions, ...run }) => ({
    ...run,
    wbgtC: conditions === undefined ? null : planHeat(conditions).wbgtC,
  }));
  const { isSaid, ...told } = ask(usedToHeat, { flag: heat.flag, runs });
  return isSaid ? told : undefined;
}

/** From when on a run of a log counts for that. A day more than are counted: calendars of places differ. */
export function heatCountsSince(beforeMs: number): number {
  return beforeMs - (heatDay.value.withinDays + 2) * MS_IN_A_DAY;
}

function measured(request: HeatRequest, rule: typeof outdoorWbgt): HeatPlan {
  const { weather, ...assumed } = weatherOf(request);
  const { wbgtC, method, rules, estimateError, ...alsoAssumed } = stress(
    { ...request, ...weather },
    rule,
  );
  return {
    wbgtC,
    ...heatIndex.decide(weather),
    ...wetBulb.decide(weather),
    ...dewPoint.decide(weather),
    ...ask(flag, { wbgtC }),
    method,
    ...(estimateError && { estimateError }),
    ...assumed,
    ...alsoAssumed,
    rules: [
      ...measureRules,
      ...rules,
      ...(assumed.assumedHumidity ? [assumedHumidity] : []),
      ...(alsoAssumed.assumedOutdoors ? [assumedOutdoors] : []),
    ].map(({ id }) => id),
  };
}

type Stress = Pick<HeatPlan, "wbgtC" | "assumedOutdoors" | "estimateError"> & {
  readonly method: HeatMethod;
  readonly rules: readonly AnyRule[];
};

/** With sun and wind where the sun is told, else from the air alone. */
function stress(weather: Weather & OpenSky, rule: typeof outdoorWbgt): Stress {
  if (!isOpen(weather)) return { ...wbgt.decide(weather), method: "estimate", rules: [wbgt] };
  const { outdoors, ...assumed } = outdoorsOf(weather);
  const estimated = weather.radiationWPerM2 === undefined ? [radiationUnder] : [];
  return {
    ...rule.decide(outdoors),
    method: "liljegren",
    rules: [rule, ...estimated],
    ...assumed,
  };
}

/** The humidity that is reckoned with where nobody knows it. */
export function assumeHumidity(): AssumedHumidity {
  return ask(assumedHumidity, {});
}

/** The weather to reckon with, and the finding that says so where its humidity had to be assumed. */
export function weatherOf(conditions: Conditions): {
  readonly weather: Weather;
  readonly assumedHumidity?: AssumedHumidity;
} {
  const { relativeHumidityPct } = conditions;
  if (relativeHumidityPct !== undefined) return { weather: { ...conditions, relativeHumidityPct } };
  const assumed = assumeHumidity();
  return {
    weather: { ...conditions, relativeHumidityPct: assumed.relativeHumidityPct },
    assumedHumidity: assumed,
  };
}

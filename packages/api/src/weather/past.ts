import { bounds } from "@limber/core/bounds";
import { Conditions } from "@limber/core/conditions";
import { Coordinates } from "@limber/core/heat/model";
import { MS_IN_A_DAY, MS_IN_A_SECOND, MS_IN_AN_HOUR } from "@limber/core/units";
import { z } from "zod";
import * as mini from "zod/mini";
import { Instant, within } from "../limits.ts";
import type { Asker } from "./asker.ts";
import { FORECASTS } from "./hours-found.ts";
import { remembering } from "./remembering.ts";

/** As many as one call asks about: each may take another question at the service. */
export const MOST_PAST_RUNS = 20;

/** Where and when somebody ran. A tenth of a degree, some ten kilometres, is all that the weather needs. */
export const PastRun = z.object({
  place: Coordinates,
  startedAt: Instant,
  /** Left out or null, it is the weather at the start. */
  elapsedS: within(bounds.runS).nullable().optional(),
});
export type PastRun = z.infer<typeof PastRun>;

/** The weather of a run that is over, or why there is none. Nothing here is an error: a run is kept without it. */
export const PastAnswer = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("known"),
    airTemperatureC: Conditions.shape.airTemperatureC,
    relativeHumidityPct: Conditions.shape.relativeHumidityPct,
  }),
  z.object({ kind: z.enum(["off", "not-known", "out-of-reach"]) }),
]);
export type PastAnswer = z.infer<typeof PastAnswer>;

const ARCHIVES = "https://archive-api.open-meteo.com";
/** The archive is complete after five days; for younger ones the forecast service lists what it last said of them. */
const ARCHIVED_AFTER_DAYS = 7;
/** The archive begins in 1940, with the reanalysis behind it. */
const FIRST_YEAR = 1940;
/** A quarter of a year is one question: it holds the runs of a season at one place, in 50 kB. */
const MONTHS_AT_ONCE = 3;
const MOST_QUARTERS = 100;
/** Then whoever waits for their runs has waited enough. */
const PATIENCE_IN_ALL_MS = 10_000;

const values = mini.array(mini.nullable(mini.number()));
const PastHours = mini.object({
  hourly: mini.object({
    time: mini.array(mini.string()),
    temperature_2m: values,
    relative_humidity_2m: values,
  }),
});
type PastHours = mini.infer<typeof PastHours>;

type PastHour = { readonly at: Date; readonly isSilent: boolean };
type PastSettings = { readonly now: () => Date; readonly host?: string };

/** Asks the archive for one quarter and place after the other; after a silence nothing more is asked. */
export function pastWith(ask: Asker, { now, host }: PastSettings) {
  const quarters = remembering<PastHours>(now, MOST_QUARTERS);
  const answerAt = async (
    address: URL | undefined,
    { at, isSilent }: PastHour,
  ): Promise<PastAnswer> => {
    if (address === undefined) return { kind: "not-known" };
    if (isSilent) return { kind: "out-of-reach" };
    const found = await quarters.find(address.href, () => ask(address, PastHours));
    return found === undefined ? { kind: "out-of-reach" } : weatherAt(found.value, at);
  };
  return async (runs: readonly PastRun[]): Promise<PastAnswer[]> => {
    const began = now().getTime();
    const answers: PastAnswer[] = [];
    let isSilent = false;
    for (const run of runs) {
      const at = middleOf(run);
      const address = pastAddress(run.place, { at, now: now(), host });
      isSilent ||= now().getTime() - began > PATIENCE_IN_ALL_MS;
      const answer = await answerAt(address, { at, isSilent });
      isSilent ||= answer.kind === "out-of-reach";
      answers.push(answer);
    }
    return answers;
  };
}

function middleOf({ startedAt, elapsedS }: PastRun): Date {
  return elapsedS ? new Date(startedAt.getTime() + (elapsedS * MS_IN_A_SECOND) / 2) : startedAt;
}

type PastMoment = { readonly at: Date; readonly now: Date; readonly host?: string | undefined };

/** Where that hour is listed, in UTC; none for what is yet to come, or before the archive begins. */
export function pastAddress(
  { latitudeDeg, longitudeDeg }: Coordinates,
  { at, now, host }: PastMoment,
): URL | undefined {
  if (at > now || at.getUTCFullYear() < FIRST_YEAR) return undefined;
  const archivedTo = new Date(now.getTime() - ARCHIVED_AFTER_DAYS * MS_IN_A_DAY);
  const isArchived = dayOf(at) <= dayOf(archivedTo);
  const address = isArchived
    ? new URL("/v1/archive", host ?? ARCHIVES)
    : new URL("/v1/forecast", host ?? FORECASTS);
  const [from, to] = isArchived ? quarterOf(at, archivedTo) : [archivedTo, now];
  address.search = new URLSearchParams({
    latitude: latitudeDeg.toFixed(1),
    longitude: longitudeDeg.toFixed(1),
    hourly: "temperature_2m,relative_humidity_2m",
    timezone: "GMT",
    start_date: dayOf(from),
    end_date: dayOf(to),
  }).toString();
  return address;
}

function quarterOf(at: Date, latest: Date): [from: Date, to: Date] {
  const first = Math.floor(at.getUTCMonth() / MONTHS_AT_ONCE) * MONTHS_AT_ONCE;
  const from = Date.UTC(at.getUTCFullYear(), first, 1);
  const to = Date.UTC(at.getUTCFullYear(), first + MONTHS_AT_ONCE, 0);
  return [new Date(from), new Date(Math.min(to, latest.getTime()))];
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** Between the hour before and the hour after; the one that is there, at the end of the list. */
function weatherAt({ hourly }: PastHours, at: Date): PastAnswer {
  const sinceMs = at.getTime() % MS_IN_AN_HOUR;
  const hour = new Date(at.getTime() - sinceMs).toISOString().slice(0, 16);
  const index = hourly.time.indexOf(hour);
  const between = (list: readonly (number | null)[]) => {
    const [before, after] = [list[index], list[index + 1]];
    if (index < 0 || before === undefined || before === null) return undefined;
    return before + ((after ?? before) - before) * (sinceMs / MS_IN_AN_HOUR);
  };
  const known = PastAnswer.safeParse({
    kind: "known",
    airTemperatureC: rounded(between(hourly.temperature_2m)),
    relativeHumidityPct: rounded(between(hourly.relative_humidity_2m)),
  });
  return known.data ?? { kind: "not-known" };
}

/** A tenth of a degree is more than a model of ten kilometres knows. */
const rounded = (value: number | undefined) =>
  value === undefined ? undefined : Math.round(value * 10) / 10;

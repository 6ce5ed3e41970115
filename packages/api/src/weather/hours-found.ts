/** What the forecast service is asked, and the hours in its answer: small, because the command reads them too. */
import { mostAtNightWPerM2 } from "@limber/core/conditions";
import { type Coordinates, HourOfWeather } from "@limber/core/heat/model";
import { sunElevation } from "@limber/core/heat/plan";
import { MS_IN_A_MINUTE } from "@limber/core/units";
import * as z from "zod/mini";
import { instantOf, offsetMs } from "../clock.ts";

export const FORECASTS = "https://api.open-meteo.com";
const MINUTES_IN_AN_HOUR = 60;

const values = z.array(z.nullable(z.number()));
/** Lists that belong together by position. */
export const HoursFound = z.object({
  timezone: z.string(),
  utc_offset_seconds: z.number(),
  hourly: z.object({
    time: z.array(z.string()),
    temperature_2m: values,
    relative_humidity_2m: values,
    wind_speed_10m: z.optional(values),
    shortwave_radiation_instant: z.optional(values),
    direct_radiation_instant: z.optional(values),
    surface_pressure: z.optional(values),
  }),
});
export type HoursFound = z.infer<typeof HoursFound>;

/** The address of the hours at a place. No more of the place is sent than the weather needs. */
export function hoursAddress({ latitudeDeg, longitudeDeg }: Coordinates, host = FORECASTS): URL {
  const address = new URL("/v1/forecast", host);
  address.search = new URLSearchParams({
    latitude: latitudeDeg.toFixed(2),
    longitude: longitudeDeg.toFixed(2),
    hourly: Object.keys(HoursFound.shape.hourly.shape)
      .filter((name) => name !== "time")
      .join(","),
    wind_speed_unit: "ms",
    timezone: "auto",
    forecast_days: "16",
  }).toString();
  return address;
}

/** The hours of one day by the clock of the place, as far as they are known. */
export function hoursOf(found: HoursFound, day: string, place: Coordinates): HourOfWeather[] {
  return found.hourly.time.flatMap((wall, index) => {
    const hour = wall.startsWith(day) ? hourAt(found, index, place) : undefined;
    return hour === undefined ? [] : [hour];
  });
}

/** One hour with its sun; undefined where the service does not know it. */
export function hourAt(
  { timezone, hourly }: HoursFound,
  index: number,
  place: Coordinates,
): HourOfWeather | undefined {
  const wall = hourly.time[index];
  if (wall === undefined) return undefined;
  const instant = instantOf(wall, timezone);
  const of = (list: readonly (number | null)[] | undefined) => list?.[index] ?? undefined;
  const sunElevationDeg = sunElevation({ ...place, atMs: instant.getTime() });
  const radiationWPerM2 = lit(of(hourly.shortwave_radiation_instant), sunElevationDeg);
  return HourOfWeather.safeParse({
    at: `${wall.slice(0, 16)}:00${offsetIn(timezone, instant)}`,
    airTemperatureC: of(hourly.temperature_2m),
    relativeHumidityPct: of(hourly.relative_humidity_2m),
    windAt10MMPerS: of(hourly.wind_speed_10m),
    pressureHpa: of(hourly.surface_pressure),
    radiationWPerM2,
    directShare: shareOf(of(hourly.direct_radiation_instant), radiationWPerM2),
    sunElevationDeg,
  }).data;
}

/** What a service's grid lets shine into the night is a dusk at most. */
function lit(radiation: number | undefined, sunElevationDeg: number): number | undefined {
  if (radiation === undefined || sunElevationDeg >= 0) return radiation;
  return Math.min(radiation, mostAtNightWPerM2);
}

function shareOf(direct: number | undefined, all: number | undefined): number | undefined {
  if (direct === undefined || all === undefined) return undefined;
  return all > 0 ? Math.min(1, Math.max(0, direct / all)) : 0;
}

/** "+02:00" */
function offsetIn(timeZone: string, at: Date): string {
  const minutes = Math.round(offsetMs(at, timeZone) / MS_IN_A_MINUTE);
  const two = (n: number) => String(n).padStart(2, "0");
  const [whole, rest] = [
    Math.floor(Math.abs(minutes) / MINUTES_IN_AN_HOUR),
    Math.abs(minutes) % MINUTES_IN_AN_HOUR,
  ];
  return `${minutes < 0 ? "-" : "+"}${two(whole)}:${two(rest)}`;
}

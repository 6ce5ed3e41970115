import { RunConditions } from "@limber/core/conditions";
import { Coordinates } from "@limber/core/heat/model";
import { type Asker, askerWith } from "./asker.ts";
import { HoursFound, hourAt, hoursAddress, hoursOf } from "./hours-found.ts";
import { type ForecastAnswer, type ForecastRequest, type Place, PlacesFound } from "./model.ts";
import { type PastAnswer, type PastRun, pastWith } from "./past.ts";
import { remembering } from "./remembering.ts";

export type Weather = {
  readonly forecast: (request: ForecastRequest) => Promise<ForecastAnswer>;
  readonly past: (runs: readonly PastRun[]) => Promise<PastAnswer[]>;
};

type Settings = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
};

const PLACES = "https://geocoding-api.open-meteo.com";
const MOST_KEPT = 500;

/** Weather from Open-Meteo, if the operator allows it: `LIMBER_WEATHER=open-meteo`. Otherwise nobody is asked. */
export function openWeather({ environment, fetch: send, now }: Settings): Weather | null {
  if (environment["LIMBER_WEATHER"] !== "open-meteo") return null;
  const own = environment["LIMBER_WEATHER_URL"];
  const asker = askerWith(send, now);
  const places = remembering<Place | null>(now, MOST_KEPT);
  const hours = remembering<HoursFound>(now, MOST_KEPT);
  return {
    past: pastWith(asker, { now, ...(own !== undefined && { host: own }) }),
    async forecast({ place: typed, at }) {
      const place = await places.find(typed.toLowerCase(), () => placeOf(typed, asker, own));
      if (place === undefined) return { kind: "out-of-reach" };
      if (place.value === null) return { kind: "unknown-place" };
      const { name, ...where } = place.value;
      const address = hoursAddress(where, own);
      const found = await hours.find(address.search, () => asker(address, HoursFound));
      if (found === undefined) return { kind: "out-of-reach" };
      const wall = wallIn(found.value, at, now());
      const index = found.value.hourly.time.indexOf(wall);
      const conditions = RunConditions.safeParse(hourAt(found.value, index, where)).data;
      if (conditions === undefined) return { kind: "no-forecast-for-then" };
      return {
        kind: "known",
        source: "open-meteo",
        conditions,
        hours: hoursOf(found.value, wall.slice(0, 10), where),
        place: name,
        timeZone: found.value.timezone,
        readAt: found.readAt.toISOString(),
      };
    },
  };
}

/** `48.2, 16.4` is a place already; a name is looked up. Null: there is no such place. */
async function placeOf(
  typed: string,
  ask: Asker,
  own: string | undefined,
): Promise<Place | null | undefined> {
  const [, north, east] = /^(-?\d+(?:\.\d+)?)[,;\s]+(-?\d+(?:\.\d+)?)$/.exec(typed.trim()) ?? [];
  if (north !== undefined && east !== undefined) {
    const where = Coordinates.safeParse({ latitudeDeg: Number(north), longitudeDeg: Number(east) });
    return where.success ? { name: `${Number(north)}, ${Number(east)}`, ...where.data } : null;
  }
  const address = new URL("/v1/search", own ?? PLACES);
  address.search = new URLSearchParams({ name: typed, count: "1", format: "json" }).toString();
  const found = await ask(address, PlacesFound);
  if (found === undefined) return undefined;
  const [place] = found.results ?? [];
  if (place === undefined) return null;
  const { name, country, latitude, longitude } = place;
  const where = Coordinates.parse({ latitudeDeg: latitude, longitudeDeg: longitude });
  return { name: country === undefined ? name : `${name}, ${country}`, ...where };
}

/** The hour by the clock of the place, which is how the service lists its hours. */
function wallIn({ utc_offset_seconds }: HoursFound, at: string | undefined, now: Date): string {
  const local = at ?? new Date(now.getTime() + utc_offset_seconds * 1000).toISOString();
  return `${local.slice(0, 13)}:00`;
}

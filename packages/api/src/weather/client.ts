import { RunConditions } from "@limber/core/conditions";
import { Coordinates } from "@limber/core/heat/model";
import type * as z from "zod/mini";
import { FRESH_FOR_MS, USABLE_FOR_MS } from "../limits.ts";
import { HoursFound, hourAt, hoursAddress, hoursOf } from "./hours-found.ts";
import { type ForecastAnswer, type ForecastRequest, type Place, PlacesFound } from "./model.ts";

export type Weather = {
  readonly forecast: (request: ForecastRequest) => Promise<ForecastAnswer>;
};

type Settings = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
};

const PLACES = "https://geocoding-api.open-meteo.com";
const PATIENCE_MS = 3000;
const MOST_KEPT = 500;
const MOST_ASKED_A_MINUTE = 60;

/** Weather from Open-Meteo, if the operator allows it: `LIMBER_WEATHER=open-meteo`. Otherwise nobody is asked. */
export function openWeather({ environment, fetch: send, now }: Settings): Weather | null {
  if (environment["LIMBER_WEATHER"] !== "open-meteo") return null;
  const own = environment["LIMBER_WEATHER_URL"];
  const asker = askerWith(send, now);
  const places = remembering<Place | null>(now);
  const hours = remembering<HoursFound>(now);
  return {
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

type Asker = <Shape extends z.ZodMiniType>(
  address: URL,
  shape: Shape,
) => Promise<z.output<Shape> | undefined>;

/** Asks another host, briefly and not too often. Whatever goes wrong there is no answer, and nothing worse. */
function askerWith(send: typeof fetch, now: () => Date): Asker {
  let minute = 0;
  let asked = 0;
  return async (address, shape) => {
    const thisMinute = Math.floor(now().getTime() / 60_000);
    asked = thisMinute === minute ? asked + 1 : 1;
    minute = thisMinute;
    if (asked > MOST_ASKED_A_MINUTE) return undefined;
    try {
      const response = await send(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
      if (!response.ok) return undefined;
      return shape.safeParse(await response.json()).data;
    } catch {
      // A forecast is a convenience: a plan is made without it, and says so.
      return undefined;
    }
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

type Remembered<Value> = { readonly value: Value; readonly readAt: Date };

/** Asks again after an hour; when nobody answers, what is known still serves for some hours. */
function remembering<Value>(now: () => Date) {
  const kept = new Map<string, Remembered<Value>>();
  const age = ({ readAt }: Remembered<Value>) => now().getTime() - readAt.getTime();
  return {
    async find(
      key: string,
      ask: () => Promise<Value | undefined>,
    ): Promise<Remembered<Value> | undefined> {
      const known = kept.get(key);
      if (known !== undefined && age(known) < FRESH_FOR_MS) return known;
      const value = await ask();
      if (value === undefined)
        return known !== undefined && age(known) < USABLE_FOR_MS ? known : undefined;
      const fresh = { value, readAt: now() };
      kept.delete(key);
      kept.set(key, fresh);
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_KEPT) break;
        kept.delete(oldest);
      }
      return fresh;
    },
  };
}

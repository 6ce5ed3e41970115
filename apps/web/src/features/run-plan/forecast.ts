import { wallMs } from "@limber/core/instant";
import { cache } from "react";
import { api } from "../../server/api.ts";
import { env } from "../../server/env.ts";
import { ifThere } from "../../server/there.ts";
import type { Typed } from "./query.ts";
import type { FetchedWeather, NoWeather } from "./weather.ts";

export type Fetched = { readonly weather?: FetchedWeather | undefined; readonly none: NoWeather };

type TypedWeather = Pick<Typed, "place" | "start" | "temperature" | "sky">;

/** Weather for the place and the hour that were typed. Beside a typed temperature a sky needs the height of its sun alone, so a place that is not found is nothing to tell of. */
export async function fetchWeather({
  place,
  start,
  temperature,
  sky,
}: TypedWeather): Promise<Fetched> {
  if (temperature === "") return weatherAt(place, start);
  const { weather } = sky === "" ? {} : await weatherAt(place, start);
  return { weather, none: null };
}

/** Nobody is asked without a place, or where the operator did not allow it. */
const weatherAt = cache(async (place: string, start: string): Promise<Fetched> => {
  if (place === "") return { none: null };
  if (!env.fetchesWeather) return { none: "off" };
  const hour = Number.isNaN(wallMs(start)) ? undefined : start;
  const { callerFor } = await api();
  const asked = callerFor(null).weather.forecast({ place, at: hour });
  const told = (await ifThere(asked)) ?? { kind: "unknown-place" as const };
  if (told.kind !== "known") return { none: told.kind };
  const { conditions, hours, timeZone, source, readAt } = told;
  return {
    none: null,
    weather: { conditions, hours, timeZone, forecast: { source, readAt, place: told.place } },
  };
});

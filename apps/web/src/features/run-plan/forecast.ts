import { wallMs } from "@limber/core/instant";
import { cache } from "react";
import { api } from "../../server/api.ts";
import { env } from "../../server/env.ts";
import { ifThere } from "../../server/there.ts";
import type { FetchedWeather, NoWeather } from "./weather.ts";

export type Fetched = { readonly weather?: FetchedWeather; readonly none: NoWeather };

/** Weather for a place and an hour by its clock. Nobody is asked without a place, or where the operator did not allow it. */
export const fetchWeather = cache(async (place: string, start: string): Promise<Fetched> => {
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

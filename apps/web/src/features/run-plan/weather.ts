import type { RunConditions } from "@limber/core/conditions";
import type { HourOfWeather } from "@limber/core/heat/model";
import { sayCount } from "@limber/core/language";
import type { Reader } from "@limber/core/reader";
import type { Forecast } from "@limber/core/run-plan/model";

/** Weather that was fetched, and where it came from. */
export type FetchedWeather = {
  readonly conditions: RunConditions;
  /** The hours of that day. */
  readonly hours: readonly HourOfWeather[];
  readonly forecast: Forecast;
  readonly timeZone: string;
};

/** Why there is no fetched weather, in the words of the API; null when nobody asked for any. */
export type NoWeather = "off" | "unknown-place" | "no-forecast-for-then" | "out-of-reach" | null;

const MINUTE_MS = 60_000;
const MINUTES_IN_AN_HOUR = 60;

/** "Weather from Open-Meteo for Vienna, 4 hours old." */
export function forecastInWords({ place, readAt }: Forecast, now: Date, { say }: Reader): string {
  const minutes = Math.max(0, Math.round((now.getTime() - Date.parse(readAt)) / MINUTE_MS));
  if (minutes < MINUTES_IN_AN_HOUR)
    return say("Weather for {place} from Open-Meteo, read just now.", { place });
  const hours = Math.floor(minutes / MINUTES_IN_AN_HOUR);
  return sayCount(say, hours, {
    one: "Weather for {place} from Open-Meteo, {count} hour ago.",
    other: "Weather for {place} from Open-Meteo, {count} hours ago.",
    values: { place },
  });
}

export function noWeatherInWords(why: NoWeather, { say }: Reader): string | null {
  switch (why) {
    case null:
      return null;
    case "off":
      return say("This Limber does not fetch weather. Type the temperature if you know it.");
    case "unknown-place":
      return say("No weather: the place was not found. Type the temperature, or another place.");
    case "no-forecast-for-then":
      return say("There is no forecast for that hour yet. Type the temperature if you know it.");
    case "out-of-reach":
      return say("The weather could not be fetched. Type the temperature if you know it.");
  }
}

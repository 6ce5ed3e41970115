import type { Reader } from "@limber/core/reader";
import type { Forecast } from "@limber/core/run-plan/model";
import { forecastInWords, type NoWeather, noWeatherInWords } from "./weather.ts";

type Note = {
  readonly forecast: Forecast | undefined;
  readonly none: NoWeather;
  readonly reader: Reader;
};

/** Where the weather is from and how old it is, or why there is none. Nothing for weather that was typed. */
export function WeatherNote({ forecast, none, reader }: Note) {
  const said =
    forecast === undefined
      ? noWeatherInWords(none, reader)
      : forecastInWords(forecast, new Date(), reader);
  return said === null ? null : <p className="note source">{said}</p>;
}

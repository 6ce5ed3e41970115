import * as z from "zod/mini";
import { between, Celsius, MetersPerSecond, Percent } from "./units.ts";

const RelativeHumidityPct = between(Percent, 1, 100);

/** The weather of a run as far as it is known: air temperature from -30 to 50 °C, relative humidity from 1 to 100 %, wind from the front up to 20 m/s. */
export const Conditions = z.object({
  airTemperatureC: between(Celsius, -30, 50),
  /** Left out where nobody knows it. */
  relativeHumidityPct: z.optional(RelativeHumidityPct),
  windMPerS: z.optional(between(MetersPerSecond, 0, 20)),
});
export type Conditions = z.infer<typeof Conditions>;

/** The weather to reckon with: its humidity is known, or was assumed. */
export const Weather = z.object({
  ...Conditions.shape,
  relativeHumidityPct: RelativeHumidityPct,
});
export type Weather = z.infer<typeof Weather>;

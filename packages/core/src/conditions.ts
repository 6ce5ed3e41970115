import * as z from "zod/mini";
import { between, Celsius, MetersPerSecond, Percent } from "./units.ts";

/** The weather of a run: air temperature from -30 to 50 °C, relative humidity from 1 to 100 %, wind from the front up to 20 m/s. */
export const Conditions = z.object({
  airTemperatureC: between(Celsius, -30, 50),
  relativeHumidityPct: between(Percent, 1, 100),
  windMPerS: z.optional(between(MetersPerSecond, 0, 20)),
});
export type Conditions = z.infer<typeof Conditions>;

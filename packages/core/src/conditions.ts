import { z } from "zod";
import { Celsius, MetersPerSecond, Percent } from "./units.ts";

/** The weather of a run: air temperature from -30 to 50 °C, relative humidity from 1 to 100 %, wind from the front up to 20 m/s. */
export const Conditions = z.object({
  airTemperatureC: Celsius.min(-30).max(50),
  relativeHumidityPct: Percent.min(1).max(100),
  windMPerS: MetersPerSecond.min(0).max(20).optional(),
});
export type Conditions = z.infer<typeof Conditions>;

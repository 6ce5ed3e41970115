import * as z from "zod/mini";
import { finding } from "../rule.ts";
import { between, Celsius, Percent } from "../units.ts";

/** Air from -30 to 50 °C, relative humidity from 1 to 100 %. */
export const HeatRequest = z.object({
  airTemperatureC: between(Celsius, -30, 50),
  relativeHumidityPct: between(Percent, 1, 100),
});
export type HeatRequest = z.infer<typeof HeatRequest>;

export const heatFlags = ["white", "green", "yellow", "red", "black"] as const;
export const HeatFlag = z.enum(heatFlags);
export type HeatFlag = z.infer<typeof HeatFlag>;

export const HeatPlan = finding({
  wbgtC: Celsius,
  heatIndexC: Celsius,
  wetBulbC: Celsius,
  dewPointC: Celsius,
  flag: HeatFlag,
  rules: z.array(z.string()),
});
export type HeatPlan = z.infer<typeof HeatPlan>;

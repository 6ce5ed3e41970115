import * as z from "zod/mini";
import { Conditions } from "../conditions.ts";
import { finding } from "../rule.ts";
import { Celsius, Percent } from "../units.ts";

/** The air, without its wind. */
export const HeatRequest = z.pick(Conditions, { airTemperatureC: true, relativeHumidityPct: true });
export type HeatRequest = z.infer<typeof HeatRequest>;

/** The humidity that was reckoned with, where nobody knew it. */
export const AssumedHumidity = finding({ relativeHumidityPct: Percent });
export type AssumedHumidity = z.infer<typeof AssumedHumidity>;

export const heatFlags = ["white", "green", "yellow", "red", "black"] as const;
export const HeatFlag = z.enum(heatFlags);
export type HeatFlag = z.infer<typeof HeatFlag>;

export const HeatPlan = finding({
  wbgtC: Celsius,
  heatIndexC: Celsius,
  wetBulbC: Celsius,
  dewPointC: Celsius,
  flag: HeatFlag,
  /** Left out where the humidity was known. */
  assumedHumidity: z.optional(AssumedHumidity),
  rules: z.array(z.string()),
});
export type HeatPlan = z.infer<typeof HeatPlan>;

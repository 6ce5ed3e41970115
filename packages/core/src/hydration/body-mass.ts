import type { Kilograms } from "../units.ts";
import { judgeWeighIn } from "./belief.ts";
import type { HydrationRequest } from "./model.ts";

/** What a runner weighs: as told, or else as before the latest weigh-in that is believed; kg. */
export function bodyMassOf({
  bodyMassKg,
  weighIns = [],
}: Pick<HydrationRequest, "bodyMassKg" | "weighIns">): Kilograms | undefined {
  return bodyMassKg ?? weighIns.find((one) => judgeWeighIn(one).believed)?.massBeforeKg;
}

import { ask } from "../rule.ts";
import type { HeatPlan, HeatRequest } from "./model.ts";
import { dewPoint, flag, heatIndex, heatRules, wbgt, wetBulb } from "./rules.ts";

/** How hot it is for a runner, in the four usual measures, and the flag a race would fly. */
export function planHeat(request: HeatRequest): HeatPlan {
  const { wbgtC } = wbgt.decide(request);
  return {
    wbgtC,
    ...heatIndex.decide(request),
    ...wetBulb.decide(request),
    ...dewPoint.decide(request),
    ...ask(flag, { wbgtC }),
    rules: heatRules.map(({ id }) => id),
  };
}

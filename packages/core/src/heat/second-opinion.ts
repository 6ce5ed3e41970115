/** What Sports Medicine Australia's model sees in the weather that flies a flag. */
import { ask } from "../rule.ts";
import type { HeatFlag, HeatRequest, SecondOpinion } from "./model.ts";
import { isOpen, outdoorsOf } from "./open-sky.ts";
import { weatherOf } from "./plan.ts";
import { runningRisk, secondOpinion } from "./rules/running-risk.ts";

/** The other model's risk; null where it is as grave as the flag, or nobody told of the sun. */
export function secondOpinionOf(flag: HeatFlag, request: HeatRequest): SecondOpinion | null {
  if (!isOpen(request)) return null;
  const { outdoors } = outdoorsOf({ ...request, ...weatherOf(request).weather });
  const { risk, rule: riskRule } = ask(runningRisk, outdoors);
  const { isSaid, ...told } = ask(secondOpinion, { flag, risk });
  return isSaid ? { risk, ...told, riskRule } : null;
}

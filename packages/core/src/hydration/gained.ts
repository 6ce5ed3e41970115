/** A gain that two weights tell, whatever else of the run is known or believed. */
import { ask } from "../rule.ts";
import type { Kilograms } from "../units.ts";
import { judgeWeighIn, type ToldWeighIn } from "./belief.ts";
import type { HydrationRequest, OwnSweat } from "./model.ts";
import { ownData, tellsTheEnd } from "./rules/own-rate.ts";
import { isHeavier } from "./rules/weigh-in.ts";

/** Two weights, and the weigh-in that they belong to; null where too little is known for one. */
export type Weighing = {
  readonly massBeforeKg: Kilograms;
  readonly massAfterKg: Kilograms;
  readonly scaleStepKg?: Kilograms | undefined;
  readonly weighIn: ToldWeighIn | null;
};

/** Whether the last run of which the scale tells the end ended heavier, of these, the latest first. Two weights tell a gain; that it is over takes a weigh-in that is believed. */
export function endedHeavier(weighings: readonly Weighing[]): boolean {
  const last = weighings.find(
    (one) =>
      isHeavier(one) ||
      (one.weighIn !== null && tellsTheEnd(one.weighIn) && judgeWeighIn(one.weighIn).believed),
  );
  return last !== undefined && isHeavier(last);
}

/** What the runner's own weigh-ins say, with the gain after the last run where there was one. */
export function withGain(
  own: OwnSweat | undefined,
  { weighIns = [], lastEndedHeavier = false, conditions }: HydrationRequest,
): OwnSweat | undefined {
  const cameBackHeavier =
    lastEndedHeavier || endedHeavier(weighIns.map((weighIn) => ({ ...weighIn, weighIn })));
  if (!cameBackHeavier) return own;
  return { ...(own ?? ask(ownData, { weighIns: [], conditions })), cameBackHeavier };
}

import type { Known, Reasons, Rule } from "../../rule.ts";
import type { Action, Symptom, TriageRequest } from "../model.ts";

/** One row of the matrix: which signs match, and how urgent that is. */
export type RedFlag = Rule<TriageRequest, { matches: boolean; action: Action }> & {
  readonly action: Action;
  readonly noPlainWater?: true;
  readonly noMassageOrCompression?: true;
};

type RedFlagRow = {
  readonly id: string;
  readonly action: Action;
  readonly statement: string;
  readonly because: Reasons;
  readonly values?: Readonly<Record<string, Known<unknown>>>;
  readonly noPlainWater?: true;
  readonly noMassageOrCompression?: true;
  readonly matches: (has: (symptom: Symptom) => boolean, request: TriageRequest) => boolean;
};

/** A row of the matrix as a rule of the rulebook. */
export function row({
  id,
  action,
  statement,
  because,
  values = {},
  matches,
  ...harms
}: RedFlagRow): RedFlag {
  return {
    id: `referral.${id}`,
    statement,
    because,
    values,
    action,
    ...harms,
    decide: (request) => ({
      action,
      matches: matches((symptom) => request.symptoms.includes(symptom), request),
    }),
  };
}

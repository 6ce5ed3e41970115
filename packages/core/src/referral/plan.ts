import { ask } from "../rule.ts";
import type { HealthCondition } from "../runner.ts";
import {
  type Action,
  actions,
  type ClinicianFirst,
  type Persistence,
  type PersistenceAdvice,
  type Triage,
  type TriageRequest,
} from "./model.ts";
import { redFlagRules } from "./rules/red-flags.ts";
import { clinicianFirst, persistence } from "./rules/referral.ts";

/** How urgent a set of signs is. The highest action among all matches wins; every match is listed. */
export function triage(request: TriageRequest): Triage {
  const matches = redFlagRules.filter((flag) => flag.decide(request).matches);
  return {
    action: matches.map(({ action }) => action).reduce(theMoreUrgent, "self-care"),
    because: matches.map(({ id }) => id),
    noPlainWater: matches.some((flag) => flag.noPlainWater),
    noMassageOrCompression: matches.some((flag) => flag.noMassageOrCompression),
  };
}

/** The red flags that call for an action. */
export function flagsFor(action: Action) {
  return redFlagRules.filter((flag) => flag.action === action);
}

/** The red flags that an answer names, in its order. */
export function flagsIn({ because }: Pick<Triage, "because">) {
  return redFlagRules.filter(({ id }) => because.includes(id));
}

function theMoreUrgent(one: Action, other: Action): Action {
  return actions.indexOf(other) > actions.indexOf(one) ? other : one;
}

/** Whether a clinician is asked before any plan is followed. */
export function askClinicianFirst(healthConditions: readonly HealthCondition[]): ClinicianFirst {
  return ask(clinicianFirst, { healthConditions });
}

/** Whether cramps have lasted long enough for a professional, and what one may look for. */
export function checkPersistence(history: Persistence): PersistenceAdvice {
  return ask(persistence, history);
}

import { ask } from "../rule.ts";
import type { HealthCondition } from "../runner.ts";
import { isToldBeside, judge, whatToDo } from "./matching.ts";
import type {
  Action,
  ClinicianFirst,
  Persistence,
  PersistenceAdvice,
  Triage,
  TriageRequest,
} from "./model.ts";
import { redFlagRules } from "./rules/red-flags.ts";
import { clinicianFirst, persistence } from "./rules/referral.ts";
import { noticedIn } from "./rules/row.ts";
import { signs } from "./signs.ts";

/** How urgent a set of signs is. The highest action among all matches wins; every match is listed. */
export function triage(request: TriageRequest): Triage {
  return judge(redFlagRules, noticedIn(request));
}

/** The red flags that call for an action. */
export function flagsFor(action: Action) {
  return redFlagRules.filter((flag) => flag.action === action);
}

/** The signs by what each of them alone asks for. */
export function signsAlone(asked: ReturnType<typeof whatToDo>) {
  return signs.filter((sign) => whatToDo(triage({ symptoms: [sign] })) === asked);
}

/** The red flags of these names, in the order of the table. */
export function flagsNamed(ids: readonly string[]) {
  return redFlagRules.filter(({ id }) => ids.includes(id));
}

/** The red flags whose sentences stand beside an answer, in its order. */
export function flagsIn(answer: Parameters<typeof isToldBeside>[1]) {
  return redFlagRules.filter((flag) => isToldBeside(flag, answer));
}

/** Whether a clinician is asked before any plan is followed. */
export function askClinicianFirst(healthConditions: readonly HealthCondition[]): ClinicianFirst {
  return ask(clinicianFirst, { healthConditions });
}

/** Whether cramps have lasted long enough for a professional, and what one may look for. */
export function checkPersistence(history: Persistence): PersistenceAdvice {
  return ask(persistence, history);
}

import { besideContexts } from "./contexts.ts";
import { emergencies } from "./emergencies.ts";
import { notUrgent } from "./not-urgent.ts";
import type { RedFlag } from "./row.ts";
import { todays } from "./todays.ts";

/**
 * The one table of signs, the most urgent first. Whatever names a sign and says what to do with it, on a page,
 * on paper, in the terminal or to a program, is made from it.
 */
export const redFlagRules: readonly RedFlag[] = [
  ...besideContexts.emergencies,
  ...emergencies,
  ...besideContexts.todays,
  ...todays,
  ...besideContexts.routines,
  ...notUrgent,
  ...besideContexts.alone,
];

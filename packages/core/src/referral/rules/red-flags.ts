import { actions } from "../signs.ts";
import { besideContexts, contextAlone } from "./contexts.ts";
import { emergencies } from "./emergencies.ts";
import { heartAndBlood } from "./heart-and-blood.ts";
import { besideMedicines } from "./medicines.ts";
import { notUrgent } from "./not-urgent.ts";
import type { RedFlag } from "./row.ts";
import { todays } from "./todays.ts";

/** Emergency care today is less urgent than what is called for at once, and more than a doctor today. */
const urgencyOf = ({ action, careToday }: RedFlag) =>
  actions.indexOf(action) - (careToday ? 1 / 2 : 0);

/**
 * The one table of signs, the most urgent first; as urgent, what needs a context before what does not. Whatever
 * names a sign and says what to do with it, on a page, on paper, in the terminal or to a program, is made from it.
 */
export const redFlagRules: readonly RedFlag[] = [
  ...besideContexts,
  ...besideMedicines,
  ...emergencies,
  ...heartAndBlood,
  ...todays,
  ...notUrgent,
  contextAlone,
].toSorted((one, other) => urgencyOf(other) - urgencyOf(one));

import { sayInEnglish } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import type { Environment } from "@limber/db/client";
import { RefusalInWords } from "@limber/db/refusal";
import { faultInLines, isFromDatabase } from "../fault.ts";
import { accountsOf } from "./accounts.ts";
import { backupsOf } from "./backups.ts";
import { databaseOf } from "./database.ts";
import { sampleOf } from "./sample.ts";

/** What an operator does at the machine that keeps the data. Each answer is plain data; what is refused is thrown with its problem in words. */
export type Operator = ReturnType<typeof openOperator>;

/** Nothing is opened before it is asked for, and whatever was opened is closed again before an answer. */
export function openOperator(environment: Environment) {
  return {
    ...databaseOf(environment),
    ...backupsOf(environment),
    ...accountsOf(environment),
    ...sampleOf(environment),
  };
}

/** What an operator was refused; undefined for a bug, and for what the system says. Of what the database says, only what holds nobody's data. */
export function operatorProblem(thrown: unknown): Problem | undefined {
  if (thrown instanceof RefusalInWords) return thrown.problem;
  if (!isFromDatabase(thrown)) return undefined;
  const say = sayInEnglish;
  const [first = ""] = faultInLines(thrown).split("\n");
  return {
    what: say("The database did not do this: {fault}.", { fault: first }),
    why: say("Its own words hold what somebody typed, and stay unsaid."),
    fix: say("Try again. If it happens again, report this line."),
  };
}

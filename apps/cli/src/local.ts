import { type Environment, examine } from "@limber/api/doctor";
import { type Operator, openOperator, operatorProblem } from "@limber/api/operator";
import { requireSettled } from "@limber/api/settled";
import { accountAnswers } from "./account/answers.ts";
import { databaseAnswers } from "./db/answers.ts";
import { inRows } from "./doctor/findings.ts";

/** What the command can do without a server, on the database of this machine. Built into a file of its own, and loaded when a command asks for it. */
export type Local = (environment: Readonly<Record<string, string | undefined>>) => Operator;

export const openLocal: Local = (environment) => openOperator(requireSettled(environment));

/** Built into the same file as what throws it, or it would not be known again. */
export { accountAnswers, databaseAnswers, operatorProblem };

/** Whether the server on this machine is well, whatever is set. */
export async function examined(variables: Environment, now: Date) {
  return inRows(await examine(variables, now));
}

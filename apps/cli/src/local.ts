import { type Operator, openOperator, operatorProblem } from "@limber/api/operator";
import { accountAnswers } from "./account/answers.ts";
import { databaseAnswers } from "./db/answers.ts";

/** What the command can do without a server, on the database of this machine. Built into a file of its own, and loaded when a command asks for it. */
export type Local = (environment: Readonly<Record<string, string | undefined>>) => Operator;

export const openLocal: Local = (environment) => openOperator(environment);

/** Built into the same file as what throws it, or it would not be known again. */
export { accountAnswers, databaseAnswers, operatorProblem };

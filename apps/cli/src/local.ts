import { type Operator, openOperator, operatorProblem } from "@limber/api/operator";

/** What the command can do without a server, on the database of this machine. Built into a file of its own, and loaded when a command asks for it. */
export type Local = (environment: Readonly<Record<string, string | undefined>>) => Operator;

export const openLocal: Local = (environment) => openOperator(environment);

/** Built into the same file as what throws it, or it would not be known again. */
export { operatorProblem };

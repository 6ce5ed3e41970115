import { tooManyCalls } from "./accounts/account-problems.ts";
import { type ProcedureProblem, problemOf } from "./problems.ts";

export const TRPC_PATH = "/api/trpc";
export const AUTH_PATH = "/api/auth";

/** The connection is not used again: the rest of a body that was not read may still be coming. */
export function refused(
  status: number,
  problem: ProcedureProblem,
  more: Readonly<Record<string, string>> = {},
): Response {
  const error = { message: problem.what, data: { ...problem, httpStatus: status } };
  return Response.json({ error }, { status, headers: { connection: "close", ...more } });
}

/** Says how long to wait, for a program too. */
export function tooMany(waitS: number): Response {
  return refused(429, problemOf(tooManyCalls(waitS)), { "retry-after": String(waitS) });
}

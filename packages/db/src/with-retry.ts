import { setTimeout as wait } from "node:timers/promises";

const TRIES = 4;
const FIRST_WAIT_MS = 20;

/** Two writers met, or the server went away for a moment: the same work may well succeed if done again. */
const passing = new Set([
  "40001",
  "40P01",
  "57P01",
  "57P02",
  "57P03",
  "08000",
  "08003",
  "08006",
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOENT",
]);

/**
 * Does the work again when it lost a race or its connection. A lost connection may hide a commit that
 * happened, so ids are made before and inserts are idempotent.
 */
export async function withRetry<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (problem) {
      if (tried === TRIES || !mayPass(problem)) throw problem;
      await wait(FIRST_WAIT_MS * 2 ** tried * (0.5 + Math.random()));
    }
  }
}

/** The driver's error is wrapped by the query builder, and that once more by the API. */
export function mayPass(problem: unknown): boolean {
  if (typeof problem !== "object" || problem === null) return false;
  const { code, cause } = problem as { code?: unknown; cause?: unknown };
  return (typeof code === "string" && passing.has(code)) || mayPass(cause);
}

import { setTimeout as wait } from "node:timers/promises";
import { RefusalInWords } from "./refusal.ts";

const TRIES = 4;
const FIRST_WAIT_MS = 20;
const LONGEST_WAIT_MS = 500;
/** A server that was killed is back within two seconds. Nobody waits for a page much longer than this. */
const PATIENCE_MS = 4_000;

/** Two writers met. */
const races = new Set(["40001", "40P01"]);
/** The server went away: perhaps for a moment. */
const losses = new Set([
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
 * Does the work again when it lost a race or its connection: the same may well succeed. A lost connection may
 * hide a commit that happened, so ids are made before and inserts are idempotent.
 */
export async function withRetry<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const beganMs = performance.now();
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (problem) {
      const isLost = hasCode(problem, losses);
      const isOver = isLost ? performance.now() - beganMs > PATIENCE_MS : tried === TRIES;
      if (isOver || !(isLost || hasCode(problem, races))) throw problem;
      const longestMs = Math.min(FIRST_WAIT_MS * 2 ** tried, LONGEST_WAIT_MS);
      await wait(longestMs * (0.5 + Math.random()));
    }
  }
}

/** The database is away, or nothing can be kept in it: no fault of what was asked. */
export function isAway(problem: unknown): boolean {
  return hasCode(problem, losses) || refusalIn(problem);
}

/** The driver's error is wrapped by the query builder, and that once more by the API. */
function hasCode(problem: unknown, codes: ReadonlySet<string>): boolean {
  if (typeof problem !== "object" || problem === null) return false;
  const { code, cause } = problem as { code?: unknown; cause?: unknown };
  return (typeof code === "string" && codes.has(code)) || hasCode(cause, codes);
}

function refusalIn(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false;
  return problem instanceof RefusalInWords || refusalIn(problem.cause);
}

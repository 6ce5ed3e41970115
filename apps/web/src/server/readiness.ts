import { api } from "./api.ts";
import { report } from "./report.ts";

export type Readiness = { readonly isReady: boolean; readonly words: string };

/** A page would be late by then. */
const PATIENCE_MS = 1000;
/** However many ask, the database is asked once in this time. */
const KEPT_MS = 1000;

let kept: { readonly atMs: number; readonly readiness: Promise<Readiness> } | undefined;

/** Whether the database answers in time, with the schema that this house was built for. */
export function readiness(): Promise<Readiness> {
  const nowMs = performance.now();
  if (kept === undefined || nowMs - kept.atMs > KEPT_MS) kept = { atMs: nowMs, readiness: look() };
  return kept.readiness;
}

const ready = { isReady: true, words: "The database answers, and its schema is current." };
const silent = { isReady: false, words: "The database does not answer within a second." };
const behind = {
  isReady: false,
  words:
    "The database answers, but its schema is not the one of this Limber. Run: limber db migrate",
};

async function look(): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => resolve(silent), PATIENCE_MS);
  });
  const asked = api()
    .then(({ hasCurrentSchema }) => hasCurrentSchema())
    .then((isCurrent) => (isCurrent ? ready : behind))
    .catch((problem): Readiness => {
      report(problem);
      return silent;
    });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

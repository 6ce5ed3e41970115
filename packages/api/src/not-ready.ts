import { problemOf, refusal } from "./problems.ts";
import { refused } from "./refused.ts";

/** The database is away. Whoever runs this Limber is told why, those who ask are not. */
export const notReady = () =>
  refusal("SERVICE_UNAVAILABLE", "not-ready", (say) => ({
    what: say("What Limber keeps cannot be reached just now."),
    why: say("Its database does not answer. Nothing that was kept is lost."),
    fix: say("Wait a moment, then try again. If it lasts, tell whoever runs this Limber."),
  }));

/** What an account's page is told while the database is away: it is back in seconds. */
export function notReadyAnswer(): Response {
  return refused(503, problemOf(notReady()), { "retry-after": "2" });
}

import type { ProblemCode } from "../problems.ts";
import type { LinesOf } from "./line.ts";
import { MARK, roles } from "./world.ts";

export const whoeverSignedIn = (is: ProblemCode) =>
  Object.fromEntries(roles.filter((role) => role !== "nobody").map((role) => [role, is]));
/** The roles have no session of a browser that could stay. */
export const notFromAPage = whoeverSignedIn("not-found");

/** A browser's own, and the operator may have set no key. */
const ofAVisit = { token: "none", opens: "own", but: notFromAPage } as const;
const pushAddress = {
  endpoint: "https://push.example.org/one",
  p256dh: `B${"A".repeat(86)}`,
  auth: "A".repeat(22),
};

export const visitLines: LinesOf<"notices"> = {
  "notices.begin": { ...ofAVisit, input: () => pushAddress },
  "notices.tell": {
    ...ofAVisit,
    input: ({ sessionId: noticesId }) => ({ noticesId, step: 1, next: { inS: 9, words: MARK } }),
  },
  "notices.end": { ...ofAVisit, input: ({ sessionId: noticesId }) => ({ noticesId }) },
};

import type { LinesOf } from "./line.ts";
import { ofOwner } from "./world.ts";

const request = { distanceM: 10_000, durationS: 3300 };

export const planLines: LinesOf<"plans"> = {
  "plans.preview": { token: "any", opens: "anyone", input: () => request },
  "plans.known": { token: "read", opens: "own", input: () => undefined },
  "plans.create": { token: "full", opens: "own", input: ({ planId }) => ({ planId, request }) },
  "plans.next": { token: "read", opens: "own", input: () => undefined },
  "plans.checkIn": {
    token: "full",
    opens: "owner",
    input: ({ planId }) => ({ planId, bodyMassKg: 61, urine: "2" }),
  },
  "plans.placeTables": {
    token: "full",
    opens: "owner",
    input: ({ planId }) => ({ planId, waterTablesM: [5000] }),
  },
  "plans.changes": { token: "read", opens: "owner", input: ({ planId }) => ({ planId }) },
  "plans.remove": { token: "full", opens: "owner", input: ({ planId }) => ({ planId }) },
  "plans.bringBack": {
    token: "full",
    opens: "owner",
    input: ({ removedPlanId }) => ({ planId: removedPlanId }),
  },
  "plans.latest": { token: "read", opens: { scope: "plans" }, input: ofOwner },
  "plans.show": {
    token: "read",
    opens: { scope: "plans" },
    input: ({ owner, planId }) => ({ runnerId: owner, planId }),
  },
  "plans.list": { token: "read", opens: { scope: "plans" }, input: ofOwner },
};

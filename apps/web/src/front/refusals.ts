import type { ProblemCode } from "@limber/api/problems";
import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import { notReachable } from "../server/refused.ts";

/** Why a request goes no further than the front, and what its sender is told. */
export type FrontRefusal = {
  readonly status: number;
  readonly code: ProblemCode;
  readonly inWords: (say: Say) => Required<Problem>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Pages that can be opened meanwhile, beside the one for a cramp. */
  readonly meanwhile?: (say: Say) => readonly WayOn[];
};

export type WayOn = { readonly href: string; readonly words: string };

/** A moment: what waits is answered within it. */
const RETRY_S = 5;
const later = { "Retry-After": String(RETRY_S) };

export const houseFull: FrontRefusal = {
  status: 503,
  code: "too-busy",
  headers: later,
  inWords: (say) => ({
    what: say("Limber has more to do than it can just now."),
    why: say("Whoever came before is answered first. Nothing was changed."),
    fix: say("Wait a few seconds, then try again."),
  }),
};

export const beyondShare: FrontRefusal = {
  status: 429,
  code: "too-many",
  headers: later,
  inWords: (say) => ({
    what: say("That was too much at once from your address."),
    why: say("Others are waiting too. Nothing was changed."),
    fix: say("Wait a few seconds, then try again."),
  }),
};

/** A private database is started anew in about so long. */
export const BACK_S = 2;

export const databaseAway: FrontRefusal = {
  status: notReachable.status,
  code: "not-ready",
  headers: { "Retry-After": String(BACK_S) },
  inWords: notReachable.inWords,
  meanwhile: (say) => [
    { href: "/plans", words: say("Plan") },
    { href: "/guide", words: say("Guide") },
  ],
};

export const bodyTooLarge: FrontRefusal = {
  status: 413,
  code: "too-large",
  inWords: (say) => ({
    what: say("This is too large."),
    why: say("What is sent has an upper limit, so that nobody can stop the server with it."),
    fix: say("Go back, and send less at a time."),
  }),
};

export const bodyTooSlow: FrontRefusal = {
  status: 408,
  code: "invalid-request",
  inWords: (say) => ({
    what: say("This came too slowly."),
    why: say("The connection stopped on the way. Nothing was changed."),
    fix: say("Look at your connection, then send it again."),
  }),
};

export const noAddress: FrontRefusal = {
  status: 400,
  code: "invalid-request",
  inWords: (say) => ({
    what: say("This address cannot be read."),
    why: say("It may have been cut off or mistyped."),
    fix: say("Go back, or type it again."),
  }),
};

export const elsewhereOnly: FrontRefusal = {
  status: 403,
  code: "not-from-here",
  inWords: (say) => ({
    what: say("Only the machine that Limber runs on may do this."),
    why: say("Others reach this Limber too. Nothing was changed."),
    fix: say("Open it there, at localhost."),
  }),
};

export const ourFault: FrontRefusal = {
  status: 500,
  code: "our-fault",
  inWords: (say) => ({
    what: say("That did not work, and it is not your fault."),
    why: say("Something went wrong on our side."),
    fix: say("Try again. If it happens again, tell whoever runs this Limber."),
  }),
};

export function wrongMethod(allowed: readonly string[]): FrontRefusal {
  return {
    status: 405,
    code: "wrong-method",
    headers: { Allow: allowed.join(", ") },
    inWords: (say) => ({
      what: say("This address cannot be asked that way."),
      why: say("A page is looked at, and a form is sent to where it belongs. Nothing was changed."),
      fix: say("Open the page, and try again from there."),
    }),
  };
}

import { MS_IN_A_SECOND, MS_IN_AN_HOUR } from "@limber/core/units";
import { beginNotices, endNotices, tellNotices } from "@limber/db/notices/store";
import { z } from "zod";
import type { Session } from "../access.ts";
import { tooManyCalls } from "../accounts/account-problems.ts";
import { countCall } from "../accounts/tries.ts";
import { Id } from "../limits.ts";
import { notFound } from "../problems.ts";
import { accountProcedure, router } from "../trpc.ts";
import { PushAddress } from "./push-address.ts";

/** A phone that is not heard for longer runs no more. */
const FORGOTTEN_AFTER_MS = 12 * MS_IN_AN_HOUR;
const LONGEST_WORDS = 200;
const WINDOW_S = 3600;
const MOST_BEGUN = 60;

/** Which word of the phone it is: a later one has a higher number. */
const Step = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const Next = z.object({
  inS: z
    .number()
    .min(0)
    .max(FORGOTTEN_AFTER_MS / MS_IN_A_SECOND),
  words: z.string().min(1).max(LONGEST_WORDS),
});

export const noticesRouter = router({
  begin: accountProcedure(PushAddress)
    .meta({
      does: "Takes where the browser of this visit is told of the next drink of its run, in the place of another. Kept until the run ends, the visit ends, or the phone is not heard for twelve hours.",
    })
    .mutation(async ({ ctx, input: to }) => {
      const { accounts: db, session, ownId, newId: id, now } = ctx;
      const sessionId = visitOf(session);
      if (ctx.hasPush !== true) throw notFound("session");
      const calls = { key: `notices:${ownId}`, most: MOST_BEGUN, windowS: WINDOW_S };
      const waitS = await countCall(db, calls, now());
      if (waitS > 0) throw tooManyCalls(waitS);
      await beginNotices(db, { id, sessionId, to, endsAt: forgottenAt(now()) });
      return { noticesId: id };
    }),

  tell: accountProcedure(z.object({ noticesId: Id, step: Step, next: Next.nullable() }))
    .meta({
      does: "In how many seconds the next drink is due and how it is said, in the place of what was said before; null for none. What an earlier step says is not heard any more.",
    })
    .mutation(async ({ ctx, input: { noticesId: id, step, next } }) => {
      const now = ctx.now();
      const stands = await tellNotices(ctx.accounts, {
        ...{ id, step, sessionId: visitOf(ctx.session), endsAt: forgottenAt(now) },
        next: next && {
          dueAt: new Date(now.getTime() + next.inS * MS_IN_A_SECOND),
          words: next.words,
        },
      });
      return { stands };
    }),

  end: accountProcedure(z.object({ noticesId: Id }))
    .meta({ does: "Forgets where the browser of this visit is told of drinks." })
    .mutation(async ({ ctx, input: { noticesId: id } }) => {
      await endNotices(ctx.accounts, { id, sessionId: visitOf(ctx.session) });
      return { ended: true as const };
    }),
});

/** They belong to a browser that somebody signed in with, and to no program. */
function visitOf(session: Session): string {
  const id = session.by === "sign-in" ? session.sessionId : undefined;
  if (id === undefined) throw notFound("session");
  return id;
}

function forgottenAt(now: Date): Date {
  return new Date(now.getTime() + FORGOTTEN_AFTER_MS);
}

import { asActor, type Database } from "@limber/db/client";
import type { Scope } from "@limber/db/policies";
import { withRetry } from "@limber/db/with-retry";
import { initTRPC } from "@trpc/server";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { ownId, permittedRunner, type Session } from "./access.ts";
import { Id } from "./limits.ts";
import { problemOf, signInNeeded } from "./problems.ts";
import type { Weather } from "./weather/client.ts";

export type Context = {
  readonly db: Database;
  readonly session: Session | null;
  readonly now: () => Date;
  /** Null or left out: nobody else is asked about the weather. */
  readonly weather?: Weather | null;
};

/** What the schema says of a procedure. */
export type Meta = {
  /** One sentence. */
  readonly does: string;
  readonly who?: "anyone" | "runner" | "coach" | "runner, or a coach with consent";
  readonly scope?: Scope | readonly Scope[];
  /** The shape of the answer, where it is part of what we promise. */
  readonly answer?: z.core.$ZodType;
};

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error }) => {
      const problem = problemOf(error);
      const { httpStatus, path } = shape.data;
      return { message: problem.what, code: shape.code, data: { ...problem, httpStatus, path } };
    },
  });

export const router = t.router;
export const callerFactory = t.createCallerFactory;

/** No account needed, nothing kept. */
export const publicProcedure = t.procedure.meta({ does: "", who: "anyone" });

const withSession = t.middleware(({ ctx, next }) => {
  if (ctx.session === null) throw signInNeeded();
  return next({
    ctx: { ...ctx, session: ctx.session, ownId: ownId(ctx.session), newId: uuidv7() },
  });
});

/**
 * Somebody who is signed in, without a transaction of the application's role: for the few procedures that
 * no policy can allow, such as deleting the account itself. What they call says why.
 */
export const accountProcedure = t.procedure.meta({ does: "", who: "runner" }).use(withSession);

/**
 * A transaction as the signed-in person, for the whole procedure, done again when it lost a race. Ids are
 * made before it, so that doing it again does not do it twice.
 */
const signedIn = withSession.unstable_pipe(({ ctx, next }) =>
  withRetry(() =>
    asActor(ctx.db, ctx.ownId, async (tx) => {
      const result = await next({ ctx: { ...ctx, tx } });
      if (!result.ok) throw result.error;
      return result;
    }),
  ),
);

/** The runner and nobody else: reads and writes what is theirs. */
export const runnerProcedure = t.procedure
  .meta({ does: "", who: "runner" })
  .use(signedIn)
  .use(({ ctx, next }) => next({ ctx: { ...ctx, runnerId: ctx.ownId } }));

/** Somebody in their work as a coach: clubs, groups, and the list of those who share. */
export const coachProcedure = t.procedure
  .meta({ does: "", who: "coach" })
  .use(signedIn)
  .use(({ ctx, next }) => next({ ctx: { ...ctx, coachId: ctx.ownId } }));

/** Reads what a runner may share. Without a `runnerId` it is the reader's own; with another's it takes consent to every scope and leaves a line. */
export function sharedProcedure(...scopes: readonly [Scope, ...Scope[]]) {
  const scope = scopes.length === 1 ? scopes[0] : scopes;
  return t.procedure
    .meta({ does: "", who: "runner, or a coach with consent", scope })
    .input(z.object({ runnerId: Id.optional() }))
    .use(signedIn)
    .use(async ({ ctx, input, path, next }) => {
      const { tx, session, newId } = ctx;
      const runnerId = await permittedRunner(tx, {
        session,
        runnerId: input.runnerId ?? session.userId,
        scopes,
        line: { auditId: newId, what: path, readAt: ctx.now() },
      });
      return next({ ctx: { ...ctx, runnerId, isOwn: runnerId === ctx.ownId } });
    });
}

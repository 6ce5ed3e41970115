import { asActor, type Database } from "@limber/db/client";
import type { Scope } from "@limber/db/policies";
import { overQuota, type QuotaTable } from "@limber/db/quotas";
import { isAway, withRetry } from "@limber/db/with-retry";
import { initTRPC } from "@trpc/server";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { ownId, permittedRunner, type Session } from "./access.ts";
import { notWithAToken, notWithThisToken, signInAgain } from "./accounts/account-problems.ts";
import type { Letters } from "./accounts/mail.ts";
import type { OidcSetting } from "./accounts/oidc-setting.ts";
import { isProven } from "./accounts/proven.ts";
import { mayOpen, type TokenNeed } from "./accounts/token-scopes.ts";
import { Id } from "./limits.ts";
import { notReady } from "./not-ready.ts";
import { noRoom, problemOf, signInNeeded } from "./problems.ts";
import { strict } from "./strict.ts";
import type { Weather } from "./weather/client.ts";

export type Context = {
  readonly db: Database;
  /** The tables of accounts; `db` where one login has all. */
  readonly accounts?: Database;
  /** Who asks, or how to learn it: what needs nobody does not ask. */
  readonly session: Session | null | (() => Promise<Session | null>);
  readonly now: () => Date;
  /** Null or left out: nobody else is asked about the weather. */
  readonly weather?: Weather | null;
  /** Left out where no letters go out. */
  readonly letters?: Letters | undefined;
  /** Whether browsers are told of drinks: the operator set a key for it. */
  readonly hasPush?: boolean;
  /** Who else says who people are; left out where nobody does. */
  readonly provider?: Pick<OidcSetting, "key" | "name"> | undefined;
};

/** What the schema says of a procedure. */
export type Meta = {
  /** One sentence. */
  readonly does: string;
  readonly who?: "anyone" | "runner" | "coach" | "runner, or a coach with consent";
  readonly scope?: Scope | readonly Scope[];
  /** Where it may put more than was there: an account keeps no more of that than its quota. */
  readonly keepsIn?: readonly QuotaTable[];
  /** Which token opens it; none, where nothing is said. */
  readonly token?: TokenNeed;
  /** It opens or ends so much that who asks has to have shown lately that it is them. */
  readonly fresh?: true;
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

/** The one place that knows what a token opens, and what takes a fresh sign-in. Who is not signed in is told so later. */
const admitted = t.procedure.use(async ({ ctx: { session: asked, now }, meta, next }) => {
  // What anybody may ask needs nobody's name, and so no database.
  const session = meta?.who === "anyone" ? null : await known(asked);
  if (session?.by === "token") {
    const need = meta?.token ?? "none";
    if (need === "none") throw notWithAToken();
    if (!mayOpen(session.scope, need)) throw notWithThisToken(session.scope);
  }
  if (session?.by === "sign-in" && meta?.fresh && !isProven(session, now())) throw signInAgain();
  return next({ ctx: { session } });
});

function known(session: Context["session"]): Promise<Session | null> | Session | null {
  return typeof session === "function" ? session() : session;
}

export const router = t.router;
export const callerFactory = t.createCallerFactory;

/** What is asked of a procedure that needs no more than who asks. */
export const Nothing = z.object({}).optional();

/** No account needed, nothing kept. */
export function publicProcedure<Input extends z.core.$ZodType>(input: Input) {
  return admitted.meta({ does: "", who: "anyone", token: "any" }).input(strict(input));
}

const withSession = t.middleware(async ({ ctx, next }) => {
  const session = await known(ctx.session);
  if (session === null) throw signInNeeded();
  const accounts = ctx.accounts ?? ctx.db;
  const result = await next({
    ctx: { ...ctx, accounts, session, ownId: ownId(session), newId: uuidv7() },
  });
  if (!result.ok && isAway(result.error)) throw notReady();
  return result;
});

/**
 * Somebody who is signed in, without a transaction of the application's role: for the few procedures that
 * no policy can allow, such as deleting the account itself. What they call says why.
 */
export function accountProcedure<Input extends z.core.$ZodType>(input: Input) {
  return admitted.meta({ does: "", who: "runner" }).use(withSession).input(strict(input));
}

/**
 * A transaction as the signed-in person, for the whole procedure, done again when it lost a race. Ids are
 * made before it, so that doing it again does not do it twice.
 */
const signedIn = withSession.unstable_pipe(({ ctx, next, meta }) =>
  withRetry(() =>
    asActor(ctx.db, ctx.ownId, async (tx) => {
      const result = await next({ ctx: { ...ctx, tx } });
      if (!result.ok) throw result.error;
      const over = await overQuota(tx, ctx.ownId, meta?.keepsIn ?? []);
      if (over !== undefined) throw noRoom(over.most);
      return result;
    }),
  ),
);

/** The runner and nobody else: reads and writes what is theirs. */
export function runnerProcedure<Input extends z.core.$ZodType>(input: Input) {
  return admitted
    .meta({ does: "", who: "runner" })
    .use(signedIn)
    .use(({ ctx, next }) => next({ ctx: { ...ctx, runnerId: ctx.ownId } }))
    .input(strict(input));
}

/** Somebody in their work as a coach: clubs, groups, and the list of those who share. */
export function coachProcedure<Input extends z.core.$ZodType>(input: Input) {
  return admitted
    .meta({ does: "", who: "coach" })
    .use(signedIn)
    .use(({ ctx, next }) => next({ ctx: { ...ctx, coachId: ctx.ownId } }))
    .input(strict(input));
}

const Whose = z.object({ runnerId: Id.optional() });

/** Reads what a runner may share. Without a `runnerId` it is the reader's own; with another's it takes consent to every scope and leaves a line. */
export function sharedProcedure<Shape extends z.ZodRawShape>(
  scopes: readonly [Scope, ...Scope[]],
  shape: Shape,
) {
  const scope = scopes.length === 1 ? scopes[0] : scopes;
  return admitted
    .meta({ does: "", who: "runner, or a coach with consent", scope, token: "read" })
    .use(signedIn)
    .input(strict(z.object({ ...shape, ...Whose.shape })))
    .use(async ({ ctx, input, path, next }) => {
      const { tx, session, newId } = ctx;
      const runnerId = await permittedRunner(tx, {
        session,
        runnerId: Whose.parse(input).runnerId ?? session.userId,
        scopes,
        line: { auditId: newId, what: path, readAt: ctx.now() },
      });
      return next({ ctx: { ...ctx, runnerId, isOwn: runnerId === ctx.ownId } });
    });
}

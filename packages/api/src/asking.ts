import { findHolders, type Holder } from "@limber/db/accounts/store";
import type { Database } from "@limber/db/client";
import { callTRPCProcedure, TRPCError } from "@trpc/server";
import type { AnswerOf, Ask, InputOf, ProcedurePath } from "./paths.ts";
import { type Problem, problemOf } from "./problems.ts";
import { appRouter } from "./router.ts";
import type { Context } from "./trpc.ts";

/** What a procedure said, or why it refused. */
export type ProcedureResult<P extends ProcedurePath> =
  | { readonly ok: true; readonly answer: AnswerOf<P> }
  | { readonly ok: false; readonly problem: Problem };

export type Asking = {
  readonly name: string;
  readonly email: string;
  readonly call: <P extends ProcedurePath>(
    path: P,
    input: InputOf<P>,
  ) => Promise<ProcedureResult<P>>;
};

/** Calls procedures by their path, in this process. */
export function askIn(ctx: Context): Ask {
  return (path, input) =>
    callTRPCProcedure({
      router: appRouter,
      ctx,
      path,
      getRawInput: async () => input,
      type: "query",
      allowMethodOverride: true,
      signal: undefined,
      batchIndex: 0,
    });
}

/** More accounts than this on one machine are a server's, and then people sign in. */
const MOST_NAMED = 20;

/** Procedures as somebody with an account in this database. Throws sentences when nobody, or more than one, is meant. */
export async function askingAs(db: Database, who: string | undefined): Promise<Asking> {
  const { userId, name, email } = meant(await findHolders(db, { who, limit: MOST_NAMED }), who);
  const ask = askIn({ db, session: { userId, name, by: "sign-in" }, now: () => new Date() });
  const call: Asking["call"] = async (path, input) => {
    try {
      return { ok: true, answer: await ask(path, input) };
    } catch (problem) {
      if (!(problem instanceof TRPCError)) throw problem;
      const said = problemOf(problem);
      if (said.code === "our-fault") throw problem.cause ?? problem;
      return { ok: false, problem: said };
    }
  };
  return { name, email, call };
}

function meant(found: readonly Holder[], who: string | undefined): Holder {
  const [one, ...others] = found;
  if (one !== undefined && others.length === 0) return one;
  if (one !== undefined) {
    const names = found.map(({ name, email }) => `${name} (${email})`).join(", ");
    throw new Error(
      `This may mean several accounts here: ${names}. Nothing was changed. Say whose with: --athlete ${one.email}`,
    );
  }
  if (who === undefined)
    throw new Error(
      "There is no account on this machine yet. Runs are kept for somebody. Make one with: limber account create ada@example.org",
    );
  throw new Error(
    `There is no account of ${who} on this machine. Nothing was changed. Check the name, and where the data is: limber db path`,
  );
}

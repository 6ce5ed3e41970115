import { findHolders, type Holder } from "@limber/db/accounts/store";
import type { Database } from "@limber/db/client";
import { refuse } from "@limber/db/refusal";
import { callTRPCProcedure, TRPCError } from "@trpc/server";
import type { AnswerOf, Ask, InputOf, ProcedurePath } from "./paths.ts";
import { type ProcedureProblem, refusalOf } from "./problems.ts";
import { appRouter } from "./router.ts";
import type { Context } from "./trpc.ts";

/** What a procedure said, or why it refused. */
export type ProcedureResult<P extends ProcedurePath> =
  | { readonly ok: true; readonly answer: AnswerOf<P> }
  | { readonly ok: false; readonly problem: ProcedureProblem };

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

/** Procedures as somebody with an account in this database. Refuses in words when nobody, or more than one, is meant. */
export async function askingAs(db: Database, who: string | undefined): Promise<Asking> {
  const { userId, name, email } = meant(await findHolders(db, { who, limit: MOST_NAMED }), who);
  const ask = askIn({ db, session: { userId, name, by: "sign-in" }, now: () => new Date() });
  const call: Asking["call"] = async (path, input) => {
    try {
      return { ok: true, answer: await ask(path, input) };
    } catch (problem) {
      const said = refusalOf(problem);
      if (said !== undefined) return { ok: false, problem: said };
      throw (problem instanceof TRPCError && problem.cause) || problem;
    }
  };
  return { name, email, call };
}

function meant(found: readonly Holder[], who: string | undefined): Holder {
  const [one, ...others] = found;
  if (one !== undefined && others.length === 0) return one;
  if (one !== undefined) {
    const names = found.map(({ name, email }) => `${name} (${email})`).join(", ");
    return refuse({
      what: `This may mean several accounts here: ${names}.`,
      why: "Nothing was changed.",
      fix: `Say whose with: --athlete ${one.email}`,
    });
  }
  if (who === undefined)
    return refuse({
      what: "There is no account on this machine yet.",
      why: "Runs are kept for somebody.",
      fix: "Make one with: limber account create ada@example.org",
    });
  return refuse({
    what: `There is no account of ${who} on this machine.`,
    why: "Nothing was changed.",
    fix: "Check the name, and where the data is: limber db path",
  });
}

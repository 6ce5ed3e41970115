import { findHolders, type Holder } from "@limber/db/accounts/store";
import type { Database } from "@limber/db/client";
import { TRPCError } from "@trpc/server";
import { type Problem, problemOf } from "./problems.ts";
import { createCaller } from "./router.ts";

/** What a procedure said, or why it refused: alike for a call in this process and one over HTTP. */
export type ProcedureResult =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly problem: Problem };

export type Asking = {
  readonly name: string;
  readonly email: string;
  /** Calls a procedure by its path, such as "runs.list". */
  readonly ask: (path: string, input: unknown) => Promise<ProcedureResult>;
};

/** More accounts than this on one machine are a server's, and then people sign in. */
const MOST_NAMED = 20;

/** Procedures as somebody with an account in this database. Throws sentences when nobody, or more than one, is meant. */
export async function askingAs(db: Database, who: string | undefined): Promise<Asking> {
  const { userId, name, email } = meant(await findHolders(db, { who, limit: MOST_NAMED }), who);
  const caller = createCaller({
    db,
    session: { userId, name, by: "sign-in" },
    now: () => new Date(),
  });
  const ask = async (path: string, input: unknown): Promise<ProcedureResult> => {
    const procedure = path
      .split(".")
      .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], caller);
    try {
      return { ok: true, data: await (procedure as (given: unknown) => Promise<unknown>)(input) };
    } catch (problem) {
      if (!(problem instanceof TRPCError)) throw problem;
      const said = problemOf(problem);
      if (said.code === "our-fault") throw problem.cause ?? problem;
      return { ok: false, problem: said };
    }
  };
  return { name, email, ask };
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

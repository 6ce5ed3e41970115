import type { Scope } from "@limber/db/policies";
import type { TokenNeed } from "../accounts/token-scopes.ts";
import type { InputOf, ProcedurePath } from "../paths.ts";
import type { ProblemCode } from "../problems.ts";
import type { Role, World } from "./world.ts";

/**
 * Whom a procedure answers when it is asked about the owner's things:
 * `anyone`; `own`, everybody signed in, about their own; `owner`, nobody else finds it; or a scope, or several at once.
 */
type Opens = "anyone" | "own" | "owner" | { readonly scope: Scope | readonly Scope[] };

export type Line<P extends ProcedurePath = ProcedurePath> = {
  readonly input: (world: World) => InputOf<P> | Promise<InputOf<P>>;
  readonly opens: Opens;
  /** Which token of the owner's opens it. */
  readonly token: TokenNeed;
  /** Where one role is answered otherwise than the rest. */
  readonly but?: Partial<Record<Role, ProblemCode | "answers">>;
  /** What somebody who is not the owner is told, where it is not that there is no such thing. */
  readonly refusal?: ProblemCode;
  /** The procedure may change the owner's rows on somebody else's behalf. */
  readonly changesOwner?: true;
};

/** The lines of one noun. */
export type LinesOf<Noun extends string> = {
  readonly [P in Extract<ProcedurePath, `${Noun}.${string}`>]: Line<P>;
};

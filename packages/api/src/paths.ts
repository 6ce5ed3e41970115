import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "./router.ts";

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;

/** A procedure by its path, such as `runs.list`. */
export type ProcedurePath = {
  [Noun in keyof Inputs]: `${Noun}.${keyof Inputs[Noun] & string}`;
}[keyof Inputs];

type At<
  Tree,
  P extends ProcedurePath,
> = P extends `${infer N extends keyof Tree & string}.${infer Verb}`
  ? Verb extends keyof Tree[N]
    ? Tree[N][Verb]
    : never
  : never;

/** What a procedure is asked. */
export type InputOf<P extends ProcedurePath> = At<Inputs, P>;
/** What a procedure answers. */
export type AnswerOf<P extends ProcedurePath> = At<Outputs, P>;

/** Asks a procedure, whichever way it is reached: a path that is none, and a field that is not there, does not compile. */
export type Ask = <P extends ProcedurePath>(path: P, input: InputOf<P>) => Promise<AnswerOf<P>>;

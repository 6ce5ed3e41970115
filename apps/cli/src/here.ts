import type { Answer, Context } from "./grammar.ts";
import { answerLine, facts } from "./print.ts";
import { exitCodes, Refusal } from "./refusal.ts";
import type { LoadLocal } from "./session.ts";
import type { Told } from "./told.ts";

type Rest = Awaited<ReturnType<LoadLocal>>;
type Operator = ReturnType<Rest["openLocal"]>;

/** The data on this machine, and a refusal in words where it says no. */
export async function here<Given>(
  { session }: Context,
  work: (operator: Operator, rest: Rest) => Promise<Given> | Given,
): Promise<Given> {
  const rest = await session.loadLocal().catch(incomplete);
  try {
    return await work(rest.openLocal(session.environment.variables), rest);
  } catch (problem) {
    const said = rest.operatorProblem(problem);
    throw said === undefined ? problem : new Refusal([said], exitCodes.failed);
  }
}

/** The same, of what tells its answer: printed as this terminal prints. */
export async function toldHere(
  context: Context,
  work: (operator: Operator, rest: Rest) => Promise<Told>,
): Promise<Answer> {
  const { page, ...told } = await here(context, work);
  const print = {
    line: (text: string) => answerLine(text, context),
    facts: (rows: Parameters<typeof facts>[0]) => facts(rows, context),
  };
  return { ...told, page: () => page(print) };
}

/** `limber.mjs` runs alone; what keeps data lies beside it. */
function incomplete(problem: unknown): never {
  if ((problem as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw problem;
  throw new Refusal(
    [
      {
        what: "this command needs the rest of Limber.",
        why: "limber-local.mjs and the folder migrations lie beside limber.mjs.",
        fix: "Install Limber whole, or run it where it was built.",
      },
    ],
    exitCodes.failed,
  );
}

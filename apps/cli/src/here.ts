import type { Context } from "./grammar.ts";
import type { Local } from "./local.ts";
import { exitCodes, Refusal } from "./refusal.ts";

type Operator = ReturnType<Local>;

/** The data on this machine, and a refusal in words where it says no. */
export async function here<Answer>(
  { session }: Context,
  work: (operator: Operator) => Promise<Answer> | Answer,
): Promise<Answer> {
  const { openLocal, operatorProblem } = await session.loadLocal().catch(incomplete);
  try {
    return await work(openLocal(session.environment.variables));
  } catch (problem) {
    const said = operatorProblem(problem);
    throw said === undefined ? problem : new Refusal([said], exitCodes.failed);
  }
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

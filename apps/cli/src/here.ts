import type { Context } from "./grammar.ts";
import type { Local } from "./local.ts";
import { exitCodes, Refusal } from "./problem.ts";

type Operator = ReturnType<Local>;

/** The data on this machine, and a refusal in words where it says no. */
export async function here<Answer>(
  { session }: Context,
  work: (operator: Operator) => Promise<Answer> | Answer,
): Promise<Answer> {
  const { openLocal } = await session.loadLocal().catch(incomplete);
  try {
    return await work(openLocal(session.environment.variables));
  } catch (problem) {
    if (problem instanceof Refusal) throw problem;
    throw isSaid(problem) ? refusalOf(problem.message) : problem;
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

/** What was said on purpose is a plain error; everything else is a bug or the system's. */
function isSaid(problem: unknown): problem is Error {
  return problem instanceof Error && problem.name === "Error" && !("code" in problem);
}

/** "What. Why. Fix." The last sentence is the fix. */
function refusalOf(message: string): Refusal {
  const sentences = message.split(/(?<=[.\n]) *\n?(?=[A-Z])/).map((sentence) => sentence.trim());
  const [what = message, ...rest] = sentences;
  const fix = rest.pop() ?? "Run it again with --debug.";
  const why = rest.length === 0 ? undefined : rest.join(" ");
  return new Refusal(
    [{ what: what.charAt(0).toLowerCase() + what.slice(1), why, fix }],
    exitCodes.failed,
  );
}

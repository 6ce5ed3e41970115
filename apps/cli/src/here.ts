import type { Doors } from "./doors.ts";
import type { Answer, Context } from "./grammar.ts";
import { answerLine, facts } from "./print.ts";
import { exitCodes, Refusal } from "./refusal.ts";
import type { Told } from "./told.ts";

type Rest = Awaited<ReturnType<Doors["loadLocal"]>>;
type Operator = ReturnType<Rest["openLocal"]>;

/** The data on this machine, and a refusal in words where it says no. */
export async function here<Given>(
  { session }: Context,
  work: (operator: Operator, rest: Rest) => Promise<Given> | Given,
): Promise<Given> {
  const rest = await session.loadLocal();
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

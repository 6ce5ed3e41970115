import type postgres from "postgres";
import type { Probe } from "./policy-probes.fixture.ts";

const undone = new Error("undone");

/** Tried and taken back. A refusal is that of the policy or of a privilege; what fails later was let through. */
async function isLetThrough(tx: postgres.TransactionSql, probe: Probe): Promise<boolean> {
  let isThrough = false;
  const isWritten = probe.statement.startsWith("insert");
  await tx
    .savepoint(async (point) => {
      await point.unsafe(
        `set local role ${probe.role}; select set_config('limber.actor_id', '${probe.actor}', true)`,
      );
      const { count } = await point.unsafe(probe.statement);
      isThrough = isWritten || count > 0;
      throw undone;
    })
    .catch((problem) => {
      if (problem === undone) return;
      isThrough = problem.code !== "42501";
    });
  return isThrough;
}

/** What goes otherwise than it may. */
export async function surprises(
  tx: postgres.TransactionSql,
  tried: readonly Probe[],
): Promise<string[]> {
  const found: string[] = [];
  for (const probe of tried)
    if ((await isLetThrough(tx, probe)) !== probe.allowed) found.push(probe.says);
  return found;
}

/** Done in a transaction that is taken back. */
export async function tried<Answer>(
  sql: postgres.Sql,
  work: (tx: postgres.TransactionSql) => Promise<Answer>,
): Promise<Answer> {
  const answers: Answer[] = [];
  await sql
    .begin(async (tx) => {
      answers.push(await work(tx));
      throw undone;
    })
    .catch((problem) => {
      if (problem !== undone) throw problem;
    });
  const [answer] = answers;
  if (answer === undefined) throw new Error("Nothing was tried.");
  return answer;
}

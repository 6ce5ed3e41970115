import { refusalOf } from "@limber/api/problems";
import { validate as isUuid } from "uuid";
import { resultPath } from "./files-address.ts";
import type { Account, Came } from "./keeping.ts";
import type { Upload } from "./uploaded.ts";

/**
 * What is told of what was sent: how far it is, and then what each run or row came to, in the words of an import.
 * Of runs that were here before nothing is told but that they are.
 */
export async function toldOf(upload: Upload, account: Account, after: string) {
  const { id, state, names, problem, came } = upload;
  const told = { id, state, files: names, result: resultPath(id) };
  if (state !== "done") return told;
  if (problem !== undefined) return { ...told, problem };
  if (!came?.hasKept) {
    const outcomes = (came?.outcomes ?? []).map(asTold);
    return { ...told, counts: came?.counts ?? {}, outcomes, next: null };
  }
  const found = await importOf(account, id, after);
  if (found === null || found.undoneAt !== null) return { ...told, state: "taken-back" as const };
  return { ...told, counts: found.counts, outcomes: found.files.map(asTold), next: found.next };
}

type OutcomeKept = Pick<
  Came["outcomes"][number],
  "name" | "outcome" | "startedAt" | "distanceM" | "elapsedS" | "problem" | "message"
>;

function asTold({ name, outcome, startedAt, distanceM, elapsedS, problem, message }: OutcomeKept) {
  return {
    ...{ name, outcome, startedAt, distanceM, elapsedS },
    problem: problem === null ? null : { kind: problem, message },
  };
}

async function importOf(account: Account, importId: string, after: string) {
  try {
    return await account.imports.show({ importId, limit: 200, ...(isUuid(after) && { after }) });
  } catch (problem) {
    if (refusalOf(problem)?.code === "not-found") return null;
    throw problem;
  }
}

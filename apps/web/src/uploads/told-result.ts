import { refusalOf } from "@limber/api/problems";
import { validate as isUuid } from "uuid";
import { resultPath } from "./files-address.ts";
import type { Account } from "./keeping.ts";
import type { Upload } from "./uploaded.ts";

/**
 * What is told of what was sent: how far it is, and then what each run or row came to, in the words of an import.
 * Of runs that were here before nothing is told but that they are.
 */
export async function toldOf(upload: Upload, account: Account, after: string) {
  const { id, state, names, problem } = upload;
  const told = { id, state, files: names, result: resultPath(id) };
  if (state !== "done") return told;
  if (problem !== undefined) return { ...told, problem };
  if (!upload.hasImport) return { ...told, counts: {}, outcomes: [], next: null };
  const found = await importOf(account, id, after);
  if (found === null || found.undoneAt !== null) return { ...told, state: "taken-back" as const };
  const outcomes = found.files.map(
    ({ name, outcome, startedAt, distanceM, elapsedS, problem: kind, message }) => ({
      ...{ name, outcome, startedAt, distanceM, elapsedS },
      problem: kind === null ? null : { kind, message },
    }),
  );
  return { ...told, counts: found.counts, outcomes, next: found.next };
}

async function importOf(account: Account, importId: string, after: string) {
  try {
    return await account.imports.show({ importId, limit: 200, ...(isUuid(after) && { after }) });
  } catch (problem) {
    if (refusalOf(problem)?.code === "not-found") return null;
    throw problem;
  }
}

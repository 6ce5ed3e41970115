import { refusalOf } from "@limber/api/problems";
import type { Api, KnownToken } from "@limber/api/server";
import { weatherFiller } from "@limber/api/weather-filler";
import type { Coordinates } from "@limber/core/heat/model";
import { v5 as uuidv5 } from "uuid";
import type { FileRead, FileToImport } from "./reading-task.ts";

export type Account = ReturnType<Api["callerFor"]>;

/** The account of a token, for what this address does with it: `upload` hands runs over, `read` tells what became of them. */
export function accountOf(
  { callerFor }: Pick<Api, "callerFor">,
  { userId, name }: KnownToken,
  scope: "upload" | "read",
): Account {
  return callerFor({ userId, name, by: "token", scope });
}

type Upload = { readonly importId: string; readonly source: string };

/** As many as one call takes with room to spare. */
const MOST_FILES = 40;

/**
 * Keeps what was read, as one import. Its ids come of what was sent, so that the same bytes sent again, also
 * after the server fell in the middle, are kept once. Answers what came of it: an import that kept nothing is
 * forgotten by the account.
 */
export async function keepReads(
  account: Account,
  { importId, source }: Upload,
  reads: AsyncIterable<FileRead>,
): Promise<Came> {
  let waiting: FileToImport[] = [];
  let count = 0;
  const outcomes: FileOutcome[] = [];
  const near = new Map<string, Coordinates | null>();
  // What the weather was is asked beside: a run is kept without it where there is no answer.
  const fill = weatherFiller((runs) => account.weather.past({ runs }).catch(() => undefined));
  const send = async () => {
    if (waiting.length > 0)
      outcomes.push(...(await keep(account, importId, await fill(waiting, near))));
    near.clear();
    outcomes.length = Math.min(outcomes.length, MOST_TOLD);
    waiting = [];
  };
  for await (const read of reads) {
    if (count === 0) await account.imports.start({ importId, source });
    const fileId = uuidv5(`${count} ${read.sha256}`, importId);
    waiting.push(toImport(read, fileId));
    if (read.ok) near.set(fileId, read.near);
    count += 1;
    if (waiting.length === MOST_FILES) await send();
  }
  await send();
  if (count === 0) return { hasKept: false, counts: {}, outcomes };
  const { counts, keptSome: hasKept } = await account.imports.finish({ importId });
  return { hasKept, counts, outcomes: hasKept ? [] : outcomes };
}

/** Without where it was: that goes no further. */
function toImport(read: FileRead, fileId: string): FileToImport {
  if (!read.ok) return { ...read, fileId };
  const { near: _, ...file } = read;
  return { ...file, fileId };
}

type FileOutcome = Awaited<ReturnType<Account["imports"]["keep"]>>["files"][number];

/** What came of what was sent. Where nothing was kept, no import tells of it: then the first outcomes are here. */
export type Came = {
  readonly hasKept: boolean;
  readonly counts: Awaited<ReturnType<Account["imports"]["finish"]>>["counts"];
  readonly outcomes: readonly FileOutcome[];
};

/** As many as an answer tells. */
const MOST_TOLD = 200;

/** Where one of them says what no run can say, the others are kept all the same. */
async function keep(
  account: Account,
  importId: string,
  files: readonly FileToImport[],
): Promise<readonly FileOutcome[]> {
  try {
    return (await account.imports.keep({ importId, files: [...files] })).files;
  } catch (problem) {
    const [only] = files;
    if (refusalOf(problem)?.code !== "invalid-request" || only === undefined) throw problem;
    if (files.length > 1) {
      const outcomes: FileOutcome[] = [];
      for (const file of files) outcomes.push(...(await keep(account, importId, [file])));
      return outcomes;
    }
    if (!only.ok) throw problem;
    const { fileId, name, sha256 } = only;
    const asOdd = { fileId, name, sha256, ok: false, problem: odd } as const;
    return (await account.imports.keep({ importId, files: [asOdd] })).files;
  }
}

const odd = {
  kind: "damaged",
  message: "This file is damaged: it says what no run can say. Copy it from the watch again.",
};

import type { AnswerOf, InputOf, ProcedurePath } from "@limber/api";
import { callsBy } from "@limber/api/call";
import { weatherFiller } from "@limber/api/weather-filler";
import type { ReadRow } from "./thread-messages.ts";

/** What an account said, or why it said nothing. */
export type CallResult<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly why: "sign-in" | "no-way" | "refused" };

export type FileStanding = AnswerOf<"imports.preview">[number];
export type FileKept = AnswerOf<"imports.keep">["files"][number];

const ask = callsBy((path, sent) => fetch(path, sent));

async function call<P extends ProcedurePath>(
  path: P,
  input: InputOf<P>,
): Promise<CallResult<AnswerOf<P>>> {
  const reply = await ask(path, input).catch(() => undefined);
  if (reply === undefined) return { ok: false, why: "no-way" };
  if (reply.ok) return reply;
  if (reply.status === 401) return { ok: false, why: "sign-in" };
  return {
    ok: false,
    why: reply.problem === undefined || reply.status >= 500 ? "no-way" : "refused",
  };
}

/** Looking at a run takes this much of a call at most. */
const MOST_LOOKED_AT = 200;
/** A call's worth of whole files: the server takes fifty, and half a megabyte. */
const MOST_KEPT = 40;
const MOST_CHARACTERS = 200_000;

/** What each file would come to, in the order of time. Keeps nothing. */
export async function lookAt(
  rows: readonly ReadRow[],
): Promise<CallResult<Map<string, FileStanding>>> {
  const startOf = (row: ReadRow) => (row.ok ? (row.run.startMs ?? 0) : 0);
  const inTime = rows.toSorted((one, other) => startOf(one) - startOf(other));
  const standing = new Map<string, FileStanding>();
  for (let from = 0; from < inTime.length; from += MOST_LOOKED_AT) {
    const part = inTime.slice(from, from + MOST_LOOKED_AT);
    const said = await call("imports.preview", { files: part.map(lookedAt) });
    if (!said.ok) return said;
    for (const [at, { fileId }] of part.entries()) {
      const judged = said.answer[at];
      if (judged !== undefined) standing.set(fileId, judged);
    }
  }
  return { ok: true, answer: standing };
}

function lookedAt(row: ReadRow): InputOf<"imports.preview">["files"][number] {
  const { name, sha256 } = row;
  if (!row.ok) return { name, sha256, ok: false, problem: row.problem };
  const { sport, sportSaid, startMs, elapsedS, distanceM, mileSplits, kilometreSplits } = row.run;
  const isRecorded = mileSplits !== null || kilometreSplits !== null;
  const run = { sport, sportSaid, startMs, elapsedS, distanceM, isRecorded };
  return { name, sha256, ok: true, run, beside: [...row.beside] };
}

type Keeping = {
  readonly importId: string;
  readonly source: string;
  readonly insists: ReadonlySet<string>;
  /** Says how it goes, and whether to go on. */
  readonly kept: (outcomes: readonly FileKept[]) => boolean;
};

/** Keeps what was read, a call's worth at a time. Sent again with the same ids, nothing is kept twice. */
export async function keep(rows: readonly ReadRow[], keeping: Keeping): Promise<CallResult<null>> {
  const { importId, source, insists, kept } = keeping;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const started = await call("imports.start", { importId, source });
  if (!started.ok) return started;
  const fill = weatherFiller(pastWeather);
  const near = new Map(rows.map((row) => [row.fileId, row.ok ? row.near : null]));
  for (const sent of callsOf(rows, insists)) {
    const files = await fill(sent, near);
    const said = await call("imports.keep", { importId, files, timeZone });
    if (!said.ok) return said;
    if (!kept(said.answer.files)) break;
  }
  const finished = await call("imports.finish", { importId });
  return finished.ok ? { ok: true, answer: null } : finished;
}

/** A run is kept without it where there is no answer. */
async function pastWeather(runs: InputOf<"weather.past">["runs"]) {
  const said = await call("weather.past", { runs });
  return said.ok ? said.answer : undefined;
}

type FileToKeep = InputOf<"imports.keep">["files"][number];

function* callsOf(rows: readonly ReadRow[], insists: ReadonlySet<string>): Generator<FileToKeep[]> {
  let files: FileToKeep[] = [];
  let characters = 0;
  for (const row of rows) {
    const file = sentOf(row, insists.has(row.fileId));
    const { length } = JSON.stringify(file);
    if (files.length === MOST_KEPT || (files.length > 0 && characters + length > MOST_CHARACTERS)) {
      yield files;
      [files, characters] = [[], 0];
    }
    files.push(file);
    characters += length;
  }
  if (files.length > 0) yield files;
}

function sentOf(row: ReadRow, insist: boolean): FileToKeep {
  const { fileId, name, sha256 } = row;
  return row.ok
    ? {
        fileId,
        name,
        sha256,
        ok: true,
        run: row.run,
        told: row.told,
        insist,
        beside: [...row.beside],
      }
    : { fileId, name, sha256, ok: false, problem: row.problem };
}

/** Takes a whole batch back. */
export function undo(importId: string): Promise<CallResult<AnswerOf<"imports.undo">>> {
  return call("imports.undo", { importId });
}

import type { AnswerOf, InputOf, ProcedurePath } from "@limber/api";
import { callsBy } from "@limber/api/call";
import type { FileSeen, FileToLookAt } from "@limber/api/looking";
import { weatherFiller } from "@limber/api/weather-filler";
import { isRecorded, type ReadRow } from "./thread-messages.ts";

/** What an account said, or why it said nothing. */
export type CallResult<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly why: "sign-in" | "no-way" | "refused" };

export type FileStanding = FileSeen;
export type FileKept = AnswerOf<"imports.keep">["files"][number];

/** Keep it although it is taken for a run that is here; `equal-too`: also where the two are equal in every letter. */
export type Insist = true | "equal-too";
type Insists = ReadonlyMap<string, { readonly insist: Insist }>;

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

/** A call's worth of whole files: the server takes fifty, and half a megabyte. */
const MOST_KEPT = 40;
const MOST_BYTES = 380_000;

/** Comes along once there are files to look at, and not with the page. */
const loadLooking = () => import("@limber/api/looking").catch(() => undefined);

/** What each row would come to if all were kept in this order. Keeps nothing. */
export async function lookAt(
  rows: readonly ReadRow[],
  insists: Insists,
): Promise<CallResult<Map<string, FileStanding>>> {
  let refused: CallResult<never> = { ok: false, why: "no-way" };
  const looking = await loadLooking();
  if (looking === undefined) return refused;
  const files = rows.map((row) => lookedAt(row, insists));
  const seen = await looking.lookThrough(files, async (input) => {
    const said = await call("imports.preview", input);
    if (said.ok) return said.answer;
    refused = said;
    return undefined;
  });
  if (seen === undefined) return refused;
  const standing = new Map<string, FileStanding>();
  for (const [at, judged] of seen.entries()) {
    const row = rows[at];
    if (row !== undefined) standing.set(row.fileId, judged);
  }
  return { ok: true, answer: standing };
}

function lookedAt(row: ReadRow, insists: Insists): FileToLookAt {
  const { fileId, name, sha256 } = row;
  if (!row.ok) return { name, sha256, ok: false, problem: problemOf(row) };
  const { sport, sportSaid, startMs, elapsedS, distanceM } = row.run;
  const run = { sport, sportSaid, startMs, elapsedS, distanceM, isRecorded: isRecorded(row) };
  const insist = insists.get(fileId)?.insist ?? false;
  return { name, sha256, ok: true, run, insist, beside: [...row.beside], tells: [...row.tells] };
}

type RowsToKeep = {
  readonly importId: string;
  readonly source: string;
  readonly insists: Insists;
  /** Once it is aborted nothing more is sent. */
  readonly signal?: AbortSignal;
  /** Hears how it goes. */
  readonly kept: (outcomes: readonly FileKept[]) => void;
};

/**
 * Keeps what was read in this order, a call's worth at a time: what is no run as well, so that an account knows
 * what each file came to, and decides as it did when it was looked at. Sent again with the same ids, nothing is
 * kept twice.
 */
export async function keep(
  rows: readonly ReadRow[],
  keeping: RowsToKeep,
): Promise<CallResult<null>> {
  const { importId, source, insists, signal, kept } = keeping;
  const looking = await loadLooking();
  if (looking === undefined) return { ok: false, why: "no-way" };
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const started = await call("imports.start", { importId, source });
  if (!started.ok) return started;
  const fill = weatherFiller(pastWeather);
  const near = new Map(rows.map((row) => [row.fileId, row.ok ? row.near : null]));
  const all = rows.map((row) => sentOf(row, insists.get(row.fileId)?.insist ?? false));
  for (const sent of looking.inCalls(all, { mostFiles: MOST_KEPT, mostBytes: MOST_BYTES })) {
    const files = await fill(sent, near);
    const said = await call("imports.keep", { importId, files, timeZone });
    if (!said.ok) return said;
    kept(said.answer.files);
    if (signal?.aborted) break;
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

/** As long as a message may be that is kept; here it is told whole. */
const LONGEST_MESSAGE = 500;
const problemOf = ({ problem: { kind, message } }: Extract<ReadRow, { ok: false }>) => ({
  kind,
  message: message.slice(0, LONGEST_MESSAGE),
});

function sentOf(row: ReadRow, insist: Insist | false): FileToKeep {
  const { fileId, name, sha256 } = row;
  if (!row.ok) {
    const { records } = row;
    return {
      fileId,
      name,
      sha256,
      ok: false,
      problem: problemOf(row),
      ...(records && { records }),
    };
  }
  const { run, told, beside } = row;
  return { fileId, name, sha256, ok: true, run, told, insist, beside: [...beside] };
}

/** Takes a whole batch back. */
export function undo(importId: string): Promise<CallResult<AnswerOf<"imports.undo">>> {
  return call("imports.undo", { importId });
}

import { lazy, Suspense } from "react";
import type { FileKept, FileStanding, Insist } from "./calls.ts";
import { type Group, isKept, type State, takenOf } from "./state.ts";
import type { TakenRun } from "./taken-for.ts";
import { baseOf, type PlainReader, type ReadRow } from "./thread-messages.ts";
import type { ImportWords } from "./words.ts";

/** It says figures in words, and is loaded with the first run that a row is taken for. */
const OtherRunLine = lazy(() =>
  import("./other-run.tsx").then(
    (part) => ({ default: part.OtherRunLine }),
    () => ({ default: IsHere }),
  ),
);

/** Where that part did not come: nothing on the page is lost for the want of it. */
function IsHere({ taken: { how }, words }: Pick<FileLine, "words"> & { readonly taken: TakenRun }) {
  return <p className="note why">{words.takenFor[how].here}</p>;
}

type InsistOn = (row: ReadRow, yes: Insist | null) => void;

type FileRows = {
  readonly group: Group;
  readonly title: string;
  readonly rows: readonly ReadRow[];
  readonly words: ImportWords;
  readonly reader: PlainReader;
  readonly state: State;
  readonly onInsist: InsistOn;
};

/** As many as a person looks through; the count says that there are more. */
const MOST_SHOWN = 300;

/** Files that came to the same, under one heading. */
export function Rows({ group, title, rows, ...told }: FileRows) {
  if (rows.length === 0) return null;
  const { words, state } = told;
  return (
    <section className="section" aria-labelledby={`group-${group}`}>
      <header>
        <h2 id={`group-${group}`}>{title}</h2>
        <p className="note">{rows.length}</p>
      </header>
      <ul className={`files ${group}`}>
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <li key={row.fileId} data-own={state.insists.has(row.fileId)}>
            {row.ok ? <Figures row={row} /> : <p className="what">{baseOf(row.name)}</p>}
            <div className="beside">
              <FileLine row={row} group={group} {...told} />
            </div>
          </li>
        ))}
      </ul>
      {rows.length > MOST_SHOWN ? (
        <p className="note">{words.more.replace("{count}", String(rows.length - MOST_SHOWN))}</p>
      ) : null}
    </section>
  );
}

function Figures({ row: { shown, ...row } }: { row: Extract<ReadRow, { ok: true }> }) {
  const name = baseOf(row.name);
  return (
    <>
      <p className="what">
        <b>{shown.day}</b>
        <span className="digits">{shown.distance}</span>
        <span className="digits">{shown.time}</span>
      </p>
      <p className="fine">{shown.title === null ? name : `${shown.title} · ${name}`}</p>
    </>
  );
}

type FileLine = Omit<FileRows, "title" | "rows"> & { readonly row: ReadRow };

/** What is to be said of a file beside its figures. */
function FileLine({ row, group, words, reader, state, onInsist }: FileLine) {
  const outcome = state.outcomes.get(row.fileId);
  const taken = takenOf(row, state);
  const reason = reasonFor(row, { words, state, isTaken: taken !== null });
  return (
    <>
      {row.ok && group !== "left"
        ? saidOf(row).map((sentence) => (
            <p className="note" key={sentence}>
              {sentence}
            </p>
          ))
        : null}
      {reason === null ? null : <p className="note why">{reason}</p>}
      {taken === null ? null : (
        <Suspense>
          <OtherRunLine row={row} taken={taken} reader={reader} words={words} />
        </Suspense>
      )}
      {group === "unsure" && state.stage === "review" ? (
        <label className="insist">
          <input
            type="checkbox"
            checked={state.insists.has(row.fileId)}
            onChange={({ target }) => onInsist(row, target.checked ? true : null)}
          />
          {words.itWasARun}
        </label>
      ) : null}
      <KeepBoth row={row} taken={taken} words={words} state={state} onInsist={onInsist} />
      {outcome?.outcome === "imported" ? (
        <a className="reason" href={`/runs/${outcome.runId}`}>
          {words.open}
        </a>
      ) : null}
    </>
  );
}

type KeepBoth = Pick<FileLine, "row" | "words" | "state" | "onInsist"> & {
  readonly taken: TakenRun | null;
};

/** One tap keeps both, and another one takes that back until they are kept. The button stays where it was pressed. */
function KeepBoth({ row, taken, words, state, onInsist }: KeepBoth) {
  const { stage, outcomes, insists } = state;
  const outcome = outcomes.get(row.fileId);
  const insisted = insists.get(row.fileId);
  const isDone = outcome !== undefined && isKept(outcome);
  if (isDone && insisted === undefined) return null;
  const own = isDone ? words.keptAsOwn : words.ownRun;
  const insist = taken?.insist ?? null;
  const isOffered = stage === "review" || (stage === "kept" && (!isDone || insisted?.isLater));
  const isOn = insisted !== undefined;
  return (
    <>
      {insist !== null && isOn && (isDone || stage !== "kept") ? (
        <p className="note why">{own}</p>
      ) : null}
      {insist !== null && isOffered ? (
        <button
          type="button"
          className="button both"
          aria-pressed={isOn}
          aria-disabled={isDone}
          onClick={() =>
            isDone ? undefined : onInsist(row, isOn && stage === "review" ? null : insist)
          }
        >
          {words.keepBoth}
          <span className="unseen">{baseOf(row.name)}</span>
        </button>
      ) : null}
    </>
  );
}

/** The start, the heat, and how the file was read. */
function saidOf({ shown }: Extract<ReadRow, { ok: true }>): string[] {
  const { start, heat, notices } = shown;
  return [...new Set([start, heat, ...notices])].filter((sentence) => sentence !== null);
}

type RowState = {
  readonly words: ImportWords;
  readonly state: State;
  /** What it was taken for is said beside it. */
  readonly isTaken: boolean;
};

/** Why a row is left out, or asked about. */
function reasonFor(row: ReadRow, { words, state, isTaken }: RowState): string | null {
  const outcome = state.outcomes.get(row.fileId);
  if (outcome === undefined && state.stage === "kept") return words.stoppedBefore;
  if (!row.ok) return refusalFor(row, words);
  if (isTaken) return null;
  const judged = state.standing.get(row.fileId);
  if (outcome !== undefined) return refusedInWords(row, outcome.problem, { ...outcome, words });
  return judged === undefined
    ? guestReason(row, words)
    : refusedInWords(row, "kind" in judged ? judged.kind : null, { ...told(judged), words });
}

const told = (judged: FileStanding) => ({ message: "message" in judged ? judged.message : null });

type RefusedRow = { readonly message: FileKept["message"]; readonly words: ImportWords };

/** In the reader's language where it is known in that. */
function refusedInWords(
  row: Extract<ReadRow, { ok: true }>,
  problem: string | null,
  { message, words }: RefusedRow,
): string | null {
  if (problem === null) return null;
  return ofItsKind(row, problem) ?? words.reasons[problem] ?? message;
}

/** What was said of it where it was read, in the reader's language. */
function ofItsKind({ shown }: Extract<ReadRow, { ok: true }>, kind: string): string | null {
  if (kind === "another-sport" || kind === "sport-unknown") return shown.sport;
  return shown.doubt?.why === kind ? shown.doubt.sentence : null;
}

/** What was never a recording is named as such first. */
function refusalFor(row: Extract<ReadRow, { ok: false }>, { isNoRun }: ImportWords): string {
  const { kind, message } = row.problem;
  const isStranger = kind === "unknown-format" || kind === "not-an-activity";
  return isStranger ? `${isNoRun.replace("{name}", baseOf(row.name))} ${message}` : message;
}

function guestReason(
  { run, shown }: Extract<ReadRow, { ok: true }>,
  { reasons }: ImportWords,
): string | null {
  if (shown.sport !== null) return shown.sport;
  if (run.startMs === null) return reasons["no-times"] ?? null;
  return shown.doubt?.sentence ?? null;
}

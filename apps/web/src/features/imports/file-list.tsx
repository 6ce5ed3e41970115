import type { FileKept, FileStanding } from "./calls.ts";
import type { Group } from "./state.ts";
import type { ReadRow } from "./thread-messages.ts";
import type { ImportWords } from "./words.ts";

type FileRows = {
  readonly group: Group;
  readonly title: string;
  readonly rows: readonly ReadRow[];
  readonly words: ImportWords;
  readonly standing: ReadonlyMap<string, FileStanding>;
  readonly outcomes: ReadonlyMap<string, FileKept>;
  /** Absent once they are kept. */
  readonly insist?: {
    readonly on: ReadonlySet<string>;
    change(fileId: string, yes: boolean): void;
  };
};

/** As many as a person looks through; the count says that there are more. */
const MOST_SHOWN = 300;

/** Files that came to the same, under one heading. */
export function Rows({ group, title, rows, words, ...told }: FileRows) {
  if (rows.length === 0) return null;
  return (
    <section className="section" aria-labelledby={`group-${group}`}>
      <header>
        <h2 id={`group-${group}`}>{title}</h2>
        <p className="note">{rows.length}</p>
      </header>
      <ul className={`files ${group}`}>
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <li key={row.fileId}>
            {row.ok ? <Figures row={row} /> : <p className="what">{nameOf(row)}</p>}
            <div className="beside">
              <FileLine row={row} group={group} words={words} {...told} />
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

const nameOf = ({ name }: Pick<ReadRow, "name">) => name.slice(name.lastIndexOf("/") + 1);

function Figures({ row: { shown, ...row } }: { row: Extract<ReadRow, { ok: true }> }) {
  return (
    <>
      <p className="what">
        <b>{shown.day}</b>
        <span className="digits">{shown.distance}</span>
        <span className="digits">{shown.time}</span>
      </p>
      <p className="fine">
        {shown.title === null ? nameOf(row) : `${shown.title} · ${nameOf(row)}`}
      </p>
    </>
  );
}

type FileLine = Omit<FileRows, "title" | "rows"> & { readonly row: ReadRow };

/** What is to be said of a file beside its figures. */
function FileLine({ row, group, words, standing, outcomes, insist }: FileLine) {
  const judged = standing.get(row.fileId);
  const outcome = outcomes.get(row.fileId);
  const reason = reasonFor(row, { words, judged, outcome });
  const runId = outcome?.runId ?? runIdOf(judged);
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
      {insist && (group === "perhaps" || group === "unsure") ? (
        <label className="insist">
          <input
            type="checkbox"
            checked={insist.on.has(row.fileId)}
            onChange={({ target }) => insist.change(row.fileId, target.checked)}
          />
          {group === "unsure" ? words.itWasARun : words.insist}
        </label>
      ) : null}
      {runId === null ? null : (
        <a className="reason" href={`/runs/${runId}`}>
          {words.open}
        </a>
      )}
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
  readonly judged: FileStanding | undefined;
  readonly outcome: FileKept | undefined;
};

function reasonFor(row: ReadRow, { words, judged, outcome }: RowState): string | null {
  if (!row.ok) return refusalFor(row, words);
  if (outcome !== undefined) {
    if (outcome.outcome === "merged") return words.merged;
    if (outcome.problem === null) return null;
    return (
      ofItsKind(row, outcome.problem) ?? words.reasons[outcome.problem] ?? outcome.message ?? null
    );
  }
  switch (judged?.is) {
    case "merges":
      return words.merges;
    case "perhaps-already-here":
      return words.resembles;
    case "already-here":
      return judged.why === "removed" ? words.removed : null;
    case "not-a-run":
    case "perhaps-a-run":
    case "failed":
      return ofItsKind(row, judged.kind) ?? words.reasons[judged.kind] ?? judged.message;
    default:
      return guestReason(row, words);
  }
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
  return isStranger ? `${isNoRun.replace("{name}", nameOf(row))} ${message}` : message;
}

function guestReason(
  { run, shown }: Extract<ReadRow, { ok: true }>,
  { reasons }: ImportWords,
): string | null {
  if (shown.sport !== null) return shown.sport;
  if (run.startMs === null) return reasons["no-times"] ?? null;
  return shown.doubt?.sentence ?? null;
}

function runIdOf(judged: FileStanding | undefined): string | null {
  if (judged?.is === "already-here") return judged.why === "removed" ? null : judged.runId;
  return judged?.is === "perhaps-already-here" ? judged.with.runId : null;
}

"use client";

import type { AnswerOf } from "@limber/api";
import { sayCounted } from "@limber/core/language";
import { Rows } from "./file-list.tsx";
import { useImporting } from "./importing.ts";
import { Picker } from "./picker.tsx";
import { type Group, groupOf, type State, toKeep } from "./state.ts";
import type { PlainReader, ReadRow } from "./thread-messages.ts";
import { Undo } from "./undo.tsx";
import type { ImportWords } from "./words.ts";

type Desk = {
  readonly words: ImportWords;
  readonly reader: PlainReader;
  readonly isSignedIn: boolean;
  readonly news: string | null;
};

/** Where files are chosen, looked at and kept. They are read on this device; only what was read is sent, and only when it is kept. */
export function Desk({ words, ...given }: Desk) {
  const { state, mayKeep, said, ...act } = useImporting({
    ...given,
    undoneInWords: (undone) => undoneInWords(undone, words),
  });
  const { stage } = state;
  return (
    <div className="import-desk">
      <h1 className="answer" aria-live="polite">
        {titleOf(state, words)}
      </h1>
      {said === null ? null : <p role="status">{said}</p>}
      {state.problem === null ? null : (
        <p className="problem" role="alert">
          {words[state.problem]}
        </p>
      )}
      {stage === "choose" ? <Picker words={words} onChosen={act.read} /> : null}
      {stage === "reading" || stage === "keeping" ? (
        <Going state={state} words={words} onStop={act.stop} />
      ) : null}
      {stage === "review" || stage === "kept" ? (
        <div className="actions-row">
          {stage === "kept" ? (
            <Undo words={words} onUndo={act.takeBack} />
          ) : (
            <KeepButton
              count={toKeep(state).length}
              mayKeep={mayKeep}
              words={words}
              onKeep={act.keepAll}
            />
          )}
          <button type="button" className="button" onClick={act.again}>
            {words.again}
          </button>
        </div>
      ) : null}
      <Groups state={state} words={words} onInsist={act.insist} />
    </div>
  );
}

type Going = { readonly state: State; readonly words: ImportWords; onStop(): void };

function Going({ state, words, onStop }: Going) {
  const isReading = state.stage === "reading";
  return (
    <div className="import-progress">
      <progress
        aria-label={titleOf(state, words)}
        value={isReading ? state.done : state.outcomes.size}
        max={isReading ? state.all : toKeep(state).length}
      />
      <button type="button" className="button" onClick={onStop}>
        {words.cancel}
      </button>
    </div>
  );
}

type Groups = {
  readonly state: State;
  readonly words: ImportWords;
  onInsist(fileId: string, yes: boolean): void;
};

function Groups({ state, words, onInsist }: Groups) {
  const { rows, stage, standing, outcomes, insists } = state;
  const insist = stage === "review" ? { on: insists, change: onInsist } : undefined;
  const told = { words, standing, outcomes, ...(insist && { insist }) };
  const shown = stage === "reading" ? rows : newestFirst(rows);
  const of = (group: Group) => shown.filter((row) => groupOf(row, state) === group);
  const first = stage === "kept" ? words.ready : words.toKeep;
  return (
    <>
      <Rows group="toKeep" title={first} rows={of("toKeep")} {...told} />
      <Rows group="unsure" title={words.unsure} rows={of("unsure")} {...told} />
      <Rows group="perhaps" title={words.perhaps} rows={of("perhaps")} {...told} />
      <Rows group="here" title={words.here} rows={of("here")} {...told} />
      <Rows group="left" title={words.left} rows={of("left")} {...told} />
    </>
  );
}

function newestFirst(rows: readonly ReadRow[]): readonly ReadRow[] {
  const startOf = (row: ReadRow) => (row.ok ? (row.run.startMs ?? 0) : 0);
  return rows.toSorted((one, other) => startOf(other) - startOf(one));
}

type KeepButton = {
  readonly count: number;
  readonly mayKeep: boolean;
  readonly words: ImportWords;
  onKeep(): void;
};

function KeepButton({ count, mayKeep, words, onKeep }: KeepButton) {
  if (count === 0) return null;
  if (mayKeep)
    return (
      <button type="button" className="button ink" onClick={onKeep}>
        {sayCounted(words.keep, count)}
      </button>
    );
  return (
    <>
      <a className="button ink" href="/sign-in?next=/imports" target="_blank" rel="noopener">
        {words.signIn}
      </a>
      <p className="note">{words.signInNote}</p>
    </>
  );
}

function titleOf(state: State, words: ImportWords): string {
  const fill = (sentence: string, done: number, all: number) =>
    sentence.replace("{done}", String(done)).replace("{all}", String(all));
  const count = toKeep(state).length;
  switch (state.stage) {
    case "choose":
      return words.title;
    case "reading":
      return fill(words.reading, state.done, state.all);
    case "review":
      return count === 0 ? words.nothing : sayCounted(words.looked, count);
    case "keeping":
      return fill(words.keeping, state.outcomes.size, count);
    case "kept":
      return sayCounted(words.kept, count);
  }
}

function undoneInWords(
  { kept, notRestored }: AnswerOf<"imports.undo">,
  words: ImportWords,
): string {
  if (notRestored.length > 0)
    return sayCounted(words.undoneButUnread, kept.length + notRestored.length);
  return kept.length === 0 ? words.undone : sayCounted(words.undoneBut, kept.length);
}

"use client";

import type { AnswerOf } from "@limber/api";
import { sayCounted } from "@limber/core/language";
import type { Insist } from "./calls.ts";
import { Rows } from "./file-list.tsx";
import { useImporting } from "./importing.ts";
import { startOf } from "./keeping-order.ts";
import { Picker } from "./picker.tsx";
import { type Group, groupOf, groups, keptSoFar, type State, toKeep } from "./state.ts";
import { holdsRecords, type PlainReader, type ReadRow } from "./thread-messages.ts";
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
              hasBody={state.rows.some(holdsRecords)}
              isLooking={state.isLooking}
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
      {state.isStopped ? <p className="note">{words.stopped}</p> : null}
      <Groups state={state} words={words} reader={given.reader} onInsist={act.insist} />
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
        max={isReading ? state.all : state.rows.length}
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
  readonly reader: PlainReader;
  onInsist(row: ReadRow, yes: Insist | null): void;
};

function Groups({ state, ...told }: Groups) {
  const { words } = told;
  const { rows, stage } = state;
  const shown = stage === "reading" ? rows : newestFirst(rows);
  const titles = {
    toKeep: stage === "kept" ? words.ready : words.toKeep,
    unsure: words.unsure,
    perhaps: words.perhaps,
    here: words.here,
    body: words.body,
    left: words.left,
  } as const satisfies Record<Group, string>;
  return groups.map((group) => {
    const its = shown.filter((row) => groupOf(row, state) === group);
    return (
      <Rows key={group} group={group} title={titles[group]} rows={its} state={state} {...told} />
    );
  });
}

function newestFirst(rows: readonly ReadRow[]): readonly ReadRow[] {
  return rows.toSorted((one, other) => startOf(other) - startOf(one));
}

type KeepButton = {
  readonly count: number;
  /** There are drinks and weights among the rows. */
  readonly hasBody: boolean;
  readonly isLooking: boolean;
  readonly mayKeep: boolean;
  readonly words: ImportWords;
  onKeep(): void;
};

function KeepButton({ count, hasBody, isLooking, mayKeep, words, onKeep }: KeepButton) {
  if (count === 0 && !hasBody) return null;
  if (mayKeep)
    return (
      <button type="button" className="button ink" disabled={isLooking} onClick={onKeep}>
        {count === 0 ? words.keepBody : sayCounted(words.keep, count)}
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
      if (state.isLooking && state.standing.size === 0) return words.looking;
      if (count === 0) return state.rows.some(holdsRecords) ? words.body : words.nothing;
      return sayCounted(words.looked, count);
    case "keeping":
      return fill(words.keeping, keptSoFar(state), count);
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

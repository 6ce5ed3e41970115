"use client";

import type { AnswerOf } from "@limber/api";
import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useReducer, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { keep, lookAt, undo } from "./calls.ts";
import { carriedHere } from "./carried-files.ts";
import { readChosen } from "./read-chosen.ts";
import { NoThread } from "./reading-thread.ts";
import { after, atFirst, type ImportNews, type State, toKeep } from "./state.ts";
import type { Chosen, PlainReader, ReadRow } from "./thread-messages.ts";

type Importing = {
  readonly reader: PlainReader;
  readonly isSignedIn: boolean;
  /** What there is to say before anything is chosen. */
  readonly news: string | null;
  /** What to say of a batch that was taken back. */
  undoneInWords(undone: AnswerOf<"imports.undo">): string;
};
type Tell = (news: ImportNews) => void;

const problemFor = { "sign-in": "signedOut", "no-way": "noWay", refused: "refused" } as const;

/** What becomes of the files that are chosen, step by step, and what may be done in each step. */
export function useImporting({ reader, isSignedIn, news, undoneInWords }: Importing) {
  const [state, tell] = useReducer(after, atFirst);
  const [mayKeep, setMayKeep] = useState(isSignedIn);
  const [said, setSaid] = useState(news);
  const stopping = useRef<AbortController>(undefined);
  const batch = useRef({ importId: "", source: "" });
  const router = useRouter();
  useEffect(() => () => stopping.current?.abort(), []);
  useComingBack(state, { isWaiting: !mayKeep, tell, signIn: setMayKeep });
  const fail = (why: keyof typeof problemFor) => {
    if (why === "sign-in") setMayKeep(false);
    tell({ is: "problem", problem: problemFor[why] });
  };
  const read = async (chosen: readonly Chosen[]) => {
    if (chosen.length === 0) return;
    setSaid(null);
    batch.current = { importId: uuidv7(), source: sourceOf(chosen) };
    const rows = await readAll(chosen, { reader, tell, signal: begin(stopping) });
    if (!mayKeep || rows.length === 0) return;
    const looked = await lookAt(rows);
    if (looked.ok) tell({ is: "judged", standing: looked.answer });
    else fail(looked.why);
  };
  useCarried(read);
  const keepAll = async () => {
    const signal = begin(stopping);
    tell({ is: "keeping" });
    const kept = await keep(toKeep(state), {
      ...batch.current,
      insists: state.insists,
      kept(outcomes) {
        tell({ is: "came", outcomes });
        return !signal.aborted;
      },
    });
    if (!kept.ok) return fail(kept.why);
    tell({ is: "kept" });
    router.refresh();
  };
  const takeBack = async () => {
    const undone = await undo(batch.current.importId);
    if (!undone.ok) return fail(undone.why);
    setSaid(undoneInWords(undone.answer));
    tell({ is: "again" });
    router.refresh();
  };
  return {
    state,
    mayKeep,
    said,
    read,
    keepAll,
    takeBack,
    stop: () => stopping.current?.abort(),
    again: () => tell({ is: "again" }),
    insist: (fileId: string, yes: boolean) => tell({ is: "insists", fileId, yes }),
  };
}

function begin(stopping: RefObject<AbortController | undefined>): AbortSignal {
  stopping.current?.abort();
  stopping.current = new AbortController();
  return stopping.current.signal;
}

/** Often enough to see that it goes on; drawing every file of thousands would take longer than reading them. */
const SHOWN_EVERY_MS = 150;

type ReadingAll = {
  readonly reader: PlainReader;
  readonly tell: Tell;
  readonly signal: AbortSignal;
};

/** Every row that could be read until it was stopped. */
async function readAll(
  chosen: readonly Chosen[],
  { reader, tell, signal }: ReadingAll,
): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  let shown = { count: 0, atMs: 0 };
  tell({ is: "chosen", count: chosen.length });
  try {
    for await (const { row, done, all } of readChosen({ chosen, reader, signal })) {
      rows.push(row);
      const atMs = performance.now();
      if (atMs - shown.atMs < SHOWN_EVERY_MS) continue;
      tell({ is: "rows", rows: rows.slice(shown.count), done, all });
      shown = { count: rows.length, atMs };
    }
    tell({ is: "rows", rows: rows.slice(shown.count), done: rows.length, all: rows.length });
  } catch (problem) {
    if (!(problem instanceof NoThread)) throw problem;
    tell({ is: "problem", problem: "noThread" });
    return [];
  }
  tell({ is: "read" });
  return rows;
}

/** What was dropped on another page is read as soon as this one is there. */
function useCarried(read: (chosen: readonly Chosen[]) => Promise<void>): void {
  const first = useRef(read);
  useEffect(() => {
    if (!new URLSearchParams(location.search).has("dropped")) return;
    history.replaceState(null, "", location.pathname);
    void carriedHere().then((chosen) => first.current(chosen));
  }, []);
}

type ComingBack = { readonly isWaiting: boolean; readonly tell: Tell; signIn(yes: boolean): void };

/** A guest who signs in beside this page comes back to what was read. */
function useComingBack({ stage, rows }: State, { isWaiting, tell, signIn }: ComingBack): void {
  const waits = isWaiting && stage === "review" && rows.length > 0;
  useEffect(() => {
    if (!waits) return;
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const said = await lookAt(rows);
      if (!said.ok) return;
      signIn(true);
      tell({ is: "judged", standing: said.answer });
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [waits, rows, tell, signIn]);
}

/** What the runner would call it: the folder, the one file, or the first of several. */
function sourceOf([first, ...others]: readonly Chosen[]): string {
  const path = first?.path ?? "";
  const folder = path.includes("/") ? path.slice(0, path.indexOf("/")) : undefined;
  const name = folder ?? path;
  return (others.length > 0 && folder === undefined ? `${name} + ${others.length}` : name).slice(
    -500,
  );
}

"use client";

import type { AnswerOf } from "@limber/api";
import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useReducer, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { lookAt } from "./calls.ts";
import { carriedHere } from "./carried-files.ts";
import { useKeeping } from "./keeping.ts";
import { inKeepingOrder } from "./keeping-order.ts";
import { readChosen } from "./read-chosen.ts";
import { NoThread } from "./reading-thread.ts";
import { after, atFirst, type ImportNews, type State } from "./state.ts";
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
  const looks = useRef(0);
  const router = useRouter();
  useEffect(() => () => stopping.current?.abort(), []);
  useComingBack(state, { isWaiting: !mayKeep, tell, signIn: setMayKeep });
  const fail = (why: keyof typeof problemFor) => {
    if (why === "sign-in") setMayKeep(false);
    tell({ is: "problem", problem: problemFor[why] });
  };
  const look: LookAgain = (rows, insists) => lookLast(looks, { rows, insists, tell, fail });
  const read = async (chosen: readonly Chosen[]) => {
    if (chosen.length === 0) return;
    setSaid(null);
    batch.current = { importId: uuidv7(), source: sourceOf(chosen) };
    const rows = await readAll(chosen, { reader, tell, signal: begin(stopping) });
    if (mayKeep && rows.length > 0) await look(inKeepingOrder(rows), new Map());
  };
  useCarried(read);
  const keeping = useKeeping({ state, mayKeep, batch, tell, fail, look });
  const again = () => {
    // What was asked of these rows is asked no more.
    looks.current += 1;
    tell({ is: "again" });
  };
  const takeBack = async () => {
    const undone = await keeping.takeBack();
    if (undone === undefined) return;
    setSaid(undoneInWords(undone));
    again();
    router.refresh();
  };
  const keepAll = () => keeping.keepAll(begin(stopping));
  const stop = () => stopping.current?.abort();
  return {
    ...{ state, mayKeep, said, read, keepAll, takeBack, stop, again },
    insist: keeping.insist,
  };
}

type LookAgain = (rows: readonly ReadRow[], insists: State["insists"]) => Promise<boolean>;
type Looking = Pick<State, "rows" | "insists"> & {
  readonly tell: Tell;
  fail(why: keyof typeof problemFor): void;
};

/** Of several questions the last one counts. */
async function lookLast(
  looks: RefObject<number>,
  { rows, insists, tell, fail }: Looking,
): Promise<boolean> {
  looks.current += 1;
  const asked = looks.current;
  tell({ is: "looking" });
  const looked = await lookAt(rows, insists);
  if (asked !== looks.current) return true;
  if (looked.ok) tell({ is: "judged", standing: looked.answer });
  else fail(looked.why);
  return looked.ok;
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
  tell({ is: "read", isStopped: signal.aborted });
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
function useComingBack(
  { stage, rows, insists }: State,
  { isWaiting, tell, signIn }: ComingBack,
): void {
  const waits = isWaiting && stage === "review" && rows.length > 0;
  useEffect(() => {
    if (!waits) return;
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const said = await lookAt(rows, insists);
      if (!said.ok) return;
      signIn(true);
      tell({ is: "judged", standing: said.answer });
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [waits, rows, insists, tell, signIn]);
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

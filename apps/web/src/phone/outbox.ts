import { inOneText, type Problem } from "@limber/core/problem";
import { createStore, del, get, set, type UseStore } from "idb-keyval";
import { outboxPlace, signals } from "./keys.ts";

/**
 * Entries that wait on this phone until the server has them. Each is a form as it was typed, with an id
 * that the server keeps once, so that sending it again does no harm. Pages send them, and the worker when
 * the browser wakes it.
 */
export type Waiting = {
  /** The id of the run or the cramp that it makes or changes. */
  readonly id: string;
  /** Whose it is; empty for a guest's, which is sent only when somebody takes it as theirs. */
  readonly owner: string;
  /** Where it is posted. */
  readonly to: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly atMs: number;
  /** Why the server did not take it. */
  readonly refused?: string;
  /** The page that shows its form again, with all that was typed. */
  readonly mend?: string;
  /** Whose it is has signed out: nobody sends it until they are back. */
  readonly isHeld?: boolean;
  /** Until then it may still change, and is not sent by itself. */
  readonly sendAfterMs?: number;
  /** Nobody said that it happened: it is sent only when somebody takes it as theirs. */
  readonly isOffered?: boolean;
};

export type Delivery =
  | { readonly kind: "kept"; readonly place: string }
  | {
      readonly kind: "refused";
      readonly said: string;
      readonly field?: string;
      readonly mend?: string;
    }
  | { readonly kind: "sign-in" }
  | { readonly kind: "unreachable" };

const patienceMs = 8000;
let opened: UseStore | undefined;
export const store = () => {
  opened ??= createStore(outboxPlace.database, outboxPlace.store);
  return opened;
};

export const keepWaiting = (entry: Waiting) => set(entry.id, entry, store());
export const forgetWaiting = (id: string) => del(id, store());
export const findWaiting = (id: string) => get<Waiting>(id, store());
/** Posts one entry, and forgets it when the server has it. What was typed into it meanwhile stays, and is sent as well. */
export async function send(entry: Waiting): Promise<Delivery> {
  const sent = await post(entry).catch((): Delivery => ({ kind: "unreachable" }));
  if (sent.kind === "unreachable") return sent;
  const { refused: _refused, mend: _mend, isHeld: _held, ...typed } = entry;
  const now = await findWaiting(entry.id).catch(() => undefined);
  if (now !== undefined && isAnother(now, entry)) return sent;
  if (sent.kind === "kept") await forgetWaiting(entry.id);
  if (sent.kind === "sign-in") await keepWaiting({ ...typed, isHeld: true });
  if (sent.kind === "refused") {
    const { said: refused, mend } = sent;
    await keepWaiting({ ...typed, refused, ...(mend === undefined ? {} : { mend }) });
  }
  return sent;
}

function isAnother(one: Waiting, other: Waiting): boolean {
  return one.atMs !== other.atMs || JSON.stringify(one.fields) !== JSON.stringify(other.fields);
}

async function post({ id, to, fields, owner, atMs }: Waiting): Promise<Delivery> {
  const response = await fetch(to, {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams([
      ...fields.map(([name, value]) => [name, value]),
      ["owner", owner],
      ["entry", id],
      ["typedAt", new Date(atMs).toISOString()],
    ]),
    signal: AbortSignal.timeout(patienceMs),
  });
  if (response.status === 401) return { kind: "sign-in" };
  return answered(response.status, await response.json().catch(() => ({})));
}

type ActReply = {
  readonly place?: string;
  readonly problem?: Problem & { readonly field?: string };
  readonly mend?: string;
};

/** Of a house that has too much to do, and of a line that was too slow. */
const tooSoon = [408, 429];

/** What was turned away for what it is will not be taken later either. Everything else is tried again. */
function answered(status: number, { place, problem, mend }: ActReply): Delivery {
  if (problem !== undefined && status < 500 && !tooSoon.includes(status)) {
    const { field } = problem;
    return {
      kind: "refused",
      said: inOneText(problem),
      ...(field === undefined ? {} : { field }),
      ...(mend === undefined ? {} : { mend }),
    };
  }
  return place === undefined ? { kind: "unreachable" } : { kind: "kept", place };
}

/** Asks the browser to send what waits in the background, where it can. */
export async function sendLater(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const sync = (registration as { sync?: { register: (tag: string) => Promise<void> } } | undefined)
    ?.sync;
  await sync?.register(signals.outbox).catch(() => undefined);
}

/** A new id, version 7: the time first, so that entries sort by when they were made. */
export function newId(nowMs: number): string {
  const hex = (n: number, length: number) => n.toString(16).padStart(length, "0");
  const time = hex(nowMs, 12);
  const drawn = [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => hex(byte, 2)).join("");
  const [a, b, c] = [drawn.slice(0, 3), drawn.slice(3, 6), drawn.slice(6)];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${a}-8${b}-${c}`;
}

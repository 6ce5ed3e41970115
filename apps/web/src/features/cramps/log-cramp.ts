import type { Remembered } from "../../phone/memory.ts";
import { keepWaiting, send, sendLater, type Waiting } from "../../phone/outbox.ts";
import { lastOwner } from "../../phone/owner.ts";
import { minutes } from "../../ui/glass.tsx";
import type { Script, toldOf } from "./machine.ts";

type CrampEnd = {
  readonly rounds: number;
  /** How long it took to let go; null for one that did not. */
  readonly reliefMs: number | null;
  readonly told: ReturnType<typeof toldOf>;
};

/** What became of an answer: it is in the log, it waits for a network, or it waits for whose it is. */
export type CrampFate = "logged" | "waiting" | "guest";

/** Logs a cramp by itself: into the log of whoever is signed in here, or kept on the phone until somebody takes it. */
export async function logCramp(cramp: Remembered, end: CrampEnd): Promise<CrampFate> {
  const entry = entryOf(cramp, [
    ["rounds", String(end.rounds)],
    ["severity", end.told.severity ?? ""],
    ["goOn", end.told.couldGoOn === false ? "no" : ""],
    ["relief", end.reliefMs === null ? "" : minutes(Math.round(end.reliefMs / 1000))],
    ...end.told.tried.map((what): [string, string] => ["tried", what]),
  ]);
  await keepWaiting(entry).catch(() => undefined);
  // Also where this phone does not know whose it is: who is signed in, the server knows.
  const { kind } = await send(entry);
  if (kind === "unreachable") await sendLater();
  if (kind === "kept") return "logged";
  return entry.owner === "" ? "guest" : "waiting";
}

/** One that is not over: logged by what was said of it, unless more is said before it is over. */
export function logLater(cramp: Remembered, rounds: number, script: Script): void {
  void keep(cramp, [["rounds", String(rounds)]], { sendAfterMs: whenOver(script) });
}

/** One that nobody answered for a whole round: it may have been a look, and is offered. */
export function offerCramp(cramp: Remembered, script: Script): void {
  void keep(cramp, [], { sendAfterMs: whenOver(script), isOffered: true });
}

/** No cramp is led through for longer. */
const whenOver = ({ maxTotalS }: Script) => Date.now() + maxTotalS * 1000;

type CrampFields = readonly (readonly [string, string])[];

function keep(cramp: Remembered, fields: CrampFields, more: Partial<Waiting>): Promise<void> {
  return keepWaiting({ ...entryOf(cramp, fields), ...more }).catch(() => undefined);
}

function entryOf({ id = "", atMs, muscle }: Remembered, fields: CrampFields): Waiting {
  return {
    id,
    owner: lastOwner(),
    to: "/acts/runs/cramp",
    atMs,
    fields: [
      ["crampId", id],
      ["crampAt", new Date(atMs).toISOString()],
      ["cramp", "run"],
      ["where", muscle],
      ...fields,
    ],
  };
}

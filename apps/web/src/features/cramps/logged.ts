import { sendLater } from "../../phone/later.ts";
import type { Remembered } from "../../phone/memory.ts";
import { keepWaiting, send, type Waiting } from "../../phone/outbox.ts";
import { lastOwner } from "../../phone/owner.ts";

type CrampEnd = { readonly rounds: number; readonly endedMs: number };

/** What helped, as far as the screen led there: the stretch in the first round, the rub after it. */
const tried = ["stretch", "massage"];

/** Logs a cramp by itself: into the log of whoever was last signed in here, or kept on the phone until somebody takes it. */
export async function logCramp(cramp: Remembered, { rounds, endedMs }: CrampEnd): Promise<void> {
  if (cramp.id === undefined) return;
  const entry: Waiting = {
    id: cramp.id,
    owner: lastOwner(),
    to: "/acts/runs/cramp",
    atMs: cramp.atMs,
    fields: [
      ["crampId", cramp.id],
      ["crampAt", new Date(cramp.atMs).toISOString()],
      ["cramp", "run"],
      ["where", cramp.muscle],
      ["rounds", String(rounds)],
      ["severity", cramp.letGo ? "mild" : "severe"],
      ["goOn", cramp.letGo ? "yes" : "no"],
      ["relief", cramp.letGo ? minutes(endedMs - cramp.atMs) : ""],
      ...tried.map((what): [string, string] => ["tried", what]),
    ],
  };
  await keepWaiting(entry).catch(() => undefined);
  if (entry.owner === "") return;
  const { kind } = await send(entry);
  if (kind === "unreachable") await sendLater();
}

function minutes(ms: number): string {
  const s = Math.round(ms / 1000);
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, "0")}`;
}

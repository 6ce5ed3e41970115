import { sendLater } from "../../phone/later.ts";
import type { Remembered } from "../../phone/memory.ts";
import { keepWaiting, send, type Waiting } from "../../phone/outbox.ts";
import { lastOwner } from "../../phone/owner.ts";
import type { toldOf } from "./machine.ts";

type CrampEnd = {
  readonly rounds: number;
  readonly endedMs: number;
  readonly told: ReturnType<typeof toldOf>;
};

/** Logs a cramp by itself: into the log of whoever was last signed in here, or kept on the phone until somebody takes it. */
export async function logCramp(
  cramp: Remembered,
  { rounds, endedMs, told }: CrampEnd,
): Promise<void> {
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
      ["severity", told.severity ?? ""],
      ["goOn", told.couldGoOn === false ? "no" : ""],
      ["relief", cramp.letGo ? minutes(endedMs - cramp.atMs) : ""],
      ...told.tried.map((what): [string, string] => ["tried", what]),
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

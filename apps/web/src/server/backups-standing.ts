import type { BackupsState } from "@limber/api/daily-backups";

const kept = Symbol.for("limber.backups");
type Standing = { [kept]?: BackupsState };

/** How the backups of this process stand; undefined where none are made. Pages and the server in front of them are built apart, and find each other here. */
export function backupsState(): BackupsState | undefined {
  return (globalThis as Standing)[kept];
}

export function backupsStand(state: BackupsState): void {
  (globalThis as Standing)[kept] = state;
}

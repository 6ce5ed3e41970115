import { type KeptMoves, passedMs } from "../../phone/kept-moves.ts";
import { minutes } from "../../ui/glass.tsx";
import { standingAt } from "./move-clock.ts";
import type { MovesScript, ShownMove } from "./moves-script.ts";

export type MovesAct = "again" | "go-on" | "pause" | "skip" | "start";

/** What one moment of a warm-up shows. */
export type MovesScreen = {
  /** The move; null when all is done. */
  readonly move: ShownMove | null;
  readonly title: string;
  readonly detail: string;
  readonly digits: string | null;
  readonly full: number;
  /** "3 of 17". */
  readonly progress: string;
  readonly acts: readonly MovesAct[];
  readonly spoken: string;
};

export function showMoves(
  { moves, labels }: MovesScript,
  kept: KeptMoves | null,
  nowMs: number,
): MovesScreen {
  const passed = kept === null ? 0 : passedMs(kept, nowMs);
  const { index, leftS } = standingAt(moves, passed);
  const move = moves[index];
  const all = moves.filter(({ isReady }) => !isReady).length;
  const behind = moves.slice(0, index).filter(({ isReady }) => !isReady).length;
  const progress = labels.progress
    .replace("{at}", String(Math.min(behind + 1, all)))
    .replace("{all}", String(all));
  if (move === undefined) {
    const [title, detail] = [labels.done, labels["done-how"]];
    const told = { title, detail, spoken: `${title} ${detail}` };
    return { ...told, move: null, digits: null, full: 1, progress, acts: ["again"] };
  }
  const { title, how, seconds, isReady } = move;
  const told = { title, detail: how, spoken: `${title}. ${how}` };
  const acts: readonly MovesAct[] =
    kept === null ? ["start"] : [kept.sinceMs === null ? "go-on" : "pause", "skip"];
  const full = isReady ? 0 : 1 - leftS / seconds;
  return { ...told, move, digits: clockOf(leftS), full, progress, acts };
}

/** The moves after a tap; null before the start. */
export function afterTap(
  act: MovesAct,
  { page, moves }: MovesScript,
  { kept, nowMs }: { readonly kept: KeptMoves | null; readonly nowMs: number },
): KeptMoves {
  const begun = { page, startedMs: nowMs, beforeMs: 0, sinceMs: nowMs, skipped: [] };
  if (kept === null || act === "start" || act === "again") return begun;
  const beforeMs = passedMs(kept, nowMs);
  if (act === "pause") return { ...kept, beforeMs, sinceMs: null };
  if (act === "go-on") return { ...kept, beforeMs, sinceMs: nowMs };
  const standing = standingAt(moves, beforeMs);
  const isReady = moves[standing.index]?.isReady === true;
  // Who skips while getting ready skips the move that comes.
  const index = standing.index + (isReady ? 1 : 0);
  const { endsMs } = isReady ? standingAt(moves, standing.endsMs) : standing;
  return {
    ...kept,
    beforeMs: endsMs,
    sinceMs: kept.sinceMs === null ? null : nowMs,
    skipped: [...kept.skipped, index],
  };
}

/** Whether most of the time was spent in moves that were not skipped: then the log may say that it was done. */
export function wasDone({ moves }: MovesScript, { skipped }: KeptMoves): boolean {
  const sum = (all: readonly ShownMove[]) =>
    all.reduce((s, { seconds, isReady }) => s + (isReady ? 0 : seconds), 0);
  return sum(moves.filter((_, index) => !skipped.includes(index))) * 2 >= sum(moves);
}

function clockOf(s: number): string {
  return s < 60 ? String(s) : minutes(s);
}

/** One thing to do for so many seconds; a stretch of both sides is two of them. */
export type Move = { readonly title: string; readonly how: string; readonly seconds: number };

export type MovePlace = {
  /** Which move; as many as there are when all is done. */
  readonly index: number;
  /** Of this move. */
  readonly leftS: number;
  /** Milliseconds of the whole warm-up until this move ends. */
  readonly endsMs: number;
};

/** Where a warm-up is after so many milliseconds of it. */
export function standingAt(moves: readonly Move[], elapsedMs: number): MovePlace {
  let endsMs = 0;
  for (const [index, { seconds }] of moves.entries()) {
    endsMs += seconds * 1000;
    if (elapsedMs < endsMs) return { index, leftS: Math.ceil((endsMs - elapsedMs) / 1000), endsMs };
  }
  return { index: moves.length, leftS: 0, endsMs };
}

const MB = 1024 * 1024;

export type UploadLimits = {
  /** Of one request. */
  readonly mostBytes: number;
  /** Of all that was sent and not yet read. */
  readonly mostHeldBytes: number;
  /** How many are taken in at once, and how many may wait to be read. */
  readonly mostArriving: number;
  readonly mostWaiting: number;
  /** How many of one account may be here. */
  readonly shareOfOne: number;
  /** Of the thread that reads: how long it may say nothing, how long it may take in all, and how large its heap may be. */
  readonly silentMs: number;
  readonly longestMs: number;
  readonly memoryMb: number;
};

/** A year of recordings in one zip. A whole export of many years goes by the page or the terminal, which read it where it is. */
export const USUAL_MB = 128;

/**
 * Bodies go to the disk as they come, so that no memory is held for who sends slowly; what may lie there is four
 * of the largest.
 */
export function limitsWith(mostMb: number): UploadLimits {
  return {
    mostBytes: mostMb * MB,
    mostHeldBytes: 4 * mostMb * MB,
    mostArriving: 16,
    mostWaiting: 64,
    // A phone that sends its week when it is home again; a script that sends a year waits between.
    shareOfOne: 16,
    // A hundred times what the longest recording takes.
    silentMs: 30_000,
    longestMs: 600_000,
    memoryMb: 512,
  };
}

/** How much of what was packed may be in memory at once: as much as one request brings. */
export function unpackingLimits({ mostBytes }: Pick<UploadLimits, "mostBytes">) {
  return { fileBytes: mostBytes, innerArchiveBytes: mostBytes };
}

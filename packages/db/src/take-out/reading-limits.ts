const MB = 1024 * 1024;

/** What reading a take-out may cost. Each number is far above what an account may hold, and far below what hurts. */
export const takeOutLimits = {
  /** Of the zip: what an account at its quotas packs to, at worst. Thirty years of runs pack to a tenth of it. */
  packedBytes: 48 * MB,
  /** Of `limber.json`, as it comes out of the zip: what the zip says of its size is not believed. */
  unpackedBytes: 256 * MB,
  /** Names in the zip. Ours has eleven; a computer that packs it again adds some of its own. */
  entries: 1000,
  /** Words and signs of one row. A plan over a course of five thousand points has some fifty thousand. */
  tokensOfARow: 400_000,
  /** Of all that is no row. */
  tokensAround: 1000,
  /** Lists in lists. A kept plan has eight. */
  depth: 40,
  /** Of one text or number, or of the blank between two. A plan over the longest course is no longer as a whole. */
  wordBytes: MB,
  /** Between two looks at what else there is to do: a few milliseconds of work. */
  sliceBytes: 128 * 1024,
} as const;

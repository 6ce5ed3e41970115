/** More than any recording: a week at one point a second. */
export const MOST_POINTS = 700_000;
/** More than any recording as XML. */
export const MOST_MB = 256;
/** Deeper than any activity. */
export const DEEPEST = 48;

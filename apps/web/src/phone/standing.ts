import type { signals } from "./keys.ts";

/**
 * What has become of a page since it was opened: nothing; an answer is awaited, has come and is kept, or will
 * not come.
 */
export type Since = "nothing" | "awaited" | "newer" | "none";

/** How a page that is open stands, as the worker knows it. */
export type PageStanding = {
  readonly since: Since;
  /** Something was entered after it was asked for. */
  readonly isOlder: boolean;
  /** This very address opens without a network, with all that it loads. */
  readonly isKept: boolean;
  /** How much had been entered when it was asked for: the page says it again later, should the worker have slept. */
  readonly writes: number;
};

export type StandingAsked = {
  readonly kind: typeof signals.standing;
  readonly address: string;
  readonly writes: number | null;
  readonly isFromPhone: boolean;
  /** Asks the house once more, where nothing came before. */
  readonly again: boolean;
};

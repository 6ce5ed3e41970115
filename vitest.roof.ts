/** A minute for a test, and for what is set up before it: a busy machine is slow, and what hangs still ends. */
export const roof = { testTimeout: 60_000, hookTimeout: 60_000 } as const;

/** Three minutes for a test, and for what is set up before it: a machine with ten other things to do is slow, and what hangs still ends. */
export const roof = { testTimeout: 180_000, hookTimeout: 180_000 } as const;

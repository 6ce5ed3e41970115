/** What came of a question to the data on this machine, before it is printed. */
export type Told = {
  readonly json: unknown;
  /** Numbers as they are kept: they name the data, and are not read by people alone. */
  readonly exact?: true;
  readonly page: (print: Printing) => string;
  readonly notes?: readonly string[];
  readonly bytes?: Uint8Array;
};

/** A row of facts: what, and how it stands; null where there is nothing to say. */
type Fact = readonly [string, string | null];

/** How the terminal at hand prints. */
export type Printing = {
  readonly line: (text: string) => string;
  readonly facts: (rows: readonly Fact[]) => string;
};

import type { Reader } from "@limber/core/reader";
import type { Doors } from "./doors.ts";
import type { ExitCode } from "./refusal.ts";
import type { Session } from "./session.ts";
import type { Painter } from "./text.ts";

/** A flag as it is declared once: for the parser, the help page and the completion. */
export type Flag = {
  /** "mass", without dashes. */
  readonly name: string;
  /** What stands for the value in help: "QUANTITY". None for a switch. */
  readonly value?: string;
  readonly says: string;
  /** A value that works, for the fix when it is missing. */
  readonly example?: string;
  readonly required?: true;
  readonly repeatable?: true;
  readonly choices?: readonly string[];
};

export type Argument = {
  readonly name: string;
  readonly says: string;
  /** All there are, or where to load them from. */
  readonly choices?: readonly string[] | ((doors: Doors) => Promise<readonly string[]>);
  /** One or more of them; only the last argument may be. */
  readonly repeatable?: true;
};

/** What was typed, by the name of its flag or argument. */
export type Given = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

export type Context = {
  readonly session: Session;
  readonly reader: Reader;
  readonly paint: Painter;
  /** Where text ends on a line; undefined when the reader is not a terminal. */
  readonly columns: number | undefined;
};

/** One answer for both readers: the JSON that programs rely on, and a page for people. */
export type Answer = {
  readonly json: unknown;
  readonly page: () => string;
  /** Said on stderr: assumptions made, files written. */
  readonly notes?: readonly string[];
  /** Already exact: written as it is, without rounding. */
  readonly exact?: true;
  /** How it went, where it did not go wholly well. */
  readonly exitCode?: ExitCode;
  /** A file, for `-o`: the page then says what is in it. */
  readonly bytes?: Uint8Array;
};

export type Verb = {
  readonly name: string;
  readonly summary: string;
  readonly examples: readonly (readonly [line: string, note: string])[];
  readonly arguments?: readonly Argument[];
  readonly flags: readonly Flag[];
  readonly answer: (given: Given, context: Context) => Answer | Promise<Answer>;
};

/** What a noun's folder offers. */
export type Noun = {
  readonly name: string;
  readonly summary: string;
  /** What the noun does without a verb; its own name is empty. */
  readonly alone?: Verb;
  readonly verbs: readonly Verb[];
};

/** Flags that every command takes, at any depth. */
export const everywhere: readonly Flag[] = [
  { name: "json", says: "JSON on stdout, always SI, each field with its unit" },
  { name: "fields", value: "A,B", says: "only these fields of the JSON" },
  {
    name: "units",
    value: "us|si",
    says: "oz, mi, °F or mL, km, °C for people",
    choices: ["us", "si"],
  },
  { name: "output", value: "PATH", says: "write to a file; - is stdout" },
  { name: "quiet", says: "no notes on stderr" },
  { name: "no-color", says: "plain text; NO_COLOR and FORCE_COLOR work too" },
  { name: "debug", says: "where an unexpected error came from" },
];

/** Flags of commands that answer with a list: a record a line, for programs that read as they go. */
export const recordFlags: readonly Flag[] = [
  { name: "jsonl", says: "one JSON record a line" },
  { name: "csv", says: "a table with a header, for a spreadsheet" },
];

export const shortFlags: Readonly<Record<string, string>> = { output: "-o", quiet: "-q" };

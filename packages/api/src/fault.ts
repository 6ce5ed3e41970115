import { isInWords } from "@limber/db/refusal";

/** What an operator is told of a fault: of what kind it is and where it happened, and nothing that anybody typed. */
export type Fault = {
  /** The errors' kinds, the outermost first. */
  readonly kinds: readonly string[];
  /** What PostgreSQL or the system calls it. */
  readonly code?: string;
  /** Of a row that was refused: the names of our own tables, columns and rules for them. */
  readonly at?: string;
  /** Words of ours, where we threw it. */
  readonly words?: string;
  readonly frames: readonly string[];
};

/** Causes may go round in a ring. */
const MOST_CAUSES = 5;
const MOST_FRAMES = 12;

/** SQLSTATE, as `23514`, or a word of Node's or a driver's, as `ECONNREFUSED`. */
const CODE = /^([0-9A-Z]{5}|[A-Z][A-Z0-9_]{2,40})$/;
const KIND = /^[A-Za-z]{1,60}$/;
/** A name in our own schema. */
const NAME = /^[a-z][a-z0-9_]{0,62}$/;

/**
 * An error's message is never told: a driver's holds the whole statement with what it was to write, a
 * parser's the text that it could not read. Of each cause only what is known to be harmless is kept.
 */
export function faultOf(problem: unknown): Fault {
  const causes = causesOf(problem);
  const code = firstOf(causes, "code", CODE);
  const names = ["schema_name", "table_name", "column_name", "constraint_name"]
    .map((field) => firstOf(causes, field, NAME))
    .filter((name) => name !== undefined);
  const ours = causes.find(isInWords);
  return {
    kinds: causes.map(kindOf),
    ...(code === undefined ? {} : { code }),
    ...(names.length === 0 ? {} : { at: names.join(".") }),
    ...(ours === undefined ? {} : { words: ours.message }),
    frames: causes.map(framesOf).find((frames) => frames.length > 0) ?? [],
  };
}

/** The same in lines, for a person who reads a log. */
export function faultInLines(problem: unknown): string {
  const { kinds, code, at, words, frames } = faultOf(problem);
  const head = [kinds.join(" from "), code, at, words].filter((part) => part !== undefined);
  return [head.join(", "), ...frames.map((frame) => `    ${frame}`)].join("\n");
}

/** Whether an error was thrown by the database: its words hold what was to be written. */
export function isFromDatabase(problem: unknown): boolean {
  return causesOf(problem).some(
    (cause) => cause instanceof Error && ("severity" in cause || "query" in cause),
  );
}

function causesOf(problem: unknown): readonly unknown[] {
  const causes: unknown[] = [];
  let next = problem;
  while (next !== undefined && next !== null && causes.length < MOST_CAUSES) {
    causes.push(next);
    next = next instanceof Error ? next.cause : undefined;
  }
  return causes;
}

function kindOf(cause: unknown): string {
  if (!(cause instanceof Error)) return `a thrown ${typeof cause}`;
  const kind = cause.constructor.name === "Error" ? cause.name : cause.constructor.name;
  return KIND.test(kind) ? kind : "Error";
}

function firstOf(causes: readonly unknown[], field: string, harmless: RegExp): string | undefined {
  return causes
    .map((cause) => (cause as Record<string, unknown> | null)?.[field])
    .find((value): value is string => typeof value === "string" && harmless.test(value));
}

/** Where it happened. What stands before the frames is the message, which may look like frames itself. */
function framesOf(cause: unknown): readonly string[] {
  if (!(cause instanceof Error) || typeof cause.stack !== "string") return [];
  const { stack, message } = cause;
  const from = stack.indexOf(message);
  if (from === -1) return [];
  return stack
    .slice(from + message.length)
    .split("\n")
    .map((line) => /^\s+at .*$/.exec(line)?.[0].trim() ?? "")
    .filter((line) => line !== "" && !/node:internal/.test(line))
    .slice(0, MOST_FRAMES)
    .map(fromOurFolders);
}

/** Where the house stands on this machine is nobody's business. */
function fromOurFolders(line: string): string {
  const at = line.search(/\/(apps|packages|node_modules)\//);
  if (at === -1) return line;
  const from = Math.max(line.lastIndexOf(" ", at), line.lastIndexOf("(", at)) + 1;
  return line.slice(0, from) + line.slice(at + 1);
}

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { isatty } from "node:tty";

const STDIN = 0;

/** One line that nobody sees while it is typed; the first line of stdin where nobody types. */
export async function readSecret(question: string): Promise<string> {
  if (!isatty(STDIN)) return readFileSync(STDIN, "utf8").split(/\r?\n/)[0] ?? "";
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  const line = await answered(terminal, "");
  process.stderr.write("\n");
  return line;
}

/** One line typed by a person; null where nobody types. */
export async function readLine(question: string): Promise<string | null> {
  if (!isatty(STDIN)) return null;
  return answered(createInterface({ input: process.stdin, output: process.stderr }), question);
}

type Terminal = ReturnType<typeof createInterface>;

/** Ctrl+C and Ctrl+D end it, as they end everything. */
async function answered(terminal: Terminal, question: string): Promise<string> {
  terminal.once("SIGINT", () => process.exit(130));
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

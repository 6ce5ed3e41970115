import { chmodSync, fstatSync, mkdirSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { type Doors, sayingIncomplete } from "./doors.ts";
import { type Environment, environment } from "./env.ts";

export type Stream = "stdout" | "stderr";

/** The world as a command sees it. Tests bring their own. */
export type Session = Doors & {
  readonly environment: Environment;
  readonly now: () => Date;
  readonly write: (stream: Stream, contents: string | Uint8Array) => void;
  readonly isTerminal: (stream: Stream) => boolean;
  /** How wide the terminal is; undefined where there is none. */
  readonly columns: number | undefined;
  readonly readFile: (path: string) => string | null;
  /** A file as it is; `-` is stdin. */
  readonly readBytes: (path: string) => Uint8Array;
  /** All of it, to its end. */
  readonly readStdin: () => Uint8Array;
  readonly saveFile: (path: string, contents: string | Uint8Array) => void;
  /** For nobody else on this computer; its folder is made when it is missing. */
  readonly savePrivateFile: (path: string, text: string) => void;
  /** One line that nobody sees while it is typed; the first line of stdin where nobody types. */
  readonly readSecret: (question: string) => Promise<string>;
  /** One line typed by a person; null where nobody types. */
  readonly readLine: (question: string) => Promise<string | null>;
  readonly fetch: typeof fetch;
  readonly wait: (timeMs: number) => Promise<void>;
  /** From now on Ctrl-C ends nothing by itself: the command ends what it is at, and then itself. */
  readonly interrupted: () => Interruption;
};
export type Interruption = {
  readonly yes: () => boolean;
  readonly when: Promise<void>;
  /** Ctrl-C does again what it usually does. */
  readonly forget: () => void;
};

/** For a terminal that does not say how wide it is. */
const USUAL_COLUMNS = 80;

const STDIN = 0;
const descriptors: Record<Stream, number> = { stdout: 1, stderr: 2 };

/** The real one. `node:tty` and `process.stdout` cost a tenth of the start, so a pipe does without. */
export function realSession(doors: Doors): Session {
  const terminal = isTerminal("stdout");
  return {
    environment: environment(),
    now: () => new Date(),
    write: (stream, contents) => writeAll(descriptors[stream], Buffer.from(contents)),
    isTerminal: (stream) => (stream === "stdout" ? terminal : isTerminal(stream)),
    columns: terminal ? process.stdout.columns || USUAL_COLUMNS : undefined,
    readFile,
    readBytes: (path) => readFileSync(path === "-" ? STDIN : path),
    readStdin: () => readFileSync(STDIN),
    saveFile: (path, contents) => writeFileSync(path, contents),
    savePrivateFile: (path, text) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { mode: 0o600 });
      chmodSync(path, 0o600);
    },
    readSecret: async (question) => (await import("./prompt.ts")).readSecret(question),
    readLine: async (question) => (await import("./prompt.ts")).readLine(question),
    // Naming it loads it, which no offline command should pay for.
    fetch: (...request) => fetch(...request),
    wait: (timeMs) => new Promise((done) => setTimeout(done, timeMs)),
    ...sayingIncomplete(doors),
    interrupted,
  };
}

const INTERRUPTED = 130;

/** Who interrupts twice does not want to wait. */
function interrupted(): Interruption {
  let is = false;
  let tell = () => {};
  const when = new Promise<void>((told) => {
    tell = told;
  });
  const hear = () => {
    if (is) process.exit(INTERRUPTED);
    is = true;
    tell();
  };
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.on(signal, hear);
  const forget = () => {
    for (const signal of signals) process.off(signal, hear);
  };
  return { yes: () => is, when, forget };
}

function isTerminal(stream: Stream): boolean {
  try {
    if (process.platform !== "win32" && !fstatSync(descriptors[stream]).isCharacterDevice())
      return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule("node:tty").isatty(descriptors[stream]);
}

/** A full pipe is waited for; a reader that went away, as `head` does, ends the writing without a word. */
function writeAll(descriptor: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (problem) {
      const code = (problem as NodeJS.ErrnoException).code;
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw problem;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function readFile(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw problem;
  }
}

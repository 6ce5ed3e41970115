import { inspect } from "node:util";

const ways = ["error", "warn", "info", "log", "debug", "trace"] as const;
const streams = ["stdout", "stderr"] as const;

/** Everything that this process prints meanwhile, by whatever way, as somebody who keeps its output would read it. */
export async function printedDuring(work: () => Promise<unknown>): Promise<string> {
  const pieces: string[] = [];
  const undo = [
    ...ways.map((way) => listenToConsole(way, pieces)),
    ...streams.map((name) => listenToStream(name, pieces)),
  ];
  try {
    await work();
  } finally {
    for (const each of undo) each();
  }
  return pieces.join("");
}

function listenToConsole(way: (typeof ways)[number], pieces: string[]): () => void {
  const before = console[way];
  console[way] = (...said: readonly unknown[]) => {
    pieces.push(
      `${said.map((each) => (typeof each === "string" ? each : inspect(each))).join(" ")}\n`,
    );
  };
  return () => {
    console[way] = before;
  };
}

function listenToStream(name: (typeof streams)[number], pieces: string[]): () => void {
  const stream = process[name];
  const before = stream.write;
  stream.write = (piece: string | Uint8Array) => {
    pieces.push(typeof piece === "string" ? piece : Buffer.from(piece).toString());
    return true;
  };
  return () => {
    stream.write = before;
  };
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Doors } from "./doors.ts";
import { runLimber } from "./program.ts";
import type { ReadSettings, Source } from "./read-sources.ts";
import type { Session } from "./session.ts";

type Surroundings = Omit<Partial<Session>, "environment"> & {
  readonly environment?: Partial<Session["environment"]>;
};

export type CommandResult = {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
};

let worker: Promise<string> | undefined;

/** Threads run JavaScript, so what they run is built once for a test file. */
async function builtWorker(): Promise<string> {
  const { rolldown } = await import("rolldown");
  const file = join(mkdtempSync(join(tmpdir(), "limber-worker-")), "worker.mjs");
  process.once("exit", () => rmSync(dirname(file), { recursive: true, force: true }));
  const build = await rolldown({ input: join(import.meta.dirname, "worker.ts"), platform: "node" });
  await build.write({ file, format: "esm", codeSplitting: false });
  return file;
}

async function loadReading() {
  const { readSources } = await import("./read-sources.ts");
  worker ??= builtWorker();
  const file = await worker;
  return {
    readSources: (sources: readonly Source[], settings: ReadSettings = {}) =>
      readSources(sources, { worker: file, ...settings }),
  };
}

/** What the built command loads from files beside itself. */
export const doors: Doors = {
  loadLocal: () => import("./local.ts"),
  loadReading,
  loadBringing: () => import("./import/bringing.ts"),
  loadPatterns: () => import("./pattern/found.ts"),
  loadOtherModel: () => import("./heat/other-model.ts"),
  loadRules: () => import("./rule/described.ts"),
};

/** One command line, run in this process with a piped terminal, SI units and no files but the given ones. */
export function limber(line: string, surroundings: Surroundings = {}): Promise<CommandResult> {
  return limberWords(wordsOf(line), surroundings);
}

/** The same, of words as a shell hands them over. */
export async function limberWords(
  words: readonly string[],
  { environment, ...more }: Surroundings = {},
): Promise<CommandResult> {
  const written = { stdout: "", stderr: "" };
  const session: Session = {
    environment: {
      units: undefined,
      color: undefined,
      localeUnits: "si",
      configFile: "settings/limber/config.json",
      credentialsFile: "settings/limber/credentials.json",
      server: undefined,
      token: undefined,
      tokenFile: undefined,
      variables: {},
      ...environment,
    },
    now: () => new Date("2026-11-26T18:00:00Z"),
    write: (stream, contents) => {
      written[stream] += typeof contents === "string" ? contents : `${contents.length} bytes`;
    },
    isTerminal: () => false,
    columns: undefined,
    readFile: () => null,
    saveFile: () => {},
    savePrivateFile: () => {},
    readBytes: () => new Uint8Array(),
    readStdin: () => new Uint8Array(),
    readSecret: async () => "",
    readLine: async () => null,
    fetch: () => Promise.reject(new Error("no network")),
    wait: async () => {},
    ...doors,
    interrupted: () => ({ yes: () => false, when: new Promise(() => {}), forget: () => {} }),
    ...more,
  };
  const exitCode = await runLimber(words, session);
  return { ...written, exitCode };
}

/** The JSON of a command that must succeed, parsed from the whole of stdout. */
export async function answerOf(line: string): Promise<Record<string, unknown>> {
  const { stdout, stderr, exitCode } = await limber(`${line} --json`);
  if (exitCode !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** As a shell splits it: at spaces, but not inside quotes. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? "",
  );
}

/** A terminal 80 columns wide, without colour unless asked. */
export const at80: Surroundings = {
  isTerminal: () => true,
  columns: 80,
  environment: { color: false },
};

import { resolve } from "node:path";
import { recordingNames } from "@limber/core/activity";
import { type Asking, asking, refuseOthers, whoseFlags } from "../asking.ts";
import { type Answer, type Context, type Given, type Noun, recordFlags } from "../grammar.ts";
import { exitCodes, refuse } from "../refusal.ts";
import { textsOf } from "../request.ts";
import type { ImportedFile } from "./batch.ts";
import type { Bringing } from "./bringing.ts";
import { type FoundFile, filesUnder } from "./folder.ts";
import { keptWith } from "./kept-with.ts";
import { exitCodeOf, summary } from "./outcome-lines.ts";
import { list, undo } from "./past.ts";
import { progressLine } from "./progress.ts";
import { readAll } from "./read-files.ts";
import { watch } from "./watch.ts";

const jobs = {
  name: "jobs",
  value: "COUNT",
  says: "files read at once; as many as there are cores",
  example: "2",
} as const;

/** "FIT, TCX and GPX" */
const formats = new Intl.ListFormat("en-GB").format(recordingNames);

export const noun: Noun = {
  name: "import",
  summary: `Bring runs in: ${formats} files, folders, zips, Strava and Garmin exports.`,
  alone: {
    name: "",
    summary: `Bring runs in: ${formats} files, folders, zips, whole exports from Strava, Garmin and Apple Health. Files are read on this machine; only what they say of a run is kept. A run that is here already stays one run; one that is only taken for it is named, and --insist keeps both.`,
    examples: [
      ["limber import ./week47", "a folder, and those in it"],
      ["limber import export_12345.zip --dry-run", "what would come of it"],
      ["limber import ~/Garmin --watch", "each new file as it comes, until Ctrl-C"],
      ["limber import - < run.fit", "one file from stdin"],
    ],
    arguments: [{ name: "PATH", says: "files, folders, zips; - is stdin", repeatable: true }],
    flags: [
      { name: "dry-run", says: "read everything, keep nothing" },
      { name: "insist", says: "keep what is taken for a run that is here, or is perhaps no run" },
      { name: "watch", says: "go on with every file that comes into the folder" },
      jobs,
      ...whoseFlags,
      ...recordFlags,
    ],
    answer: bringIn,
  },
  verbs: [list, undo],
};

async function bringIn(given: Given, context: Context): Promise<Answer> {
  const paths = textsOf(given, "PATH");
  const files = filesUnder(paths);
  if (given["watch"]) refuseUnwatchable(given, paths);
  const { bringing } = await context.session.loadBringing();
  return asking(given, context, async (who) => {
    refuseOthers(given, who);
    if (given["watch"]) return watch(given, context, { who, bringing, folder: paths[0] ?? "." });
    return given["dry-run"]
      ? preview(given, context, { who, bringing, files })
      : keep(given, context, { who, bringing, files });
  });
}

function refuseUnwatchable(given: Given, paths: readonly string[]): void {
  const why = "It goes on until Ctrl-C, one line a file.";
  if (paths.length !== 1 || paths[0] === "-")
    refuse({ what: "--watch takes one folder.", why, fix: "Use limber import FOLDER --watch" });
  for (const flag of ["json", "csv", "dry-run", "fields"])
    if (given[flag])
      refuse({ what: `--watch and --${flag} exclude each other.`, why, fix: "Use --jsonl." });
}

type Work = {
  readonly who: Asking;
  readonly bringing: Bringing;
  readonly files: readonly FoundFile[];
};

async function preview(given: Given, context: Context, work: Work): Promise<Answer> {
  const { who, files } = work;
  const { countsInWords, failedOf, newLook, remarksOf, someAreAlike } = work.bringing;
  const look = newLook(who, given["insist"] === true);
  const outcomes: ImportedFile[] = [];
  const { at, clear } = progressLine(context.session, !given["quiet"]);
  for await (const { read, done, all, name } of readAll(files, { given, context })) {
    outcomes.push(...(await look.add(read)));
    at(done, all, name);
  }
  outcomes.push(...(await look.finish()));
  clear();
  return {
    json: outcomes,
    page: () =>
      summary(countsInWords(outcomes, true), remarksOf(outcomes, context.reader), context),
    notes: [
      "Nothing was kept. Leave out --dry-run to keep it.",
      ...(someAreAlike(outcomes) ? [keepBoth(given)] : []),
    ],
    exitCode: exitCodeOf[failedOf(outcomes)],
  };
}

async function keep(given: Given, context: Context, work: Work): Promise<Answer> {
  const { who, files } = work;
  const { countsInWords, failedOf, newBatch, remarksOf, someAreAlike } = work.bringing;
  const { session } = context;
  const batch = newBatch(who, { ...keptWith(given), source: sourceOf(given) });
  const outcomes: ImportedFile[] = [];
  const { at, clear } = progressLine(session, !given["quiet"]);
  const interrupted = session.interrupted();
  for await (const { read, done, all, name } of readAll(files, { given, context })) {
    outcomes.push(...(await batch.add(read)));
    at(done, all, name);
    if (interrupted.yes()) break;
  }
  outcomes.push(...(await batch.finish()));
  clear();
  interrupted.forget();
  const stopped = interrupted.yes();
  return {
    json: outcomes,
    page: () =>
      summary(countsInWords(outcomes, false), remarksOf(outcomes, context.reader), context),
    notes: [
      ...(stopped ? ["Stopped. Run it again to go on: nothing comes in twice."] : []),
      ...(outcomes.length === 0 && !stopped ? ["There are no files there."] : []),
      ...(someAreAlike(outcomes) ? [keepBoth(given)] : []),
      ...(batch.keptSome() ? [`Undo with: limber import undo ${batch.importId}`] : []),
    ],
    exitCode: stopped ? exitCodes.interrupted : exitCodeOf[failedOf(outcomes)],
  };
}

/** The line that keeps what is alike as well. What is here by its very bytes stays one run. */
function keepBoth(given: Given): string {
  const whose = ["athlete", "server"].flatMap((flag) =>
    typeof given[flag] === "string" ? [`--${flag}`, given[flag]] : [],
  );
  const words = [
    ...textsOf(given, "PATH"),
    ...(given["here"] === true ? ["--here"] : []),
    ...whose,
  ];
  return `Keep those as runs of their own with: limber import ${words.map(inAShell).join(" ")} --insist`;
}

/** As a shell takes it for one word. */
const inAShell = (word: string) =>
  /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** What the list of imports calls it. */
function sourceOf(given: Given): string {
  const names = textsOf(given, "PATH").map((path) => (path === "-" ? "stdin" : resolve(path)));
  return names.join(", ").slice(0, 500);
}

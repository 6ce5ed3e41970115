import { aroundARun } from "@limber/core/run-analysis/around";
import { MS_IN_A_SECOND } from "@limber/core/units";
import type { AnswerOf, InputOf } from "../paths.ts";

type PreviewInput = InputOf<"imports.preview">;
export type FileToLookAt = PreviewInput["files"][number];
export type FileSeen = AnswerOf<"imports.preview">[number];
type Earlier = NonNullable<PreviewInput["earlier"]>[number];

/** Asks an account's server what files would come to; undefined where it gives no answer. */
export type AsksPreview = (input: PreviewInput) => Promise<readonly FileSeen[] | undefined>;

const MOST_LOOKED_AT = 150;
/** A call's worth: the server takes half a megabyte, of which the rest is for what goes along. */
const MOST_BYTES_LOOKED_AT = 200_000;
/** As much as goes along of what earlier calls said. */
const MOST_EARLIER = 1000;
const MOST_BYTES_EARLIER = 260_000;

/** Files on their way to be looked at. Whatever has no answer yet is at most a call's worth. */
export type LookInParts = {
  /** Takes one more. What those before come to is answered once a call's worth has come together. */
  readonly add: (file: FileToLookAt) => Promise<readonly FileSeen[] | undefined>;
  /** Asks about the rest. */
  readonly finish: () => Promise<readonly FileSeen[] | undefined>;
};

/**
 * What each file would come to if all were kept in the order in which they are added: every surface looks
 * through this. Undefined where a call got no answer.
 */
export function newLook(ask: AsksPreview, { mostAtOnce = MOST_LOOKED_AT } = {}): LookInParts {
  const earlier: Earlier[] = [];
  const send = async (part: readonly FileToLookAt[]) => {
    if (part.length === 0) return [];
    const said = await ask({ files: [...part], earlier: nearTo(part, earlier) });
    for (const [at, judged] of (said ?? []).entries()) {
      const file = part[at];
      if (file !== undefined) earlier.push(...earlierOf(file, judged));
    }
    return said;
  };
  const room = { mostFiles: mostAtOnce, mostBytes: MOST_BYTES_LOOKED_AT };
  const call = filling(room, (file: FileToLookAt) => bytesOf(file));
  return { add: (file) => send(call.add(file)), finish: () => send(call.rest()) };
}

/** What all of these would come to. */
export async function lookThrough(
  files: readonly FileToLookAt[],
  ask: AsksPreview,
  room: { readonly mostAtOnce?: number } = {},
): Promise<FileSeen[] | undefined> {
  const look = newLook(ask, room);
  const seen: FileSeen[] = [];
  for (const file of files) {
    const said = await look.add(file);
    if (said === undefined) return undefined;
    seen.push(...said);
  }
  const rest = await look.finish();
  return rest && [...seen, ...rest];
}

type CallRoom = { readonly mostFiles: number; readonly mostBytes: number };

/** What is to be sent, in parts that a call has room for; what alone is more goes by itself. */
export function* inCalls<Sent>(files: Iterable<Sent>, room: CallRoom): Generator<readonly Sent[]> {
  const call = filling(room, (file: Sent) => bytesOf(file));
  for (const file of files) {
    const part = call.add(file);
    if (part.length > 0) yield part;
  }
  const rest = call.rest();
  if (rest.length > 0) yield rest;
}

/** A call that fills up; it is handed out when the next file has no room in it. */
function filling<Sent>({ mostFiles, mostBytes }: CallRoom, weigh: (file: Sent) => number) {
  let part: Sent[] = [];
  let partBytes = 0;
  const rest = () => {
    const full = part;
    [part, partBytes] = [[], 0];
    return full;
  };
  const add = (file: Sent) => {
    const bytes = weigh(file);
    const isFull = part.length === mostFiles || partBytes + bytes > mostBytes;
    const full = isFull ? rest() : [];
    part.push(file);
    partBytes += bytes;
    return full;
  };
  return { add, rest };
}

const utf8 = new TextEncoder();
const bytesOf = (sent: unknown) => utf8.encode(JSON.stringify(sent)).length;

/** Nothing of an earlier call stands yet, so that the next is told what it would come to. */
function earlierOf(file: FileToLookAt, judged: FileSeen): Earlier[] {
  if (!file.ok) return [];
  const { beside: _, ...rest } = file;
  if (judged.is === "new") return [{ file: rest, joins: null }];
  const joins = judged.is === "merges" || judged.is === "already-here" ? judged.runId : undefined;
  return joins === undefined ? [] : [{ file: rest, joins }];
}

/** A file says something of another through a run that both are near, and through one that this run was of. */
const RUNS_BETWEEN = 3;

/** Those that say something of any of these files, and of very many the nearest. */
function nearTo(files: readonly FileToLookAt[], earlier: readonly Earlier[]): Earlier[] {
  const withinMs = RUNS_BETWEEN * aroundARun().clocksApartS * MS_IN_A_SECOND;
  const starts = files
    .flatMap((file) => (file.ok ? (file.run.startMs ?? []) : []))
    .toSorted((one, other) => one - other);
  const apartMs = (each: Earlier) => apartFrom(each.file.run.startMs ?? 0, starts);
  const near = earlier.filter((each) => apartMs(each) <= withinMs);
  const byDistance = near.toSorted((one, other) => apartMs(one) - apartMs(other));
  const nearest = new Set<Earlier>();
  let bytes = 0;
  for (const each of byDistance.slice(0, MOST_EARLIER)) {
    bytes += bytesOf(each);
    if (bytes > MOST_BYTES_EARLIER) break;
    nearest.add(each);
  }
  return near.filter((each) => nearest.has(each));
}

/** How far a moment is from the nearest of these, which are sorted. */
function apartFrom(ms: number, sorted: readonly number[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < ms) low = middle + 1;
    else high = middle;
  }
  const [before = Number.NEGATIVE_INFINITY, after = Number.POSITIVE_INFINITY] = [
    sorted[low - 1],
    sorted[low],
  ];
  return Math.min(ms - before, after - ms);
}

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

/**
 * What each file would come to if all were kept in this order, a call's worth at a time: every surface looks
 * through this. Undefined where a call got no answer.
 */
export async function lookThrough(
  files: readonly FileToLookAt[],
  ask: AsksPreview,
  { mostAtOnce = MOST_LOOKED_AT } = {},
): Promise<FileSeen[] | undefined> {
  const seen: FileSeen[] = [];
  const earlier: Earlier[] = [];
  const room = { mostFiles: mostAtOnce, mostBytes: MOST_BYTES_LOOKED_AT };
  for (const part of inCalls(files, room)) {
    const said = await ask({ files: part, earlier: nearestTo(part, earlier) });
    if (said === undefined) return undefined;
    seen.push(...said);
    for (const [at, judged] of said.entries()) {
      const file = part[at];
      if (file !== undefined) earlier.push(...earlierOf(file, judged));
    }
  }
  return seen;
}

type CallRoom = { readonly mostFiles: number; readonly mostBytes: number };

/** What is to be sent, in parts that a call has room for; what alone is more goes by itself. */
export function* inCalls<Sent>(
  files: Iterable<Sent>,
  { mostFiles, mostBytes }: CallRoom,
): Generator<Sent[]> {
  let part: Sent[] = [];
  let partBytes = 0;
  for (const file of files) {
    const bytes = bytesOf(file);
    const isFull = part.length === mostFiles || partBytes + bytes > mostBytes;
    if (part.length > 0 && isFull) {
      yield part;
      [part, partBytes] = [[], 0];
    }
    part.push(file);
    partBytes += bytes;
  }
  if (part.length > 0) yield part;
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

/** Of many those that are nearest to any of these files: two that are days apart say nothing of each other. */
function nearestTo(files: readonly FileToLookAt[], earlier: readonly Earlier[]): Earlier[] {
  const starts = files.flatMap((file) => (file.ok ? (file.run.startMs ?? []) : []));
  const apartMs = ({ file: { run } }: Earlier) =>
    Math.min(...starts.map((startMs) => Math.abs(startMs - (run.startMs ?? 0))));
  const byDistance = earlier
    .map((each) => ({ each, apartMs: apartMs(each) }))
    .toSorted((one, other) => one.apartMs - other.apartMs)
    .slice(0, MOST_EARLIER);
  const nearest = new Set<Earlier>();
  let bytes = 0;
  for (const { each } of byDistance) {
    bytes += bytesOf(each);
    if (bytes > MOST_BYTES_EARLIER) break;
    nearest.add(each);
  }
  return earlier.filter((each) => nearest.has(each));
}

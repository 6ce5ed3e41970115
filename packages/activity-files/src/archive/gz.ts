import type { Notice } from "@limber/core/activity";
import { Gunzip, gunzipSync } from "fflate";
import type { FileProblem } from "../problem.ts";
import type { Budget } from "./budget.ts";
import { checksum } from "./checksum.ts";
import { joined } from "./source.ts";

export type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly problem: FileProblem };

/** Packed bytes given at once. These unpack to 4 MB at most before the limits are looked at. */
const STEP_BYTES = 4096;
const TRAILER_BYTES = 8;
const BEGINNING = [0x1f, 0x8b, 0x08] as const;
/** fflate's code for bytes that do not begin as gzip does. */
const NOT_GZIP = 6;

/**
 * Unpacks gzip: one member or several, with or without something behind. One that ends early is refused:
 * what is in it may be anything from a second to the whole run.
 */
export function gunzip(packed: Uint8Array, mostBytes: number, budget: Budget): Unpacked {
  const bytes = atOnce(packed, mostBytes, budget);
  return bytes === undefined
    ? inSteps(packed, mostBytes, budget)
    : { ok: true, bytes, notices: [] };
}

/**
 * One member that holds what is noted behind it, into room of that very size. In steps the same bytes are
 * copied four times, and of thousands of files that is what an import's memory is full of. Undefined for
 * every other gzip. What unpacks to more than is noted finds no room, and is stopped in steps.
 */
function atOnce(packed: Uint8Array, mostBytes: number, budget: Budget): Uint8Array | undefined {
  const [noted] = endOf(packed);
  if (noted === undefined || noted.size === 0 || mayHoldMore(packed)) return undefined;
  const size = { unpacked: noted.size, packed: packed.length, mostBytes };
  if (noted.size > mostBytes || budget.claim(size) !== undefined) return undefined;
  try {
    const bytes = gunzipSync(packed, { out: new Uint8Array(noted.size) });
    if (bytes.length !== noted.size || checksum(0, bytes) !== noted.sum) return undefined;
    return budget.spend(bytes.length, size) === undefined ? bytes : undefined;
  } catch {
    // Whatever is wrong with it, in steps it is found again and named.
    return undefined;
  }
}

/** Whether something in it looks like the beginning of another member; by chance it seldom does. */
function mayHoldMore(packed: Uint8Array): boolean {
  const [first, second, third] = BEGINNING;
  for (let at = packed.indexOf(first, 1); at >= 0; at = packed.indexOf(first, at + 1))
    if (packed[at + 1] === second && packed[at + 2] === third) return true;
  return false;
}

function inSteps(packed: Uint8Array, mostBytes: number, budget: Budget): Unpacked {
  const out = collector(packed.length, mostBytes, budget);
  const gz = new Gunzip((chunk) => out.take(chunk));
  gz.onmember = () => out.begin();
  try {
    for (let at = 0; at < packed.length && out.problem() === undefined; at += STEP_BYTES)
      gz.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
  } catch (error) {
    if (out.problem() === undefined) return ended(error, out);
  }
  const problem = out.problem();
  if (problem !== undefined) return { ok: false, problem };
  // The library takes some cuts for an end, so the end is judged by what the packer noted behind it.
  const { sum, size } = out.member();
  const end = endOf(packed);
  if (end.some((noted) => noted.sum === sum && noted.size === size))
    return { ok: true, bytes: out.bytes(), notices: [] };
  if (end.some((noted) => noted.size === size))
    return { ok: true, bytes: out.bytes(), notices: [{ kind: "checksum-wrong" }] };
  return { ok: false, problem: { kind: "packing-damaged" } };
}

type Collector = ReturnType<typeof collector>;

/** Holds what comes out, and says when it is too much. */
function collector(packedBytes: number, mostBytes: number, budget: Budget) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let sum = 0;
  let begun = 0;
  let problem: FileProblem | undefined;
  return {
    take(chunk: Uint8Array) {
      if (problem !== undefined) return;
      length += chunk.length;
      problem = budget.spend(chunk.length, { unpacked: length, packed: packedBytes, mostBytes });
      if (problem !== undefined) return;
      sum = checksum(sum, chunk);
      chunks.push(chunk);
    },
    begin() {
      sum = 0;
      begun = length;
    },
    problem: () => problem,
    /** The one that is being unpacked. */
    member: () => ({ sum, size: length - begun }),
    length: () => length,
    bytes: () => joined(chunks),
  };
}

/** Something that is no gzip behind a whole member is padding; anything else is damage. */
function ended(error: unknown, out: Collector): Unpacked {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === NOT_GZIP && out.length() > 0) return { ok: true, bytes: out.bytes(), notices: [] };
  return { ok: false, problem: { kind: "packing-damaged" } };
}

/** A line's end may have come behind the trailer. */
const MOST_BEHIND = 3;

/** What the packer noted at the end: the checksum and the size of the last member. */
function endOf(packed: Uint8Array) {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.length);
  return Array.from(
    { length: MOST_BEHIND + 1 },
    (_, behind) => packed.length - TRAILER_BYTES - behind,
  )
    .filter((at) => at >= 0)
    .map((at) => ({ sum: view.getUint32(at, true), size: view.getUint32(at + 4, true) }));
}

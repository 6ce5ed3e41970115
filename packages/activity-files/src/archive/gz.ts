import type { Notice } from "@limber/core/activity";
import { Gunzip } from "fflate";
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
/** fflate's code for bytes that do not begin as gzip does. */
const NOT_GZIP = 6;

/**
 * Unpacks gzip: one member or several, with or without something behind. One that ends early is refused:
 * what is in it may be anything from a second to the whole run.
 */
export function gunzip(packed: Uint8Array, mostBytes: number, budget: Budget): Unpacked {
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

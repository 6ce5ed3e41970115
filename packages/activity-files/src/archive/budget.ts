import type { FileProblem } from "../problem.ts";
import type { Limits } from "./limits.ts";

const BYTES_PER_MB = 1_000_000;

type Size = { readonly unpacked: number; readonly packed: number; readonly mostBytes: number };

/** What may still be unpacked of what one person brought. */
export type Budget = {
  /** Says what is wrong with unpacking these bytes more, if anything. */
  spend(bytes: number, of: Size): FileProblem | undefined;
  /** Says what is wrong with a size that a file only claims to have. */
  claim(of: Size): FileProblem | undefined;
  /** Counts one more entry; false when that is too many. */
  enter(): boolean;
  /** Whether nothing more is unpacked at all. */
  isSpent(): boolean;
};

export function budgetFor(broughtBytes: number, limits: Limits): Budget {
  const mostInAll = Math.max(limits.totalFloorBytes, broughtBytes * limits.totalRatio);
  let spent = 0;
  let entries = 0;
  const claim = ({ unpacked, packed, mostBytes }: Size): FileProblem | undefined => {
    const packs = unpacked / Math.max(1, packed);
    if (unpacked > limits.ratioFromBytes && packs > limits.ratio) return { kind: "bomb" };
    if (unpacked <= mostBytes) return undefined;
    const limitMb = Math.floor(mostBytes / BYTES_PER_MB);
    return {
      kind: mostBytes === limits.innerArchiveBytes ? "inner-archive-too-large" : "too-large",
      limitMb,
    };
  };
  return {
    claim,
    spend(bytes, of) {
      spent += bytes;
      return spent > mostInAll ? { kind: "bomb" } : claim(of);
    },
    enter() {
      entries += 1;
      return entries <= limits.entries;
    },
    isSpent: () => spent > mostInAll,
  };
}

import type { FoundActivity } from "./found.ts";
import { type FilePart, partsOf } from "./run.ts";

/** As many others as an account compares with. */
const MOST_BESIDE = 50;

export type KnownPart = FilePart & {
  /** What it is known by: the first run by the bytes of the file, each other by what tells it from that. */
  readonly sha256: string;
  /** What the other sessions of its file, and other rows of its table, are known by. */
  readonly beside: readonly string[];
};

type KnownBy = {
  /** The hash of the file's bytes, or of the row. */
  readonly whole: string;
  readonly sha256Of: (text: string) => string;
};

/** Every session of a file, with what an account knows it by. */
export function knownParts(
  found: FoundActivity,
  figures: Parameters<typeof partsOf>[1],
  { whole, sha256Of }: KnownBy,
): readonly KnownPart[] {
  const parts = partsOf(found, figures).map((part) => ({
    ...part,
    sha256: part.key === null ? whole : sha256Of(`${whole}:${part.key}`),
  }));
  const rows = found.is === "summary" ? (found.beside ?? []).map(sha256Of) : [];
  const known = [...parts.map(({ sha256 }) => sha256), ...rows];
  return parts.map((part) => ({
    ...part,
    beside: known.filter((other) => other !== part.sha256).slice(0, MOST_BESIDE),
  }));
}

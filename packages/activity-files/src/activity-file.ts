import { MOST_MB } from "./bounds.ts";
import { contentOf } from "./content.ts";
import { readFit } from "./fit/file.ts";
import { formatPromised } from "./formats.ts";
import { otherByText } from "./other-formats.ts";
import type { ReadAnswer } from "./read-answer.ts";
import { readTcxOrGpx } from "./tcx-or-gpx.ts";

/** What reading gives: an activity with its notices, or why there is none. */
export type ReadFile = ReadAnswer;

const BYTES_PER_MB = 1_000_000;

/**
 * Reads the bytes of one recording, unpacked. The content decides; the name is a hint.
 * Gives an answer for any bytes, and never throws.
 */
export function readActivityFile(name: string, bytes: Uint8Array): ReadFile {
  if (bytes.length === 0) return { ok: false, problem: { kind: "empty" } };
  if (bytes.length > MOST_MB * BYTES_PER_MB) {
    return { ok: false, problem: { kind: "too-large", limitMb: MOST_MB } };
  }
  const content = contentOf(name, bytes);
  switch (content) {
    case "fit":
      return namedAs(name, readFit(bytes));
    case "xml":
      return namedAs(name, readTcxOrGpx(bytes));
    default:
      return {
        ok: false,
        problem: otherByText(bytes) ?? { kind: "unknown-format", looksLike: content },
      };
  }
}

/** Says so where the name promises another format. */
function namedAs(name: string, read: ReadFile): ReadFile {
  if (!read.ok) return read;
  const { activity } = read;
  const promised = formatPromised(name);
  if (promised === undefined || promised === activity.format) return read;
  const notices = [...activity.notices, { kind: "content-is-not-as-named" } as const];
  return { ok: true, activity: { ...activity, notices } };
}

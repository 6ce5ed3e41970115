import { isFitHeader } from "../content.ts";
import { checksumOf } from "./checksum.ts";

/** One FIT file; several may stand one behind the other in the same bytes. */
export type FitPart = {
  /** Where its messages begin and end. */
  readonly from: number;
  readonly to: number;
  readonly isCut: boolean;
  readonly hasTrueChecksum: boolean;
};

/** More than anyone put one behind the other. */
const MOST_PARTS = 200;
const CHECKSUM_BYTES = 2;
const LENGTH_AT = 4;
const USUAL_HEADER = 14;

/** The files in the bytes. A header that was lost is taken for a usual one: the messages tell. */
export function partsOf(bytes: Uint8Array): readonly FitPart[] {
  const parts: FitPart[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at === 0 || (isFitHeader(bytes, at) && parts.length < MOST_PARTS)) {
    const part = partAt(bytes, at, view);
    parts.push(part);
    at = part.to + CHECKSUM_BYTES;
  }
  return parts;
}

function partAt(bytes: Uint8Array, at: number, view: DataView): FitPart {
  const header = bytes[at] === 12 ? 12 : USUAL_HEADER;
  const from = Math.min(at + header, bytes.length);
  const length = at + LENGTH_AT + 4 <= bytes.length ? view.getUint32(at + LENGTH_AT, true) : 0;
  // A watch that ended without closing its file has left the length at 0.
  const isCut = length === 0 || from + length > bytes.length;
  const to = isCut ? bytes.length : from + length;
  const hasChecksum = !isCut && to + CHECKSUM_BYTES <= bytes.length;
  return { from, to, isCut, hasTrueChecksum: hasChecksum && isTrue(bytes, { at, to, view }) };
}

function isTrue(bytes: Uint8Array, part: { at: number; to: number; view: DataView }): boolean {
  const written = part.view.getUint16(part.to, true);
  // Some makers leave the checksum out by writing 0.
  return written === 0 || written === checksumOf(bytes.subarray(part.at, part.to));
}

import { type FieldDescriptions, type ReplacedField, replacedFields } from "./developer-fields.ts";
import { type RecordLayout, recordLayout } from "./record-layout.ts";
import { BEATS, isWantedField, TIMESTAMP } from "./wanted.ts";

/** How long, in bytes, one value of each base type is; the index is the type's five low bits. */
const widths = [1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8];
const TEXT = 7;
const FIELD_BYTES = 3;
const LONGEST_VALUE = 8;
/** Sixteen beats, with four bytes each for when they were. */
const LONGEST_BEATS = 64;
const HAS_DEVELOPER_FIELDS = 0x20;
/** Of a field that only an app writes. */
export const NOWHERE = -1;

/** A run of bytes in every message of a kind: what is copied of it, or else what an app says in its place. */
type Slice = {
  readonly at: number;
  readonly length: number;
  readonly replaced?: ReplacedField;
};

/** What a file says of its next messages: which they are, and where each field stands. */
export type Definition = {
  readonly message: number;
  readonly littleEndian: boolean;
  /** Of a message, without its first byte. */
  readonly length: number;
  /** From the start of the message; negative where it has none. */
  readonly timestampAt: number;
  /** Three bytes a field, as written, of those that are wanted. */
  readonly fields: readonly number[];
  readonly slices: readonly Slice[];
  /** Of a record that is read off the bytes. */
  readonly layout: RecordLayout | undefined;
  /** Of the definition itself, its first byte included. */
  readonly ownLength: number;
};

/**
 * The definition that begins at a byte: "cut" where the bytes end in it, nothing where no watch would
 * write it so. In a file whose checksum is true, odd fields are their maker's and are passed over.
 */
export function definitionAt(
  bytes: Uint8Array,
  at: number,
  file: {
    readonly to: number;
    readonly isTrusted: boolean;
    /** What apps said before of the fields that they added. */
    readonly descriptions?: FieldDescriptions;
  },
): Definition | "cut" | undefined {
  if (at + 6 > file.to) return "cut";
  const head = bytes[at] as number;
  const order = bytes[at + 2] as number;
  if (order > 1 || (!file.isTrusted && bytes[at + 1] !== 0)) return undefined;
  const count = bytes[at + 5] as number;
  const fieldsEnd = at + 6 + count * FIELD_BYTES;
  const hasDeveloperFields = (head & HAS_DEVELOPER_FIELDS) !== 0;
  if (fieldsEnd + (hasDeveloperFields ? 1 : 0) > file.to) return "cut";
  const developerCount = hasDeveloperFields ? (bytes[fieldsEnd] as number) : 0;
  const end = fieldsEnd + (hasDeveloperFields ? 1 + developerCount * FIELD_BYTES : 0);
  if (end > file.to) return "cut";
  const [low, high] = order === 0 ? [3, 4] : [4, 3];
  const message = (bytes[at + low] as number) | ((bytes[at + high] as number) << 8);
  const native = nativeFields(bytes.subarray(at + 6, fieldsEnd), message);
  if (!file.isTrusted && !native.isUsual) return undefined;
  let { length } = native;
  for (let i = 0; i < developerCount; i++)
    length += bytes[fieldsEnd + 2 + i * FIELD_BYTES] as number;
  const { descriptions = new Map() } = file;
  const added = bytes.subarray(fieldsEnd + 1, end);
  const replaced = replacedFields(added, { message, from: native.length, descriptions });
  const layout = replaced.length > 0 ? undefined : recordLayout({ ...native, message });
  const kept = { ...native, ...withReplaced(native, replaced) };
  return { ...kept, message, length, layout, littleEndian: order === 0, ownLength: end - at };
}

type CopiedFields = Pick<Definition, "fields" | "slices">;

/** An app's field stands where the profile's own one stood, whose bytes count where the app says nothing. */
function withReplaced(
  { fields, slices }: CopiedFields,
  replaced: readonly ReplacedField[],
): CopiedFields {
  const [all, their] = [[...fields], [...slices]];
  for (const field of replaced) {
    const { number, size, type } = field.native;
    const i = slices.findIndex((_, at) => fields[at * FIELD_BYTES] === number);
    const own = i < 0 ? undefined : slices[i];
    const isAlike = own?.length === size && fields[i * FIELD_BYTES + 2] === type;
    const slice = { at: isAlike ? own.at : NOWHERE, length: size, replaced: field };
    if (i < 0) {
      all.push(number, size, type);
      their.push(slice);
    } else {
      all.splice(i * FIELD_BYTES, FIELD_BYTES, number, size, type);
      their[i] = slice;
    }
  }
  return { fields: all, slices: their };
}

function nativeFields(written: Uint8Array, message: number) {
  const fields: number[] = [];
  const slices: { at: number; length: number }[] = [];
  let length = 0;
  let timestampAt = -1;
  let isUsual = true;
  for (let i = 0; i < written.length; i += FIELD_BYTES) {
    const [field = 0, size = 0, type = 0] = written.subarray(i, i + FIELD_BYTES);
    const width = widths[type & 0x1f];
    const isWhole = width !== undefined && size > 0 && size % width === 0;
    isUsual &&= isWhole && (type & 0x60) === 0;
    if (field === TIMESTAMP && size === 4) timestampAt = length;
    const isShort = size <= LONGEST_VALUE || (message === BEATS && size <= LONGEST_BEATS);
    if (isWhole && isWantedField(message, field) && (isShort || (type & 0x1f) === TEXT)) {
      fields.push(field, size, type);
      slices.push({ at: length, length: size });
    }
    length += size;
  }
  return { fields, slices, length, timestampAt, isUsual };
}

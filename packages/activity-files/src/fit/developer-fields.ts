import {
  NO_SINT8,
  NO_SINT32,
  NO_UINT8,
  NO_UINT16,
  NO_UINT32,
  SINT8,
  SINT32,
  UINT8,
  UINT16,
  UINT32,
} from "./coded-numbers.ts";
import { RECORD } from "./wanted.ts";

/** A message in which an app describes a field of its own. */
export const DESCRIPTION = 206;
const [SESSION, LAP] = [18, 19];
const FIELD_BYTES = 3;

/** How a field of the profile is written: `(value + offset) * scale`, and in which unit its value is. */
type NativeField = {
  readonly number: number;
  readonly type: number;
  readonly size: 1 | 4;
  readonly scale: number;
  readonly offset: number;
  readonly unit: string;
  /** Less is what an app writes that measured nothing. */
  readonly least?: number;
};
const byte = (number: number, type: number, unit: string): NativeField => ({
  ...{ number, type, unit },
  ...{ size: 1, scale: 1, offset: 0 },
});
const counted = (number: number, scale: number, unit: string): NativeField => ({
  ...{ number, scale, unit },
  ...{ size: 4, type: UINT32, offset: 0 },
});

const speed = counted(73, 1000, "m/s");
const altitude = { ...counted(78, 5, "m"), offset: 500 };
const totals = { 7: counted(7, 1000, "s"), 8: counted(8, 1000, "s"), 9: counted(9, 100, "m") };
/**
 * What an app may measure better than its watch: by message and field of the profile. Not the cadence: what pods
 * write in its place stands still where the watch counts on, and every other reader shows the watch's.
 */
const replaceable: Readonly<Record<number, Readonly<Record<number, NativeField>>>> = {
  [RECORD]: {
    ...{ 2: altitude, 78: altitude, 6: speed, 73: speed },
    ...{ 3: { ...byte(3, UINT8, "bpm"), least: 1 }, 13: byte(13, SINT8, "c") },
    5: counted(5, 100, "m"),
  },
  [SESSION]: totals,
  [LAP]: totals,
};

/** What an app says of a field of its own. */
export type FieldDescription = {
  readonly key: string;
  readonly type: number;
  readonly scale: number;
  readonly offset: number;
  readonly unit: string;
  /** Of the profile: which field it stands for; nothing where it stands for none. */
  readonly message: number | undefined;
  readonly field: number | undefined;
};
export type FieldDescriptions = ReadonlyMap<string, FieldDescription>;

/** A value of an app, where it stands in a message, written as the field of the profile that it replaces. */
export type ReplacedField = {
  readonly native: NativeField;
  /** As it is written in the profile's field; nothing where the app says nothing. */
  read(view: DataView, messageAt: number, littleEndian: boolean): number | undefined;
};

const keyOf = (application: number, field: number) => `${application}/${field}`;

/** The description that a message is; nothing where it does not say which field it is of. */
export function descriptionIn(
  bytes: Uint8Array,
  { at, fields, slices, littleEndian }: DescribedAt,
): FieldDescription | undefined {
  const bytesOf = (number: number) => {
    const i = fields.findIndex((each, place) => place % FIELD_BYTES === 0 && each === number);
    const slice = i < 0 ? undefined : slices[i / FIELD_BYTES];
    return slice && bytes.subarray(at + slice.at, at + slice.at + slice.length);
  };
  const small = (number: number) => {
    const value = bytesOf(number)?.[0];
    return value === undefined || value === NO_UINT8 ? undefined : value;
  };
  const [application, field, type] = [small(0), small(1), small(2)];
  if (application === undefined || field === undefined || type === undefined) return undefined;
  const message = bytesOf(14);
  const [low = 0xff, high = 0xff] = message?.length === 2 ? message : [];
  const number = littleEndian ? low | (high << 8) : high | (low << 8);
  const offset = small(7) ?? 0;
  return {
    key: keyOf(application, field),
    type,
    scale: small(6) || 1,
    offset: offset === NO_SINT8 ? 0 : (offset << 24) >> 24,
    unit: new TextDecoder().decode(bytesOf(8)).replace(/\0.*/s, "").trim().toLowerCase(),
    message: number === NO_UINT16 ? undefined : number,
    field: small(15),
  };
}

type DescribedAt = {
  readonly at: number;
  readonly fields: readonly number[];
  readonly slices: readonly { readonly at: number; readonly length: number }[];
  readonly littleEndian: boolean;
};

/** Which of an app's fields replace one of the profile's, and where they stand. Of another unit none does. */
export function replacedFields(
  written: Uint8Array,
  { message, from, descriptions }: ReplacedIn,
): ReplacedField[] {
  const replaced = new Map<number, ReplacedField>();
  let at = from;
  for (let i = 0; i < written.length; i += FIELD_BYTES) {
    const [number = 0, size = 0, application = 0] = written.subarray(i, i + FIELD_BYTES);
    const described = descriptions.get(keyOf(application, number));
    const native = described && nativeOf(described, message);
    if (described !== undefined && native !== undefined && !replaced.has(native.number)) {
      const field = fieldAt(at, { size, native, described });
      if (field !== undefined) replaced.set(native.number, field);
    }
    at += size;
  }
  return [...replaced.values()];
}

type FieldAt = {
  readonly size: number;
  readonly native: NativeField;
  readonly described: FieldDescription;
};

function fieldAt(at: number, { size, native, described }: FieldAt): ReplacedField | undefined {
  const { type, scale, offset } = described;
  const value = types[type];
  if (value?.size !== size) return undefined;
  return {
    native,
    read(view, messageAt, littleEndian) {
      const raw = value.read(view, messageAt + at, littleEndian);
      return raw === undefined ? undefined : countOf(raw / scale - offset, native);
    },
  };
}

type ReplacedIn = {
  readonly message: number;
  /** Where the apps' fields begin in a message. */
  readonly from: number;
  readonly descriptions: FieldDescriptions;
};

function nativeOf(
  { message, field, unit }: FieldDescription,
  inMessage: number,
): NativeField | undefined {
  if (field === undefined || (message ?? inMessage) !== inMessage) return undefined;
  const native = replaceable[inMessage]?.[field];
  return unit === "" || native?.unit === unit.replace("°", "") ? native : undefined;
}

/** As the profile counts it; nothing where it cannot be counted so. */
function countOf(value: number, native: NativeField): number | undefined {
  const { scale, offset, size, type } = native;
  const count = Math.round((value + offset) * scale);
  const [least, most] = type === SINT8 ? [-127, 126] : [0, 2 ** (8 * size) - 2];
  return count >= (native.least ?? least) && count <= most ? count : undefined;
}

type ReadNumber = (view: DataView, at: number, littleEndian: boolean) => number;
/** A type of the format: how long it is, and what stands for nothing. */
const typed = (size: number, none: number, read: ReadNumber) => ({
  size,
  read(view: DataView, at: number, littleEndian: boolean) {
    const value = read(view, at, littleEndian);
    return Number.isFinite(value) && value !== none ? value : undefined;
  },
});

const types: Readonly<Record<number, ReturnType<typeof typed>>> = {
  [SINT8]: typed(1, NO_SINT8, (view, at) => view.getInt8(at)),
  [UINT8]: typed(1, NO_UINT8, (view, at) => view.getUint8(at)),
  10: typed(1, 0, (view, at) => view.getUint8(at)),
  131: typed(2, 0x7fff, (view, at, little) => view.getInt16(at, little)),
  [UINT16]: typed(2, NO_UINT16, (view, at, little) => view.getUint16(at, little)),
  139: typed(2, 0, (view, at, little) => view.getUint16(at, little)),
  [SINT32]: typed(4, NO_SINT32, (view, at, little) => view.getInt32(at, little)),
  [UINT32]: typed(4, NO_UINT32, (view, at, little) => view.getUint32(at, little)),
  140: typed(4, 0, (view, at, little) => view.getUint32(at, little)),
  136: typed(4, Number.NaN, (view, at, little) => view.getFloat32(at, little)),
  137: typed(8, Number.NaN, (view, at, little) => view.getFloat64(at, little)),
};

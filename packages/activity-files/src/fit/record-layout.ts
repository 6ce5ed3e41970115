import { SINT8, SINT32, UINT8, UINT16, UINT32 } from "./coded-numbers.ts";
import { RECORD, TIMESTAMP } from "./wanted.ts";

const sizes: Readonly<Record<number, number>> = {
  [SINT8]: 1,
  [UINT8]: 1,
  [UINT16]: 2,
  [SINT32]: 4,
  [UINT32]: 4,
};

/** The fields of a record that a point is made of: their number in the profile, and the type that it gives them. */
const profile = {
  timestamp: [TIMESTAMP, UINT32],
  latitude: [0, SINT32],
  longitude: [1, SINT32],
  altitude: [2, UINT16],
  heartRate: [3, UINT8],
  cadence: [4, UINT8],
  distance: [5, UINT32],
  speed: [6, UINT16],
  temperature: [13, SINT8],
  enhancedSpeed: [73, UINT32],
  enhancedAltitude: [78, UINT32],
} as const;

type RecordField = keyof typeof profile;
const byNumber = new Map(
  Object.entries(profile).map(([name, [number, type]]) => [
    number as number,
    { name: name as RecordField, type: type as number },
  ]),
);

/** The sport of a record is asked of the last one alone, which the library decodes. */
const ACTIVITY_TYPE = 42;

/** Where each field stands, from the start of a message; -1 where it has none. */
export type RecordLayout = { readonly [Field in RecordField]: number };

/**
 * The layout of records whose every field is of the type that the profile gives it, and one value long.
 * Nothing of others: what they mean the library knows.
 */
export function recordLayout(definition: {
  readonly message: number;
  /** Three bytes a field, as written: its number, its size, its type. */
  readonly fields: readonly number[];
  readonly slices: readonly { readonly at: number }[];
}): RecordLayout | undefined {
  const { message, fields, slices } = definition;
  if (message !== RECORD) return undefined;
  const layout = nowhere();
  for (const [i, { at }] of slices.entries()) {
    const [number = 0, size = 0, type = 0] = fields.slice(i * 3, i * 3 + 3);
    if (number === ACTIVITY_TYPE) continue;
    const known = byNumber.get(number);
    if (known === undefined || known.type !== type || sizes[type] !== size) return undefined;
    if (layout[known.name] >= 0) return undefined;
    layout[known.name] = at;
  }
  return layout;
}

function nowhere(): { [Field in RecordField]: number } {
  const none = Object.keys(profile).map((name) => [name, -1]);
  return Object.fromEntries(none) as { [Field in RecordField]: number };
}

/**
 * The messages and fields of the FIT profile that an activity is made of. All else in a file, what its
 * apps added included, is passed over before it is decoded.
 */
export const TIMESTAMP = 253;

export const RECORD = 20;
/** Beats that a strap kept while the watch could not hear it. */
export const BEATS = 132;

const wantedFields: Readonly<Record<number, readonly number[]>> = {
  // file_id: kind, maker, product, serial number, when it was made, name of the product
  0: [0, 1, 2, 3, 4, 8],
  // sport: sport, sub-sport
  12: [0, 1],
  // session: start, sport, sub-sport, elapsed, timer, distance, the maker's estimate of the sweat
  // how hard it felt
  18: [TIMESTAMP, 2, 5, 6, 7, 8, 9, 178, 193],
  // lap: start, elapsed, timer, distance, sport, sub-sport
  19: [TIMESTAMP, 2, 7, 8, 9, 25, 39],
  // record: position, altitude, heart rate, cadence, distance, speed, both in three bytes,
  // temperature, sport, speed and altitude in four bytes
  [RECORD]: [TIMESTAMP, 0, 1, 2, 3, 4, 5, 6, 8, 13, 42, 73, 78],
  // event: what, and whether it started or stopped
  21: [TIMESTAMP, 0, 1],
  // device_info: which device, maker, product, name of the product
  23: [TIMESTAMP, 0, 2, 4, 27],
  // activity: local time
  34: [TIMESTAMP, 5],
  // field_description: whose and which field it is, its type, scale, offset, unit, and which it stands for
  206: [0, 1, 2, 6, 7, 8, 14, 15],
  // hr: fractions of its second, beats a minute, when each was, and the same in twelve bits
  [BEATS]: [TIMESTAMP, 0, 1, 6, 9, 10],
};

const wanted = new Map(
  Object.entries(wantedFields).map(([message, fields]) => [Number(message), new Set(fields)]),
);

export function isWantedMessage(message: number): boolean {
  return wanted.has(message);
}

export function isWantedField(message: number, field: number): boolean {
  return wanted.get(message)?.has(field) ?? false;
}

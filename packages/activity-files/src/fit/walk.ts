import type { TrackPoint } from "@limber/core/activity";
import { SECONDS_IN_A_DAY } from "@limber/core/units";
import { type Definition, definitionAt } from "./definition.ts";
import { DESCRIPTION, descriptionIn, type FieldDescription } from "./developer-fields.ts";
import type { FitPart } from "./parts.ts";
import { type FoundRecord, plainPoints } from "./plain-records.ts";
import { ShortFile } from "./short-file.ts";
import { isWantedMessage, RECORD } from "./wanted.ts";

const COMPRESSED = 0x80;
const DEFINITION = 0x40;
const RESERVED = 0x10;
const NO_TIME = 0xffffffff;
/** Bytes of a damaged file in which a way on is looked for. */
const SEARCH_AT_MOST = 2_000_000;
/** So many messages that follow one another cannot be chance. */
const BELIEVABLE = 5;

export type Walked = {
  /** A FIT file of the wanted messages alone; of records that are points already only the last. */
  readonly file: ArrayBuffer;
  readonly records: number;
  /** Nothing where the library has to say what the records mean. */
  readonly points: TrackPoint[] | undefined;
  readonly isCut: boolean;
  readonly skippedBytes: number;
};

type Walk = {
  readonly bytes: Uint8Array;
  readonly to: number;
  readonly view: DataView;
  readonly isTrusted: boolean;
  readonly definitions: (Definition | undefined)[];
  readonly short: ShortFile;
  /** What apps said of the fields that they added. */
  readonly descriptions: Map<string, FieldDescription>;
  lastS: number | undefined;
  /** A time far from the last one: believed when the next agrees with it. */
  suspectS: number | undefined;
  readonly records: FoundRecord[];
  searchedBytes: number;
};
type WalkStep = { readonly next: number } | "cut" | "broken";

/**
 * Goes from message to message, and copies the wanted ones. Where a message cannot be, it looks for the
 * next place from which several follow one another, and goes on there. Ends at `mostRecords`.
 */
export function walk(bytes: Uint8Array, part: FitPart, mostRecords: number): Walked {
  const walk: Walk = {
    bytes,
    to: part.to,
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    isTrusted: part.hasTrueChecksum,
    definitions: [],
    short: new ShortFile(part.to - part.from),
    descriptions: new Map(),
    lastS: undefined,
    suspectS: undefined,
    records: [],
    searchedBytes: 0,
  };
  let at = part.from;
  let skippedBytes = 0;
  let isCut = part.isCut;
  while (at < part.to && walk.records.length <= mostRecords) {
    const step = take(walk, at);
    if (typeof step === "object") {
      at = step.next;
      continue;
    }
    const found = nextBelievable(walk, at + 1);
    if (step === "cut" && found === undefined) isCut = true;
    else skippedBytes += (found ?? part.to) - at;
    at = found ?? part.to;
  }
  const points = plainPoints(walk.view, walk.records);
  for (const { local, definition, ...record } of walk.records.slice(points && -1))
    walk.short.write(local, definition, { bytes, view: walk.view, ...record });
  return { file: walk.short.close(), records: walk.records.length, points, isCut, skippedBytes };
}

function take(walk: Walk, at: number): WalkStep {
  const { bytes, definitions } = walk;
  const head = bytes[at] as number;
  const isCompressed = (head & COMPRESSED) !== 0;
  if (!isCompressed && (head & DEFINITION) !== 0) {
    const definition = definitionAt(bytes, at, walk);
    if (definition === "cut") return "cut";
    if (definition === undefined) return "broken";
    definitions[head & 0xf] = definition;
    return { next: at + definition.ownLength };
  }
  if (!isCompressed && (head & (RESERVED | 0x20)) !== 0) return "broken";
  const local = isCompressed ? (head >> 5) & 3 : head & 0xf;
  const definition = definitions[local];
  if (definition === undefined) return "broken";
  if (at + 1 + definition.length > walk.to) return "cut";
  const timeS = timeOf(walk, at, definition);
  if (timeS !== undefined) believe(walk, timeS);
  if (isWantedMessage(definition.message)) {
    const found = { local, definition, at: at + 1, timeS: isCompressed ? timeS : undefined };
    if (definition.message === RECORD) walk.records.push(found);
    else if (definition.message === DESCRIPTION) describe(walk, found);
    else walk.short.write(local, definition, { bytes, view: walk.view, ...found });
  }
  return { next: at + 1 + definition.length };
}

function describe({ bytes, descriptions }: Walk, { definition, at }: FoundRecord): void {
  const described = descriptionIn(bytes, { ...definition, at });
  if (described !== undefined) descriptions.set(described.key, described);
}

function believe(walk: Walk, timeS: number): void {
  const agrees = (other: number | undefined) => other !== undefined && isNear(timeS, other);
  if (walk.isTrusted || walk.lastS === undefined || agrees(walk.lastS) || agrees(walk.suspectS)) {
    walk.lastS = timeS;
    walk.suspectS = undefined;
  } else {
    walk.suspectS = timeS;
  }
}

function isNear(timeS: number, other: number): boolean {
  return Math.abs(timeS - other) <= SECONDS_IN_A_DAY;
}

/** Of a message: its own time, or the five bits in its head after the time before it. */
function timeOf(walk: Walk, at: number, definition: Definition): number | undefined {
  const head = walk.bytes[at] as number;
  if ((head & COMPRESSED) !== 0) {
    if (walk.lastS === undefined) return undefined;
    return walk.lastS + (((head & 0x1f) - (walk.lastS & 0x1f)) & 0x1f);
  }
  if (definition.timestampAt < 0) return undefined;
  const timeS = walk.view.getUint32(at + 1 + definition.timestampAt, definition.littleEndian);
  return timeS === NO_TIME ? undefined : timeS;
}

function nextBelievable(walk: Walk, from: number): number | undefined {
  for (let at = from; at < walk.to; at++) {
    if (++walk.searchedBytes > SEARCH_AT_MOST) return undefined;
    if (isBelievable(walk, at)) return at;
  }
  return undefined;
}

/** Whether messages follow one another from here, at times that agree with the last one known. */
function isBelievable(walk: Walk, from: number): boolean {
  const definitions = [...walk.definitions];
  let { lastS } = walk;
  let at = from;
  let timed = 0;
  for (let count = 0; count < BELIEVABLE; count++) {
    if (at === walk.to) return timed > 1;
    if (at > walk.to) return false;
    const head = walk.bytes[at] as number;
    if ((head & COMPRESSED) === 0 && (head & DEFINITION) !== 0) {
      const definition = definitionAt(walk.bytes, at, { to: walk.to, isTrusted: false });
      if (typeof definition !== "object") return false;
      definitions[head & 0xf] = definition;
      at += definition.ownLength;
      continue;
    }
    if ((head & COMPRESSED) === 0 && (head & (RESERVED | 0x20)) !== 0) return false;
    const definition = definitions[(head & COMPRESSED) !== 0 ? (head >> 5) & 3 : head & 0xf];
    if (definition === undefined || at + 1 + definition.length > walk.to) return false;
    const timeS = timeOf({ ...walk, lastS }, at, definition);
    if (timeS !== undefined && (head & COMPRESSED) === 0) {
      if (lastS !== undefined && !isNear(timeS, lastS)) return false;
      timed++;
    }
    lastS = timeS ?? lastS;
    at += 1 + definition.length;
  }
  return timed > 1;
}

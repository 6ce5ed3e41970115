import { SaxesParser } from "saxes";
import { DEEPEST, DEEPEST_IN_POINT } from "../bounds.ts";
import type { ReadProblem } from "../problem.ts";
import { textOf } from "./encoding.ts";
import { type PointHearer, type PointParser, textAround } from "./plain-pieces.ts";
import { TagMender } from "./tag-mender.ts";

/** What the bytes of one element's text can be of use for. */
const LONGEST_TEXT = 2000;
/** A file with more names of elements than this is no activity, and its names are not kept. */
const MOST_NAMES = 500;
/** No element of an activity has as many. */
const MOST_ATTRIBUTES = 1000;
/** Past so many faults the rest is not worth the time that each takes. */
const MOST_FAULTS = 10_000;

export type Attributes = Readonly<Record<string, string>>;

/** Hears of each element; names are without their prefix, in lower case. The root's parent is "". */
export type ElementReader = {
  open(name: string, parent: string, attributes: Attributes): void;
  close(name: string, parent: string, text: string): void;
  /** Who takes points that are written plainly, once the root has said which form they have. */
  points?(): PointHearer | undefined;
};

export type XmlEnd = {
  readonly root: string | undefined;
  /** Why reading ended before the end of the file. */
  readonly refusal: ReadProblem | undefined;
  readonly isClosed: boolean;
  readonly isFaulty: boolean;
  /** Whether the bytes turned out not to be letters of the encoding; then all else is void. */
  readonly isIllegible: boolean;
};

/**
 * Goes through the elements of an XML file, forgiving what can be forgiven. Ends at a document type that
 * names other files or defines entities, and where elements nest too deep; nothing is ever expanded.
 */
export function readElements(bytes: Uint8Array, encoding: string, reader: ElementReader): XmlEnd {
  return readPieces((parser) => textAround(bytes, encoding, parser), reader);
}

/** The same, of a file in which tags do not pair: they are paired first. Gives in how many places that was so. */
export function readMendedElements(
  bytes: Uint8Array,
  encoding: string,
  reader: ElementReader,
): XmlEnd & { readonly damagedParts: number } {
  const mender = new TagMender();
  const end = readPieces(() => mendedPieces(textOf(bytes, encoding), mender), reader);
  return { ...end, damagedParts: mender.damagedParts };
}

function* mendedPieces(
  pieces: Iterable<string | undefined>,
  mender: TagMender,
): Generator<string | undefined> {
  for (const piece of pieces) yield piece === undefined ? undefined : mender.take(piece);
  yield mender.take("", true);
}

function readPieces(
  piecesFor: (parser: PointParser) => Iterable<string | undefined>,
  reader: ElementReader,
): XmlEnd {
  const localName = localNames();
  const path: string[] = [];
  const parent = () => path[path.length - 1] ?? "";
  let text = "";
  let root: string | undefined;
  let refusal: ReadProblem | undefined;
  let isClosed = false;
  let faults = 0;
  let attributes = 0;
  let isIllegible = false;
  let written = 0;
  let tagEndedAt = -1;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const hear = (piece: string) => {
    if (text === "") text = piece;
    else if (text.length < LONGEST_TEXT) text += piece;
  };
  parser.on("error", () => {
    if (!isClosed) faults++;
  });
  parser.on("doctype", (doctype) => {
    refusal ??= refusalOf(doctype);
  });
  parser.on("attribute", () => {
    if (!isClosed && ++attributes > MOST_ATTRIBUTES) refusal ??= { kind: "damaged" };
  });
  for (const event of ["text", "cdata"] as const) parser.on(event, hear);
  parser.on("opentag", (tag) => {
    tagEndedAt = parser.position;
    const name = localName(tag.name);
    // Of files in a row each is read; whatever else follows the end of one is nothing.
    if (refusal !== undefined || (isClosed && name !== root)) return;
    isClosed = false;
    root ??= name;
    reader.open(name, parent(), tag.attributes);
    path.push(name);
    text = "";
    attributes = 0;
    if (path.length > DEEPEST) refusal = { kind: "too-nested" };
  });
  parser.on("closetag", () => {
    tagEndedAt = parser.position;
    if (refusal !== undefined || isClosed) return;
    const name = path.pop() ?? "";
    reader.close(name, parent(), text);
    text = "";
    isClosed = path.length === 0;
  });
  const pieces = piecesFor({
    hearer: () => (refusal === undefined && hasRoomFor(path) ? reader.points?.() : undefined),
    sinceTag: () => written - tagEndedAt,
  });
  for (const piece of pieces) {
    isIllegible = piece === undefined && !isClosed && refusal === undefined;
    if (piece === undefined || refusal !== undefined || faults > MOST_FAULTS) break;
    written += piece.length;
    parser.write(piece);
  }
  return { root, refusal, isClosed, isFaulty: faults > 0, isIllegible };
}

/** Whether a point may stand here, with all that may stand in it. */
function hasRoomFor(path: readonly string[]): boolean {
  return path.length > 0 && path.length + DEEPEST_IN_POINT < DEEPEST;
}

function refusalOf(doctype: string): ReadProblem | undefined {
  if (/\b(SYSTEM|PUBLIC)\b/.test(doctype)) return { kind: "external-entity" };
  return doctype.includes("<!ENTITY") ? { kind: "entity-expansion" } : undefined;
}

function localNames(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const local = name.slice(name.indexOf(":") + 1).toLowerCase();
    if (known.size < MOST_NAMES) known.set(name, local);
    return local;
  };
}

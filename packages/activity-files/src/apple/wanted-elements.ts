const LESS = 0x3c;
const MORE = 0x3e;
const SLASH = 0x2f;
const QUOTES = [0x22, 0x27] as const;
/** What stands behind the name of an element, or behind an attribute. */
const BEHIND = [0x20, 0x09, 0x0a, 0x0d, SLASH, MORE];

/** The document type of an export takes ten thousand bytes. */
const LONGEST_PROLOG = 1_000_000;
/** The longest tag of an export names a device. */
const LONGEST_TAG = 200_000;
/** A workout with a mark each second for a day. */
const LONGEST_ELEMENT = 16_000_000;

export type PickedElements = {
  /** All before the first element, with the root's own tag. */
  prolog(bytes: Uint8Array): void;
  /** Which of the wanted it is, and all of it. */
  element(kind: string, bytes: Uint8Array): void;
};

type Picking = {
  readonly root: string;
  /** How the wanted begin: their names, and the first attribute where not every one is wanted. */
  readonly wanted: readonly string[];
};
type Kind = { readonly says: string; readonly begins: Uint8Array; readonly ends: Uint8Array };
type Stage = "prolog" | "between" | "inside" | "over" | "given-up";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/**
 * Picks a few kinds of elements out of a file of gigabytes that comes piece by piece, by their bytes. All
 * between them is passed over: not decoded, not parsed, not kept.
 */
export class ElementPicker {
  private held = new Uint8Array(1 << 16);
  private length = 0;
  /** What is before this is done with; what is before the other was looked at. */
  private at = 0;
  private looked = 0;
  private stage: Stage = "prolog";
  private inside: Kind | undefined;
  private mayWait = true;
  private readonly root: Uint8Array;
  private readonly rootEnd: Uint8Array;
  private readonly kinds: readonly Kind[];
  private readonly longestBeginning: number;

  private readonly hear: PickedElements;

  constructor({ root, wanted }: Picking, hear: PickedElements) {
    this.hear = hear;
    this.root = bytesOf(`<${root}`);
    this.rootEnd = bytesOf(`</${root}`);
    this.kinds = wanted.map((says) => ({
      says,
      begins: bytesOf(`<${says}`),
      ends: bytesOf(`</${says.split(" ", 1)[0]}>`),
    }));
    const lengths = this.kinds.map(({ begins }) => begins.length);
    this.longestBeginning = Math.max(this.rootEnd.length, ...lengths) + 1;
  }

  /** Whether more is wanted. */
  take(piece: Uint8Array): boolean {
    this.append(piece);
    while (this.step());
    return this.stage !== "over" && this.stage !== "given-up";
  }

  /** That was all. Says whether the end of the root came by. */
  end(): boolean {
    this.mayWait = false;
    while (this.step());
    return this.stage === "over";
  }

  private append(piece: Uint8Array): void {
    this.held.copyWithin(0, this.at, this.length);
    this.length -= this.at;
    this.looked = Math.max(0, this.looked - this.at);
    this.at = 0;
    if (this.length + piece.length > this.held.length) {
      const larger = new Uint8Array(Math.max(this.held.length * 2, this.length + piece.length));
      larger.set(this.held.subarray(0, this.length));
      this.held = larger;
    }
    this.held.set(piece, this.length);
    this.length += piece.length;
  }

  /** Goes on as far as the bytes reach; false when more are needed, or none. */
  private step(): boolean {
    switch (this.stage) {
      case "prolog":
        return this.findRoot();
      case "between":
        return this.findBeginning();
      case "inside":
        return this.findEnd();
      default:
        return false;
    }
  }

  private findRoot(): boolean {
    for (let tag = this.next(this.looked); tag >= 0; tag = this.next(tag + 1)) {
      this.looked = tag;
      if (this.length - tag <= this.root.length) break;
      if (!this.isNamed(this.root, tag)) continue;
      const end = this.tagEnd(tag);
      if (end === undefined) break;
      this.hear.prolog(this.held.slice(0, end));
      [this.at, this.looked, this.stage] = [end, end, "between"];
      return true;
    }
    if (this.length > LONGEST_PROLOG) this.stage = "given-up";
    return false;
  }

  private findBeginning(): boolean {
    const tag = this.next(this.at);
    this.at = tag < 0 ? this.length : tag;
    if (tag < 0 || (this.mayWait && this.length - tag < this.longestBeginning)) return false;
    if (this.isAt(this.rootEnd, tag)) this.stage = "over";
    else {
      this.inside = this.kinds.find(({ begins }) => this.isNamed(begins, tag));
      if (this.inside === undefined) this.at += 1;
      else [this.looked, this.stage] = [tag, "inside"];
    }
    return true;
  }

  private findEnd(): boolean {
    const { says, ends } = this.inside as Kind;
    const end = this.elementEnd(ends);
    if (end !== undefined) {
      this.hear.element(says, this.held.slice(this.at, end));
      [this.at, this.looked, this.stage] = [end, end, "between"];
      return true;
    }
    const most = this.looked === this.at ? LONGEST_TAG : LONGEST_ELEMENT;
    if (this.length - this.at > most) this.stage = "given-up";
    return false;
  }

  /** Behind the element that begins here; where the bytes end before, it is looked on from there. */
  private elementEnd(ends: Uint8Array): number | undefined {
    if (this.looked === this.at) {
      const end = this.tagEnd(this.at);
      if (end === undefined || this.held[end - 2] === SLASH) return end;
      this.looked = end;
    }
    for (let tag = this.next(this.looked); tag >= 0; tag = this.next(tag + 1)) {
      this.looked = tag;
      if (this.isAt(ends, tag)) return tag + ends.length;
      if (tag + ends.length > this.length) return undefined;
    }
    return undefined;
  }

  /** Behind the tag that begins here: a sign in quotes ends none. */
  private tagEnd(from: number): number | undefined {
    let quote: number | undefined;
    for (let at = from; at < this.length; at += 1) {
      const byte = this.held[at];
      if (quote !== undefined) quote = byte === quote ? undefined : quote;
      else if (byte === QUOTES[0] || byte === QUOTES[1]) quote = byte;
      else if (byte === MORE) return at + 1;
    }
    return undefined;
  }

  private next(from: number): number {
    const tag = this.held.indexOf(LESS, from);
    return tag < this.length ? tag : -1;
  }

  private isNamed(bytes: Uint8Array, from: number): boolean {
    return this.isAt(bytes, from) && BEHIND.includes(this.held[from + bytes.length] ?? 0);
  }

  /** From the last byte on: beginnings are alike, ends are not. */
  private isAt(bytes: Uint8Array, from: number): boolean {
    if (from + bytes.length > this.length) return false;
    for (let i = bytes.length - 1; i >= 0; i -= 1)
      if (this.held[from + i] !== bytes[i]) return false;
    return true;
  }
}

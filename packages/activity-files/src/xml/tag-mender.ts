import { DEEPEST } from "../bounds.ts";

/** A name, its attributes, and whether it closes itself; or the name of a closing tag. */
const wholeTag =
  /<(?:\/\s*([^\s<>/="'&]+)\s*|([^\s<>/="'&!?][^\s<>/="'&]*)((?:\s+[^\s<>/="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>/y;
/** What is no element, from its first signs to its last. */
const otherMarks = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!", ">"],
] as const;
/** What never stands in one of its own kind: where it begins again, the one before was not closed. */
const neverNested = /^(trkpt|rtept|wpt|trackpoint|trkseg|trk|track|lap|activity)$/;
const points = /^(trkpt|rtept|wpt|trackpoint)$/;
/** No mark of an activity is longer. */
const LONGEST_MARK = 65_536;
/** Past so many faults the rest is not worth the time that each takes. */
const MOST_FAULTS = 10_000;

type OpenElement = {
  readonly tag: string;
  readonly name: string;
  hasText: boolean;
  hasElements: boolean;
};

/**
 * Takes the text of a damaged XML file piece by piece, and gives it back with tags that pair: what is no
 * tag is left out, what was not closed is closed, and a closing tag of a wrong name closes what it stands
 * in. So one fault costs one element, and not the rest of the file.
 */
export class TagMender {
  private held = "";
  private mended = "";
  private readonly open: OpenElement[] = [];
  private hasRootEnded = false;
  private pointsBegun = 0;
  private lastFaultAt = -1;
  private faults = 0;
  /** Places that had a fault: what follows from one fault, up to the next point, is of one place. */
  damagedParts = 0;

  take(piece: string, isLast = false): string {
    const text = this.held + piece;
    this.mended = "";
    let at = 0;
    while (at < text.length && this.faults <= MOST_FAULTS) {
      const mark = text.indexOf("<", at);
      this.keep(text.slice(at, mark < 0 ? text.length : mark));
      if (mark < 0) {
        at = text.length;
        break;
      }
      const next = this.markAt(text, mark, isLast);
      if (next === undefined) {
        at = mark;
        break;
      }
      at = next;
    }
    this.held = text.slice(at);
    if (isLast && this.hasRootEnded) while (this.open.length > 0) this.closeTop();
    return this.mended;
  }

  /** Where the text goes on behind a mark; nothing where the rest of the mark is still to come. */
  private markAt(text: string, at: number, isLast: boolean): number | undefined {
    const other = otherMarks.find(([first]) => text.startsWith(first, at));
    const end = other === undefined ? -1 : text.indexOf(other[1], at);
    if (other !== undefined && end >= 0) {
      const next = end + other[1].length;
      this.otherMark(text.slice(at, next));
      return next;
    }
    wholeTag.lastIndex = at;
    const tag = wholeTag.exec(text);
    if (tag !== null) {
      this.tag(tag);
      return wholeTag.lastIndex;
    }
    const nextMark = text.indexOf("<", at + 1);
    const isToCome = nextMark < 0 || other !== undefined;
    if (isToCome && !isLast && text.length - at < LONGEST_MARK) return undefined;
    return this.brokenMark(text, at, nextMark < 0 ? text.length : nextMark);
  }

  private otherMark(mark: string): void {
    // A second file behind the first has a prolog of its own.
    if (!mark.startsWith("<?") || this.open.length === 0) this.mended += mark;
    const top = this.open.at(-1);
    if (top !== undefined && mark.startsWith("<![")) top.hasText = true;
  }

  /** A tag without its end is one; a sign that begins no name stands alone; all else goes up to its end. */
  private brokenMark(text: string, at: number, to: number): number {
    this.fault();
    wholeTag.lastIndex = 0;
    const tag = wholeTag.exec(`${text.slice(at, to).trimEnd()}>`);
    const end = text.indexOf(">", at);
    if (tag !== null && (end < 0 || end > to)) {
      this.tag(tag);
      return to;
    }
    if (!/^<[/\p{L}_]/u.test(text.slice(at, at + 3))) return at + 1;
    return end < 0 || end > to ? to : end + 1;
  }

  private tag([written = "", closing, opening = "", , selfClosing]: RegExpExecArray): void {
    if (closing === undefined) this.opened(written, opening, selfClosing === "/");
    else this.closed(localName(closing));
  }

  private opened(written: string, tag: string, isEmpty: boolean): void {
    const name = localName(tag);
    if (this.hasRootEnded) this.fault();
    this.hasRootEnded = false;
    if (name === this.open[0]?.name) {
      this.fault();
      return;
    }
    const top = this.open.at(-1);
    // What has words of its own holds no elements: its end is missing.
    if (top?.hasText && !top.hasElements && this.open.length > 1) {
      this.fault();
      this.closeTop();
    }
    if (neverNested.test(name)) this.closeAll(name);
    if (points.test(name)) this.pointsBegun++;
    const parent = this.open.at(-1);
    if (parent !== undefined) parent.hasElements = true;
    this.mended += written;
    if (!isEmpty) this.open.push({ tag, name, hasText: false, hasElements: false });
  }

  private closed(name: string): void {
    const top = this.open.at(-1);
    if (top === undefined) {
      this.fault();
      return;
    }
    const at = this.open.findLastIndex((one) => one.name === name);
    const pointAt = this.open.findLastIndex((one) => points.test(one.name));
    if (at < 0) {
      this.fault();
      if (top.hasText && !top.hasElements && this.open.length > 1) this.closeTop();
      return;
    }
    if (at === 0 && this.open.length > 1) {
      // Either all that is open lacks its end, or this one has a wrong name: what follows tells.
      this.fault();
      if (top.hasText && !top.hasElements) this.closeTop();
      this.hasRootEnded = true;
      return;
    }
    // Nothing around a point ends before the point does: the name is wrong.
    const from = Math.max(at, pointAt);
    if (from !== this.open.length - 1 || from !== at) this.fault();
    while (this.open.length > Math.max(from, 1)) this.closeTop();
    if (from === 0) this.hasRootEnded = true;
  }

  private closeAll(name: string): void {
    if (this.open.length > DEEPEST) return;
    const at = this.open.findLastIndex((one) => one.name === name);
    if (at < 1) return;
    this.fault();
    while (this.open.length > at) this.closeTop();
  }

  private closeTop(): void {
    const top = this.open.pop();
    if (top !== undefined) this.mended += `</${top.tag}>`;
  }

  private keep(words: string): void {
    this.mended += words;
    const top = this.open.at(-1);
    if (top !== undefined && words.trim() !== "") top.hasText = true;
  }

  private fault(): void {
    this.faults++;
    if (this.lastFaultAt === this.pointsBegun) return;
    this.lastFaultAt = this.pointsBegun;
    this.damagedParts++;
  }
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(":") + 1).toLowerCase();
}

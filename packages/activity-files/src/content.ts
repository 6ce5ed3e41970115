import type { Lookalike } from "./problem.ts";

export type Content = "fit" | "xml" | Lookalike;

const ascii = new TextDecoder("windows-1252");
const LOOK_BYTES = 1024;

/** What the first bytes say the file is. The name is asked only where they say nothing. */
export function contentOf(name: string, bytes: Uint8Array): Content {
  if (isFitHeader(bytes, 0)) return "fit";
  const start = startsAs(bytes);
  if (start !== undefined) return start;
  const text = ascii.decode(bytes.subarray(0, LOOK_BYTES)).replaceAll("\0", "").toLowerCase();
  const markup = text.indexOf("<");
  if (markup >= 0 && isLead(text.slice(0, markup))) return markupAs(text.slice(markup));
  if (name.toLowerCase().endsWith(".fit") && bytes.length >= 12) return "fit";
  return isPlainText(text) ? "table" : "unknown";
}

/** Whether a FIT header begins here: its length, and the four letters that every one holds. */
export function isFitHeader(bytes: Uint8Array, at: number): boolean {
  const [length, dot, f, i, t] = [bytes[at], ...bytes.subarray(at + 8, at + 12)];
  return (length === 12 || length === 14) && dot === 0x2e && f === 0x46 && i === 0x49 && t === 0x54;
}

const beginnings: readonly (readonly [Lookalike, readonly number[]])[] = [
  ["archive", [0x50, 0x4b]],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
];

function startsAs(bytes: Uint8Array): Lookalike | undefined {
  return beginnings.find(([, beginning]) => beginning.every((byte, i) => bytes[i] === byte))?.[0];
}

/** Blanks and byte order marks, which some exports put before their first tag. */
function isLead(text: string): boolean {
  return [...text].every(
    (letter) => letter.trim() === "" || "\u00ef\u00bb\u00bf\u00fe\u00ff".includes(letter),
  );
}

function markupAs(text: string): Content {
  const web = ["<!doctype html", "<html", "<head", "<body"];
  if (web.some((tag) => text.startsWith(tag))) return "web-page";
  const page = text.startsWith("<?xml") && text.includes("<html");
  return page ? "web-page" : "xml";
}

function isPlainText(text: string): boolean {
  return [...text].every((letter) => letter >= " " || "\t\r\n".includes(letter));
}

/** Decoded at once. */
export const CHUNK_BYTES = 65_536;
const PROLOG_BYTES = 200;
const BARE_SIGN = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/gi;
const LONGEST_REFERENCE = 12;

/** How the letters of a file are written, as its first bytes and its prolog say. */
export function encodingOf(bytes: Uint8Array): string {
  const [first = 1, second = 1, third = 1, fourth = 1] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first !== 0 && second === 0 && fourth === 0) return "utf-16le";
  if (first === 0 && second !== 0 && third === 0) return "utf-16be";
  const declared = declaredIn(bytes);
  // A prolog that could be read as bytes is not UTF-16, whatever it says.
  return declared === undefined || declared.startsWith("utf-16") ? "utf-8" : declared;
}

/** The one that takes any bytes, for a file whose letters are not what it says. */
export const ANY_BYTES = "windows-1252";

/**
 * The file's text in pieces, so that a large one is never in memory twice. Ends with a piece that is
 * nothing where the bytes cannot be letters of this encoding.
 */
export function* textOf(
  bytes: Uint8Array,
  encoding: string,
  pieceBytes = CHUNK_BYTES,
): Generator<string | undefined> {
  const letters = lettersIn(encoding);
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = letters.take(bytes.subarray(at, at + pieceBytes));
    yield piece?.text;
    if (piece === undefined) return;
  }
  yield letters.rest();
}

/** Makes text of bytes that follow one another; nothing of what cannot be letters of this encoding. */
export function lettersIn(encoding: string) {
  const decoder = new TextDecoder(encoding, { fatal: encoding === "utf-8" });
  let held = "";
  let isLead = true;
  return {
    /** `isAligned`: each byte is the letter at its place. */
    take(bytes: Uint8Array): { readonly text: string; readonly isAligned: boolean } | undefined {
      const decoded = decodedWith(decoder, bytes);
      if (decoded === undefined) return undefined;
      const text = held + decoded;
      const piece = isLead ? text.trimStart() : text;
      if (piece !== "") isLead = false;
      // A reference that the end of the piece cuts is told from a bare sign when the rest is there.
      const cut = piece.indexOf("&", piece.length - LONGEST_REFERENCE);
      held = cut < 0 ? "" : piece.slice(cut);
      const whole = withSignsEscaped(cut < 0 ? piece : piece.slice(0, cut));
      // Of letters that take several bytes there are fewer than bytes.
      return { text: whole, isAligned: decoded.length === bytes.length && whole === decoded };
    },
    /** What a cut left of a last letter is dropped. */
    rest: () => withSignsEscaped(held),
  };
}

function decodedWith(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
): string | undefined {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    // A fatal decoder's way to say that these are no letters of its encoding.
    return undefined;
  }
}

/**
 * Names such as "Tom & Jerry" are written into files unescaped. The parser would take all up to the next
 * semicolon for the name of an entity, and so the track with it.
 */
function withSignsEscaped(text: string): string {
  return text.includes("&") ? text.replace(BARE_SIGN, "&amp;") : text;
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const prolog = new TextDecoder(ANY_BYTES).decode(bytes.subarray(0, PROLOG_BYTES));
  const declared = prolog.split("<?xml", 2)[1]?.split(">", 1)[0] ?? "";
  const label = /encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(declared)?.[1];
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // A name that no decoder knows says nothing about the bytes.
    return undefined;
  }
}

const [TAB, LF, CR, SPACE, QUOTE] = [0x09, 0x0a, 0x0d, 0x20, 0x22];
export const [LT, GT, SLASH, EQUALS] = [0x3c, 0x3e, 0x2f, 0x3d];

/** Which bytes begin a name, may stand in one, and may stand in a text that is read off its bytes. */
const [BEGINS_NAME, IN_NAME, IN_TEXT] = [1, 2, 4];
const uses = Uint8Array.from({ length: 256 }, (_, byte) => {
  const letter = String.fromCharCode(byte);
  const isName = byte < 0x80 && /[\w.:-]/.test(letter);
  const isFirst = isName && /[A-Za-z_]/.test(letter);
  // A reference, the end of a part that is no text, and what no text may hold are left to the parser.
  const isText =
    byte === TAB || byte === LF || (byte >= SPACE && byte < 0x7f && !/[<>&\]]/.test(letter));
  return (isFirst ? BEGINS_NAME : 0) | (isName ? IN_NAME : 0) | (isText ? IN_TEXT : 0);
});

/** Behind the blanks that begin at a byte. */
export function behindBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let byte = bytes[at]; byte === SPACE || byte === LF || byte === CR || byte === TAB; )
    byte = bytes[++at];
  return at;
}

/** Before the blanks that end at a byte. */
export function beforeBlanks(bytes: Uint8Array, to: number): number {
  let at = to;
  for (let byte = bytes[at - 1]; byte === SPACE || byte === LF || byte === CR || byte === TAB; )
    byte = bytes[--at - 1];
  return at;
}

/** Behind the name that begins at a byte; at the same byte where none does. */
export function behindName(bytes: Uint8Array, from: number): number {
  let at = from;
  if (((uses[bytes[at] as number] as number) & BEGINS_NAME) === 0) return at;
  while (((uses[bytes[at] as number] as number) & IN_NAME) !== 0) at++;
  return at;
}

export function behindText(bytes: Uint8Array, from: number): number {
  let at = from;
  while (((uses[bytes[at] as number] as number) & IN_TEXT) !== 0) at++;
  return at;
}

/** Behind the quoted value that begins at a byte; negative where none does. */
export function behindQuoted(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== QUOTE) return -1;
  let at = from + 1;
  while (((uses[bytes[at] as number] as number) & IN_TEXT) !== 0 && bytes[at] !== QUOTE) at++;
  return bytes[at] === QUOTE ? at + 1 : -1;
}

export function areAt(letters: Uint8Array, bytes: Uint8Array, from: number): boolean {
  for (let i = 0; i < letters.length; i++) if (bytes[from + i] !== letters[i]) return false;
  return true;
}

/** Whether two stretches of so many bytes are the same. */
export function isRepeated(bytes: Uint8Array, [from, to]: readonly [number, number], at: number) {
  for (let i = from; i < to; i++) if (bytes[i] !== bytes[at + i - from]) return false;
  return true;
}

export const lettersOf = (word: string): Uint8Array =>
  Uint8Array.from(word, (letter) => letter.charCodeAt(0));

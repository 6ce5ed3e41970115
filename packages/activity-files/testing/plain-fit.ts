/**
 * Reads a FIT file byte by byte as the description of the protocol has it, and knows nothing of how it was written:
 * what a watch would see. It throws at whatever the description does not allow.
 */
export type PlainMessage = {
  readonly number: number;
  readonly fields: ReadonlyMap<number, number | string>;
};

type Defined = {
  readonly number: number;
  readonly isLittle: boolean;
  readonly fields: readonly {
    readonly number: number;
    readonly size: number;
    readonly base: number;
  }[];
};

/** The checksum of the protocol, half a byte at a time. */
const nibbles = [
  0x0000, 0xcc01, 0xd801, 0x1400, 0xf001, 0x3c00, 0x2800, 0xe401, 0xa001, 0x6c00, 0x7800, 0xb401,
  0x5000, 0x9c01, 0x8801, 0x4400,
];

export function crcOf(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes)
    for (const half of [byte & 15, byte >> 4])
      crc = ((crc >> 4) & 0x0fff) ^ (nibbles[crc & 15] ?? 0) ^ (nibbles[half] ?? 0);
  return crc;
}

function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what);
}

export function readPlainFit(bytes: Uint8Array): PlainMessage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = view.getUint8(0);
  must(head === 14, "the head has another length");
  must(String.fromCharCode(...bytes.subarray(8, 12)) === ".FIT", "no FIT file");
  must(view.getUint16(12, true) === crcOf(bytes.subarray(0, 12)), "the head's checksum is wrong");
  const end = head + view.getUint32(4, true);
  must(end + 2 === bytes.length, "it is longer or shorter than it says");
  must(view.getUint16(end, true) === crcOf(bytes.subarray(0, end)), "the checksum is wrong");
  return messagesIn(view, { from: head, end });
}

function messagesIn(view: DataView, { from, end }: { from: number; end: number }) {
  const defined = new Map<number, Defined>();
  const messages: PlainMessage[] = [];
  let at = from;
  while (at < end) {
    const record = view.getUint8(at);
    must((record & 0b1010_0000) === 0, "a compressed head, or fields of an app");
    const local = record & 15;
    if ((record & 0b0100_0000) !== 0) {
      const definition = definitionAt(view, at + 1);
      defined.set(local, definition);
      at += 6 + 3 * definition.fields.length;
      continue;
    }
    const definition = defined.get(local);
    if (definition === undefined) throw new Error("a message that was not defined");
    at += 1;
    const fields = new Map<number, number | string>();
    for (const { number, size, base } of definition.fields) {
      fields.set(number, valueAt(view, at, { size, base, isLittle: definition.isLittle }));
      at += size;
    }
    messages.push({ number: definition.number, fields });
  }
  must(at === end, "the last message is cut");
  return messages;
}

function definitionAt(view: DataView, at: number): Defined {
  const isLittle = view.getUint8(at + 1) === 0;
  const count = view.getUint8(at + 4);
  return {
    isLittle,
    number: view.getUint16(at + 2, isLittle),
    fields: Array.from({ length: count }, (_, index) => {
      const field = at + 5 + 3 * index;
      return {
        number: view.getUint8(field),
        size: view.getUint8(field + 1),
        base: view.getUint8(field + 2),
      };
    }),
  };
}

type Kind = { readonly size: number; readonly base: number; readonly isLittle: boolean };

/** Enumerations, unsigned numbers and texts: all that a workout is made of. */
function valueAt(view: DataView, at: number, { size, base, isLittle }: Kind): number | string {
  switch (base) {
    case 0x00:
      must(size === 1, "an enumeration of more than a byte");
      return view.getUint8(at);
    case 0x84:
      must(size === 2, "16 bits of another size");
      return view.getUint16(at, isLittle);
    case 0x86:
    case 0x8c:
      must(size === 4, "32 bits of another size");
      return view.getUint32(at, isLittle);
    case 0x07: {
      const all = new Uint8Array(view.buffer, view.byteOffset + at, size);
      const end = all.indexOf(0);
      must(end >= 0, "a text without an end");
      return new TextDecoder("utf-8", { fatal: true }).decode(all.subarray(0, end));
    }
    default:
      throw new Error(`a base type ${base}`);
  }
}

/** Bytes that can be read from anywhere: a file on a disk, one in a browser, or bytes in memory. */
export type ByteSource = {
  readonly size: number;
  /** Gives fewer bytes than asked only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
};

export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}

/** A part of a source, which is one by itself. */
export function sliceOf(source: ByteSource, from: number, size: number): ByteSource {
  const whole = Math.max(0, Math.min(size, source.size - from));
  return {
    size: whole,
    read: (offset, length) =>
      source.read(from + offset, Math.max(0, Math.min(length, whole - offset))),
  };
}

/** Takes a piece of a file that is never held whole; says whether more is wanted. The piece is its own for that long. */
export type TakePiece = (piece: Uint8Array) => boolean;

const PIECE_BYTES = 1024 * 1024;

/** Pours a source into whoever takes its pieces, until that is enough. */
export async function pour(source: ByteSource, take: TakePiece): Promise<void> {
  for (let at = 0; at < source.size; ) {
    const piece = await source.read(at, PIECE_BYTES);
    if (piece.length === 0 || !take(piece)) return;
    at += piece.length;
  }
}

const AHEAD_BYTES = 256 * 1024;

/** Reads ahead, since unpacking asks for many small neighbouring parts. Keeps one stretch in memory. */
export function readingAhead(source: ByteSource): ByteSource {
  let from = 0;
  let held: Uint8Array = new Uint8Array(0);
  return {
    size: source.size,
    async read(offset, length) {
      if (length >= AHEAD_BYTES) return source.read(offset, length);
      if (offset < from || offset + length > from + held.length) {
        held = await source.read(offset, Math.min(AHEAD_BYTES, source.size - offset));
        from = offset;
      }
      return held.subarray(offset - from, offset - from + length);
    },
  };
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The same bytes in memory of their own, so that they can be handed to a thread: copied only where they share it. */
export function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

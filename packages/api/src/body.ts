/** A body of at most so many bytes, undefined where there is none. Read piece by piece, so that one that never ends is not kept. */
export async function bodyWithin(
  request: Request,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined | "too-large"> {
  if (request.body === null) return undefined;
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) return "too-large";
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.byteLength;
    if (size > mostBytes) return "too-large";
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

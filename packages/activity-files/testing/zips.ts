import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js/lib/zip-core.js";

export type Packed = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Put in as it is, as archives in archives often are. */
  readonly stored?: boolean;
  readonly password?: string;
  readonly zip64?: boolean;
};

/** A zip as other programs write one, with the library's own writer. */
export async function zipOf(files: readonly Packed[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const { name, bytes, stored = false, ...how } of files)
    await writer.add(name, new Uint8ArrayReader(bytes), { level: stored ? 0 : 6, ...how });
  return writer.close();
}

export const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every answer of a lazy list. */
export async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const each: T[] = [];
  for await (const one of list) each.push(one);
  return each;
}

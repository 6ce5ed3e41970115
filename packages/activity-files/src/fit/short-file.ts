import { NO_SINT8, NO_UINT8, SINT8, UINT32 } from "./coded-numbers.ts";
import { type Definition, NOWHERE } from "./definition.ts";
import type { ReplacedField } from "./developer-fields.ts";
import { TIMESTAMP } from "./wanted.ts";

const HEADER = [14, 0x20, 0, 0, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54, 0, 0];
const CHECKSUM_BYTES = 2;
const LONGEST_MESSAGE = 16_000;

type Message = {
  readonly bytes: Uint8Array;
  /** Of the same bytes. */
  readonly view: DataView;
  readonly at: number;
  readonly timeS?: number | undefined;
};

/** A FIT file in the making, whole and plain: every message has its own time, and no foreign fields. */
export class ShortFile {
  private bytes: Uint8Array;
  private length = HEADER.length;
  /** Which definitions stand in it, and whether with a time that the file had only in its heads. */
  private readonly written: { readonly definition: Definition; readonly withTime: boolean }[] = [];

  constructor(about: number) {
    this.bytes = new Uint8Array(about + HEADER.length + CHECKSUM_BYTES + LONGEST_MESSAGE);
    this.bytes.set(HEADER);
  }

  write(local: number, definition: Definition, message: Message): void {
    this.makeRoom();
    const timeS = definition.timestampAt < 0 ? message.timeS : undefined;
    const withTime = timeS !== undefined;
    const written = this.written[local];
    if (written?.definition !== definition || written.withTime !== withTime)
      this.define(local, definition, withTime);
    this.bytes[this.length++] = local;
    if (withTime) {
      new DataView(this.bytes.buffer).setUint32(this.length, timeS, definition.littleEndian);
      this.length += 4;
    }
    for (const slice of definition.slices) {
      if (slice.replaced !== undefined && this.replace(slice.replaced, definition, message))
        continue;
      if (slice.at === NOWHERE) {
        this.fillWithNothing(slice);
        continue;
      }
      const from = message.at + slice.at;
      for (let i = 0; i < slice.length; i++) {
        this.bytes[this.length++] = message.bytes[from + i] as number;
      }
    }
  }

  /** Writes what an app says in place of a field; false where it says nothing. */
  private replace(
    { native, read }: ReplacedField,
    { littleEndian }: Definition,
    { view, at }: Message,
  ): boolean {
    const count = read(view, at, littleEndian);
    if (count === undefined) return false;
    const own = new DataView(this.bytes.buffer);
    if (native.size === 1) own.setUint8(this.length, count & 0xff);
    else own.setUint32(this.length, count, littleEndian);
    this.length += native.size;
    return true;
  }

  private fillWithNothing({ length, replaced }: Definition["slices"][number]): void {
    const nothing = replaced?.native.type === SINT8 ? NO_SINT8 : NO_UINT8;
    this.bytes.fill(nothing, this.length, this.length + length);
    this.length += length;
  }

  /** The bytes; its checksum is left out, as the format allows. */
  close(): ArrayBuffer {
    const dataLength = this.length - HEADER.length;
    new DataView(this.bytes.buffer).setUint32(4, dataLength, true);
    return this.bytes.buffer.slice(0, this.length + CHECKSUM_BYTES) as ArrayBuffer;
  }

  private define(local: number, definition: Definition, withTime: boolean) {
    const { message, littleEndian, fields } = definition;
    const number = littleEndian ? [message & 0xff, message >> 8] : [message >> 8, message & 0xff];
    const time = withTime ? [TIMESTAMP, 4, UINT32] : [];
    const all = [...time, ...fields];
    const head = [0x40 | local, 0, littleEndian ? 0 : 1, ...number, all.length / 3];
    this.bytes.set([...head, ...all], this.length);
    this.length += head.length + all.length;
    this.written[local] = { definition, withTime };
  }

  private makeRoom(): void {
    if (this.length + LONGEST_MESSAGE <= this.bytes.length) return;
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

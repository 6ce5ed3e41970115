import { FitBaseType, FitEncoder, type FitEncoderField } from "fit-file-parser/encoder";
import { enumeration, numberOf, textField, u16, u32 } from "../src/fit/written-fields.ts";

const EPOCH_MS = 631_065_600_000;
const SEMICIRCLES_PER_DEGREE = 2 ** 31 / 180;

/** When the files made here begin. */
export const START_MS = Date.UTC(2026, 4, 3, 7, 30);

export function fitTime(ms: number): number {
  return (ms - EPOCH_MS) / 1000;
}

const u8 = numberOf(1, FitBaseType.Uint8);
const s32 = numberOf(4, FitBaseType.Sint32);
const text = (number: number, words: string) => textField(number, FitEncoder.string(words));
const when = (ms: number) => u32(253, fitTime(ms));

export const field = { u8, u16, u32, s32, enumeration, text, when };

/** Writes FIT files as small as a test needs them. */
export type FitWriter = {
  kind(type: number): FitWriter;
  /** A record so many seconds after the start, with further fields. */
  record(afterS: number, fields?: readonly FitEncoderField[]): FitWriter;
  /** The timer stops and starts again. */
  stop(afterS: number): FitWriter;
  start(afterS: number): FitWriter;
  session(fields: readonly FitEncoderField[], endS: number): FitWriter;
  message(number: number, fields: readonly FitEncoderField[]): FitWriter;
  close(): Uint8Array;
};

export function fitWriter(): FitWriter {
  const encoder = new FitEncoder();
  const after = (seconds: number) => when(START_MS + seconds * 1000);
  const writer: FitWriter = {
    kind: (type) => writer.message(0, [enumeration(0, type), u16(1, 1), u32(4, fitTime(START_MS))]),
    record: (afterS, fields = []) => writer.message(20, [after(afterS), ...fields]),
    stop: (afterS) => writer.message(21, [after(afterS), enumeration(0, 0), enumeration(1, 4)]),
    start: (afterS) => writer.message(21, [after(afterS), enumeration(0, 0), enumeration(1, 0)]),
    session: (fields, endS) => writer.message(18, [after(endS), ...fields]),
    message(number, fields) {
      encoder.writeMessage(number, [...fields], number % 16);
      return writer;
    },
    close: () => encoder.close(),
  };
  return writer;
}

/** 3 m a second northwards: distance in centimetres, and a position. */
export function stride(afterS: number): FitEncoderField[] {
  return [
    s32(0, Math.round((50 + (afterS * 3) / 111_195) * SEMICIRCLES_PER_DEGREE)),
    s32(1, Math.round(8 * SEMICIRCLES_PER_DEGREE)),
    u32(5, afterS * 300),
    u8(3, 150),
  ];
}

/** A run at 3 m/s, a record a second. */
export function fitRun(lengthS: number): Uint8Array {
  const writer = fitWriter().kind(4).start(0);
  for (let s = 0; s <= lengthS; s++) writer.record(s, stride(s));
  return writer.stop(lengthS).session(totals(0, lengthS), lengthS).close();
}

/** The fields of a session: start, sport, times in milliseconds, distance in centimetres. */
export function totals(fromS: number, toS: number, sport = 1): FitEncoderField[] {
  const lengthMs = (toS - fromS) * 1000;
  return [
    u32(2, fitTime(START_MS + fromS * 1000)),
    enumeration(5, sport),
    u32(7, lengthMs),
    u32(8, lengthMs),
    u32(9, (lengthMs / 1000) * 300),
  ];
}

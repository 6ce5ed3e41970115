import { FitBaseType } from "fit-file-parser/encoder";
import { describe, expect, it } from "vitest";
import { fitTime, START_MS } from "../../testing/fit.ts";
import { checksumOf } from "./checksum.ts";
import { readFit } from "./file.ts";

type ProfileField = {
  readonly number: number;
  readonly type: number;
  readonly bytes: readonly number[];
};
type AppField = { readonly number: number; readonly bytes: readonly number[] };
type FitMessage = {
  readonly message: number;
  readonly fields: readonly ProfileField[];
  readonly own?: readonly AppField[];
};

const { Enum, Uint8, String: Text, Sint16, Uint16, Uint32, Float32, Float64 } = FitBaseType;
const numberBytes = (size: number, write: (view: DataView) => void) => {
  const bytes = new Uint8Array(size);
  write(new DataView(bytes.buffer));
  return [...bytes];
};
const u8 = (number: number, value: number, type: number = Uint8): ProfileField => ({
  ...{ number, type: type, bytes: [value & 0xff] },
});
const u16Bytes = (value: number) => numberBytes(2, (view) => view.setUint16(0, value, true));
const u32Bytes = (value: number) => numberBytes(4, (view) => view.setUint32(0, value, true));
const f32Bytes = (value: number) => numberBytes(4, (view) => view.setFloat32(0, value, true));
const f64Bytes = (value: number) => numberBytes(8, (view) => view.setFloat64(0, value, true));
const u32 = (number: number, value: number): ProfileField => ({
  ...{ number, type: Uint32, bytes: u32Bytes(value) },
});
const time = (afterS: number) => u32(253, fitTime(START_MS) + afterS);

/** A FIT file byte by byte: the library's encoder writes no fields of apps. */
function fileOf(messages: readonly FitMessage[]): Uint8Array {
  const body = messages.flatMap(({ message, fields, own = [] }) => [
    ...[0x40 | (own.length > 0 ? 0x20 : 0), 0, 0, message & 0xff, message >> 8, fields.length],
    ...fields.flatMap(({ number, type, bytes }) => [number, bytes.length, type]),
    ...(own.length > 0 ? [own.length] : []),
    ...own.flatMap(({ number, bytes }) => [number, bytes.length, 0]),
    ...[0, ...fields.flatMap(({ bytes }) => bytes), ...own.flatMap(({ bytes }) => bytes)],
  ]);
  const size = u32Bytes(body.length);
  const all = [14, 0x20, 0, 0, ...size, 0x2e, 0x46, 0x49, 0x54, 0, 0, ...body];
  const checksum = checksumOf(Uint8Array.from(all));
  return Uint8Array.from([...all, checksum & 0xff, checksum >> 8]);
}

type AppTells = {
  readonly type: number;
  readonly replaces: number;
  readonly message?: number;
  readonly unit?: string;
  readonly scale?: number;
};

const described = ({ type, replaces, message = 20, unit = "", scale }: AppTells): FitMessage => ({
  message: 206,
  fields: [
    ...[u8(0, 0), u8(1, 7), u8(2, type)],
    ...(scale === undefined ? [] : [u8(6, scale)]),
    ...(unit === ""
      ? []
      : [{ number: 8, type: Text, bytes: [...new TextEncoder().encode(unit), 0] }]),
    { number: 14, type: Uint16, bytes: u16Bytes(message) },
    u8(15, replaces),
  ],
});
const activity: FitMessage = { message: 0, fields: [u8(0, 4, Enum)] };

/** Points of a file whose app tells of one field, once with each of these values. */
function pointsWith(
  told: AppTells,
  values: readonly (readonly number[])[],
  native: ProfileField[] = [],
) {
  const records = values.map((bytes, s) => ({
    message: 20,
    fields: [time(s), ...native],
    own: [{ number: 7, bytes }],
  }));
  const read = readFit(fileOf([activity, described(told), ...records]));
  if (!read.ok) throw new Error(read.problem.kind);
  return read.activity.sessions.flatMap(({ points }) => points);
}

describe("a field of an app that says which one it replaces", () => {
  it("is the distance, where the watch has counted another, in whatever type and scale it is", () => {
    const watch = [u32(5, 999_900)];
    const of = (told: Omit<AppTells, "replaces">, bytes: readonly number[]) =>
      pointsWith({ ...told, replaces: 5 }, [bytes], watch)[0]?.distanceM;
    expect(of({ type: Float32, unit: "m" }, f32Bytes(1234.5))).toBe(1234.5);
    expect(of({ type: Float64 }, f64Bytes(1234.56))).toBe(1234.56);
    expect(of({ type: Uint16, unit: "M" }, u16Bytes(1234))).toBe(1234);
    expect(of({ type: Uint32, scale: 10 }, u32Bytes(12_345))).toBe(1234.5);
    expect(of({ type: Sint16 }, u16Bytes(0x10000 - 5))).toBe(9999);
  });

  it("leaves the watch's own where it says nothing, or nothing that can be", () => {
    const heart = { type: Uint8, replaces: 3, unit: "BPM" };
    const beats = pointsWith(heart, [[0], [255], [151]], [u8(3, 140)]);
    expect(beats.map(({ heartRateBpm }) => heartRateBpm)).toEqual([140, 140, 151]);
    const told = { type: Float32, replaces: 5, unit: "m" };
    const values = [Number.NaN, 1e30, 7].map(f32Bytes);
    const points = pointsWith(told, values, [u32(5, 500)]);
    expect(points.map(({ distanceM }) => distanceM)).toEqual([5, 5, 7]);
    expect(pointsWith(told, [f32Bytes(Number.NaN)])[0]?.distanceM).toBeUndefined();
  });

  it("may be speed, height, heart rate or temperature, where the watch has none", () => {
    const of = (replaces: number, value: number) =>
      pointsWith({ type: Float32, replaces }, [f32Bytes(value)])[0];
    expect(of(6, 3.25)).toMatchObject({ speedMPerS: 3.25 });
    expect(of(2, -12.4)).toMatchObject({ elevationM: expect.closeTo(-12.4, 6) });
    expect(of(3, 151)).toMatchObject({ heartRateBpm: 151 });
    expect(of(4, 86)).not.toHaveProperty("cadencePerMin");
    expect(of(13, -7)).toMatchObject({ airTemperatureC: -7 });
  });

  it("replaces nothing in another unit, of another message, or where it names none", () => {
    const watch = [u32(5, 500)];
    const of = (told: Omit<AppTells, "type">) =>
      pointsWith({ ...told, type: Float32 }, [f32Bytes(7)], watch)[0]?.distanceM;
    expect(of({ replaces: 5 })).toBe(7);
    expect(of({ replaces: 5, unit: "mi" })).toBe(5);
    expect(of({ replaces: 5, message: 18 })).toBe(5);
    expect(of({ replaces: 0xff })).toBe(5);
  });

  it("is the total of a session", () => {
    const told = { type: Float32, replaces: 9, message: 18, unit: "m" };
    const session: FitMessage = {
      message: 18,
      fields: [time(60), u32(2, fitTime(START_MS)), u32(7, 60_000), u32(9, 9_900)],
      own: [{ number: 7, bytes: f32Bytes(101.5) }],
    };
    const record = { message: 20, fields: [time(0)] };
    const read = readFit(fileOf([activity, described(told), record, session]));
    expect(read.ok && read.activity.sessions[0]?.distanceM).toBe(101.5);
  });
});

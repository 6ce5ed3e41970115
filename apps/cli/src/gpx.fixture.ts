import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";

const DEGREE_M = 111_195.08;
const START = Date.UTC(2026, 1, 1, 7);
const STEP_S = 10;

export type GpxRun = {
  /** Days after the first of February 2026, when all of these are run. */
  readonly day?: number;
  readonly hours?: number;
  readonly distanceM?: number;
  readonly paceSPerKm?: number;
  readonly type?: string;
};

/** A run straight north at an even pace, as a watch would write it. */
export function gpx({
  day = 0,
  hours = 0,
  distanceM = 6000,
  paceSPerKm = 300,
  type = "running",
}: GpxRun = {}): string {
  const startMs = START + day * 86_400_000 + hours * 3_600_000;
  const stepM = (STEP_S / paceSPerKm) * 1000;
  const count = Math.round(distanceM / stepM);
  const points = Array.from({ length: count + 1 }, (_, at) => {
    const time = new Date(startMs + at * STEP_S * 1000).toISOString();
    return `<trkpt lat="${(48 + (at * stepM) / DEGREE_M).toFixed(7)}" lon="11"><time>${time}</time></trkpt>`;
  });
  return `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>${type}</type><trkseg>${points.join("")}</trkseg></trk></gpx>`;
}

/** Writes a file, and the folders it is in. */
export function put(path: string, contents: string | Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
  return path;
}

/** A zip whose files are packed as they are. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const heads: Buffer[] = [];
  const bodies: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, bytes] = [Buffer.from(name), Buffer.from(text)];
    const about = [20, 0x0800, 0, 0, 0x21].map(u16);
    const sizes = [crc32(bytes), bytes.length, bytes.length].map(u32);
    const common = Buffer.concat([...about, ...sizes, u16(path.length), u16(0)]);
    const body = Buffer.concat([u32(0x04034b50), common, path, bytes]);
    bodies.push(body);
    const rest = [0, 0, 0].map(u16);
    heads.push(Buffer.concat([u32(0x02014b50), u16(20), common, ...rest, u32(0), u32(at), path]));
    at += body.length;
  }
  const directory = Buffer.concat(heads);
  const counts = [0, 0, heads.length, heads.length].map(u16);
  const end = [u32(0x06054b50), ...counts, u32(directory.length), u32(at), u16(0)];
  return Buffer.concat([...bodies, directory, ...end]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

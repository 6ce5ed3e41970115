import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { quotas } from "../quotas.ts";
import { currentSchema } from "../schema-version.ts";
import { takeOutLimits } from "./reading-limits.ts";
import { unpackTakeOut } from "./unpack.ts";

const MB = 1024 * 1024;
const head = `{"format":"limber-take-out","version":2,"schema":${currentSchema},"tables":`;
const zipped = (text: string, name = "limber.json") => zipSync({ [name]: strToU8(text) });
const filling = (piece: string, bytes: number) => piece.repeat(Math.ceil(bytes / piece.length));

/** How often somebody else had a turn meanwhile, and what came of it. */
async function besideOthers(zip: Uint8Array) {
  let turns = 0;
  let isOver = false;
  const others = () => {
    turns += 1;
    if (!isOver) setImmediate(others);
  };
  setImmediate(others);
  const unpacked = await unpackTakeOut(zip);
  isOver = true;
  return { unpacked, turns };
}

const shape = (at: string) => ({ kind: "unknown-shape", at });
const many = { kind: "too-many-rows", at: "tables.runs", limit: quotas.runs.rows };

describe("a zip made to harm is put down at the first piece that cannot be in a take-out", () => {
  it.each([
    ["lists for rows", `${head}{"runs":[${filling("[{}],", 64 * MB)}[]]}}`, shape("tables.runs.0")],
    ["numbers for rows", `${head}{"runs":[${filling("1,", MB)}1]}}`, shape("tables.runs.0")],
    ["empty rows without end", `${head}{"runs":[${filling("{},", 64 * MB)}{}]}}`, many],
    ["rows for ever, and no end", `${head}{"runs":[${filling("{},", 8 * MB)}`, many],
    ["blanks", `${head}{"runs":[${filling(" ", 64 * MB)}]}}`, shape("tables.runs")],
    ["blanks before all", `${filling("\n", 64 * MB)}${head}{}}`, shape("tables.")],
    ["one text", `${head}{"runs":[{"note":"${filling("a", 64 * MB)}"}]}}`, shape("tables.runs")],
    ["one number", `${head}{"runs":[{"n":${filling("1", 8 * MB)}}]}}`, shape("tables.runs")],
    ["lists in lists", `${head}{"runs":[{"a":${filling("[", 4 * MB)}`, shape("tables.runs")],
    ["lists in lists around all", filling("[", 4 * MB), shape("")],
    [
      "one row of everything",
      `${head}{"runs":[{"a":[${filling("1,", 8 * MB)}1]}]}}`,
      shape("tables.runs"),
    ],
    ["a field too many", `{"more":[${filling("{},", 8 * MB)}{}]}`, shape("more")],
    ["a table too many", `${head}{"shoes":[${filling("{},", 8 * MB)}{}]}}`, shape("tables")],
    [
      "a table that is none",
      `${head}{"runs":{${filling('"a":1,', MB)}"b":1}}}`,
      shape("tables.runs"),
    ],
    ["tables that are a list", `${head}[${filling("{},", MB)}{}]}`, shape("tables")],
    ["tables over and over", `${head}{${filling('"runs":[],', MB)}"runs":[]}}`, shape("tables")],
    ["a name of a prototype", `${head}{"__proto__":[{}]}}`, shape("tables")],
    ["a second file behind the first", `${head}{}}${head}{}}`, { kind: "damaged" }],
    ["a file cut off", `${head}{"runs":[{"a":1},`, { kind: "damaged" }],
  ])("%s", async (_, text, problem) => {
    expect((await besideOthers(zipped(text))).unpacked).toEqual({ ok: false, problem });
  });

  it("more than unpacked files may be, whatever the zip says of its size", async () => {
    const rows = `{"note":"${filling("a", MB - 64)}"},`;
    const text = `${head}{"runs":[${filling(rows, takeOutLimits.unpackedBytes)}{}]}}`;
    const problem = { kind: "too-large", limitMb: takeOutLimits.unpackedBytes / MB };
    const zip = zipped(text);
    expect(await unpackTakeOut(zip)).toEqual({ ok: false, problem });
    sayOfSize(zip, MB);
    expect((await unpackTakeOut(zip)).ok).toBe(false);
  });

  it("more than a zip may be", async () => {
    const problem = { kind: "too-large", limitMb: takeOutLimits.packedBytes / MB };
    const zip = new Uint8Array(takeOutLimits.packedBytes + 1);
    expect(await unpackTakeOut(zip)).toEqual({ ok: false, problem });
  });

  it("names without end", async () => {
    const names = Array.from({ length: 5000 }, (_, at) => [`${at}.txt`, new Uint8Array()]);
    const zip = zipSync(Object.fromEntries(names));
    expect(await unpackTakeOut(zip)).toEqual({ ok: false, problem: { kind: "nothing-inside" } });
  });

  it.each([0, 1, 21, 22, 100])("bytes by chance, %i of them", async (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 7919) % 251);
    expect(await unpackTakeOut(bytes)).toEqual({ ok: false, problem: { kind: "no-zip" } });
  });
});

describe("a take-out of many years", () => {
  it("is read in slices, and others have their turn between them", async () => {
    const row = `{"note":"${filling("a", 1000)}"},`;
    const bytes = 16 * MB;
    const { unpacked, turns } = await besideOthers(
      zipped(`${head}{"runs":[${filling(row, bytes)}{}]}}`),
    );
    expect(unpacked.ok).toBe(true);
    expect(turns).toBeGreaterThan(bytes / takeOutLimits.sliceBytes);
  });
});

/** What the directory and the entry say of the unpacked size; the bytes stay as they are. */
function sayOfSize(zip: Uint8Array, bytes: number): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const directory = view.getUint32(zip.byteLength - 6, true);
  view.setUint32(directory + 24, bytes, true);
  view.setUint32(22, bytes, true);
}

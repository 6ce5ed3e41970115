import { stringify } from "csv-stringify/sync";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { z } from "zod";
import { currentSchema } from "../schema-version.ts";
import { type LinksAndAudit, TAKE_OUT_VERSION, TakeOut } from "./store.ts";

/** More than a lifetime of runs; a file that unpacks to more is refused before it is unpacked. */
const LARGEST_MB = 256;
const LARGEST_BYTES = LARGEST_MB * 1024 * 1024;
/** Zip begins in 1980. The archive carries no clock, so that the same data gives the same bytes. */
const BEGINNING = new Date("1980-01-01T00:00:00Z");

/** The take-out as one zip: `limber.json` to bring back, `csv/` to read in a spreadsheet, `sharing.json` to know. */
export function packTakeOut(takeOut: TakeOut, told: LinksAndAudit): Uint8Array {
  const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 1)}\n`);
  const tables = Object.entries(takeOut.tables).map(
    ([table, rows]) => [`csv/${table}.csv`, strToU8(csv(rows))] as const,
  );
  return zipSync(
    { "limber.json": json(takeOut), "sharing.json": json(told), ...Object.fromEntries(tables) },
    { mtime: BEGINNING, level: 6 },
  );
}

/** Why a file is no take-out that can be brought back. */
export type TakeOutProblem =
  | { readonly kind: "no-zip" }
  | { readonly kind: "too-large"; readonly limitMb: number }
  | { readonly kind: "nothing-inside" }
  | { readonly kind: "damaged" }
  | { readonly kind: "newer" }
  /** Where in `limber.json`, and what the schema said. */
  | { readonly kind: "unknown-shape"; readonly at: string };

export type UnpackedTakeOut =
  | { readonly ok: true; readonly takeOut: TakeOut }
  | { readonly ok: false; readonly problem: TakeOutProblem };

/** Reads a zip that may be anything. Only `limber.json` is unpacked. */
export function unpackTakeOut(zip: Uint8Array): UnpackedTakeOut {
  let tooLarge = false;
  let text: Uint8Array | undefined;
  try {
    text = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        if (name !== "limber.json") return false;
        tooLarge = originalSize > LARGEST_BYTES;
        return !tooLarge;
      },
    })["limber.json"];
  } catch {
    return not({ kind: "no-zip" });
  }
  if (tooLarge) return not({ kind: "too-large", limitMb: LARGEST_MB });
  if (text === undefined) return not({ kind: "nothing-inside" });
  return parsed(strFromU8(text));
}

function parsed(text: string): UnpackedTakeOut {
  try {
    const file = upcast(JSON.parse(text));
    if (isNewer(file)) return not({ kind: "newer" });
    const read = TakeOut.safeParse(file);
    if (read.success) return { ok: true, takeOut: read.data };
    return not({ kind: "unknown-shape", at: read.error.issues[0]?.path.join(".") ?? "" });
  } catch {
    return not({ kind: "damaged" });
  }
}

const not = (problem: TakeOutProblem): UnpackedTakeOut => ({ ok: false, problem });

const Envelope = z.looseObject({
  format: z.literal("limber-take-out"),
  version: z.int(),
  schema: z.int().optional(),
});

/** A file of a later Limber says so on its outside, whatever is in it. */
function isNewer(file: unknown): boolean {
  const { version = 0, schema = 0 } = Envelope.safeParse(file).data ?? {};
  return version > TAKE_OUT_VERSION || schema > currentSchema;
}

/** The first files did not say their schema: there was one. */
const FIRST_SCHEMA = 1795411806954;
const First = z.looseObject({ format: z.literal("limber-take-out"), version: z.literal(1) });

/** A file of any version as one of today. */
function upcast(file: unknown): unknown {
  const first = First.safeParse(file).data;
  return first === undefined ? file : { ...first, version: 2, schema: FIRST_SCHEMA };
}

/** A header and a line a row; cells that a spreadsheet would run as a formula are made harmless. */
function csv(rows: readonly Record<string, unknown>[]): string {
  const columns = [...new Set(rows.flatMap(Object.keys))].toSorted();
  const cell = (value: unknown) =>
    typeof value === "object" && value !== null ? JSON.stringify(value) : value;
  const lines = rows.map((row) => columns.map((column) => cell(row[column])));
  return stringify([columns, ...lines], {
    escape_formulas: true,
    record_delimiter: "windows",
    cast: { boolean: String },
  });
}

import { Tokenizer, TokenParser } from "@streamparser/json";
import { z } from "zod";
import { type OwnTable, ownTables } from "../kept-tables.ts";
import { quotas } from "../quotas.ts";
import { currentSchema } from "../schema-version.ts";
import { filePlace, shapeAt } from "./file-place.ts";
import { NotATakeOut } from "./not-a-take-out.ts";
import { takeOutLimits } from "./reading-limits.ts";
import { TAKE_OUT_VERSION, type TakeOut, type TakeOutRow } from "./store.ts";

/** Reads `limber.json` piece by piece, and ends with `NotATakeOut` at the first piece that cannot be in one. */
export function fileReader() {
  const envelope: Record<string, unknown> = {};
  const tables = Object.fromEntries(
    ownTables.map((table) => [table, [] as TakeOutRow[]]),
  ) as Record<OwnTable, TakeOutRow[]>;
  const { parser, tokenizer, sinceToken } = readers({
    field: (name, value) => Object.assign(envelope, { [name]: value }),
    row: (table, row) => add(tables, table, row),
  });
  return {
    write: (piece: Uint8Array): void =>
      orNewer(envelope, () => {
        sinceToken(piece.byteLength);
        tokenizer.write(piece);
      }),
    end: (): TakeOut =>
      orNewer(envelope, () => {
        if (!parser.isEnded) throw new NotATakeOut({ kind: "damaged" });
        return { ...todaysEnvelope(envelope), tables };
      }),
  };
}

type Taking = {
  readonly field: (name: string, value: unknown) => void;
  readonly row: (table: OwnTable, row: unknown) => void;
};

function readers({ field, row }: Taking) {
  const place = filePlace();
  const parser = new TokenParser({
    paths: ["$.format", "$.version", "$.schema", "$.tables.*.*"],
    keepStack: false,
  });
  const tokenizer = new Tokenizer();
  let untold = 0;
  parser.onValue = ({ value, key, stack }) => {
    if (stack.length > 1) row(place.table() as OwnTable, value);
    else field(String(key), value);
  };
  tokenizer.onToken = (token) => {
    untold = 0;
    place.pass(token);
    parser.write(token);
  };
  const failed = (problem: Error) => {
    throw problem instanceof NotATakeOut ? problem : new NotATakeOut({ kind: "damaged" });
  };
  parser.onError = failed;
  tokenizer.onError = failed;
  /** A word that never ends would be kept until it does. */
  const sinceToken = (bytes: number) => {
    untold += bytes;
    if (untold > takeOutLimits.wordBytes) throw shapeAt(`tables.${place.table()}`);
  };
  return { parser, tokenizer, sinceToken };
}

function add(tables: Record<OwnTable, TakeOutRow[]>, table: OwnTable, row: unknown): void {
  const rows = tables[table];
  const at = `tables.${table}`;
  const limit = quotas[table].rows;
  if (rows.length >= limit) throw new NotATakeOut({ kind: "too-many-rows", at, limit });
  if (typeof row !== "object" || row === null || Array.isArray(row))
    throw shapeAt(`${at}.${rows.length}`);
  rows.push(row as TakeOutRow);
}

const Envelope = z.looseObject({
  format: z.literal("limber-take-out"),
  version: z.int(),
  schema: z.int().optional(),
});

/** A file of a later Limber says so on its outside, whatever is in it. */
function orNewer<Answer>(envelope: unknown, read: () => Answer): Answer {
  try {
    return read();
  } catch (problem) {
    const { version = 0, schema = 0 } = Envelope.safeParse(envelope).data ?? {};
    if (version > TAKE_OUT_VERSION || schema > currentSchema)
      throw new NotATakeOut({ kind: "newer" });
    throw problem;
  }
}

/** The first files did not say their schema: there was one. */
const FIRST_SCHEMA = 1795411806954;
const TodaysEnvelope = z.strictObject({
  format: z.literal("limber-take-out"),
  version: z.literal(TAKE_OUT_VERSION),
  /** Written by a Limber that this one knows. */
  schema: z.int().max(currentSchema),
});

/** Of a file of any version, as one of today. */
function todaysEnvelope(envelope: Readonly<Record<string, unknown>>) {
  const isFirst = envelope["version"] === 1;
  const read = TodaysEnvelope.safeParse(
    isFirst ? { ...envelope, version: TAKE_OUT_VERSION, schema: FIRST_SCHEMA } : envelope,
  );
  if (read.success) return read.data;
  throw shapeAt(read.error.issues[0]?.path.join(".") ?? "");
}

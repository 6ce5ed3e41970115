import { freshDatabase, type TestDatabase } from "@limber/db/testing";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { askIn } from "./asking.ts";
import { lines, paths } from "./matrix/lines.ts";
import { inventWorld, type World } from "./matrix/world.ts";
import type { InputOf, ProcedurePath } from "./paths.ts";
import { problemOf } from "./problems.ts";
import { appRouter } from "./router.ts";
import { file } from "./testing-files.ts";

type AnySchema = z.core.$ZodTypes;
type Leaf = { readonly path: readonly string[]; readonly type: "string" | "number" | "edit" };

/** Text that PostgreSQL takes in no column, and instants that it or a page cannot show. */
const texts = ["a\0b", "\ud800", "x\udc00y", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00"];
const lateTexts = ["9999-12-31T23:59:59-12:00", "1899-12-31T23:59:59Z", "x".repeat(20_000), ""];
const numbers = [1e-320, 5e-324, -1e-50, 1e308, 2 ** 53 - 1, 4e12, -62_167_219_200_001, -1, 0];
const values = { string: [...texts, ...lateTexts], number: numbers, edit: [{}] };
/** Of these nothing may come through, whatever the field. */
const hopeless: readonly unknown[] = ["a\0b", "\ud800", "x\udc00y", 1e-320, 5e-324, -1e-50];

/** Every text, number and edit that a schema asks for. Of a choice all ways are tried. */
function leavesIn(schema: AnySchema, path: readonly string[] = []): Leaf[] {
  const { def } = schema._zod;
  const at = (inner: z.core.$ZodType, ...key: string[]) =>
    leavesIn(inner as AnySchema, [...path, ...key]);
  switch (def.type) {
    case "object": {
      const fields = Object.entries(def.shape).flatMap(([key, field]) => at(field, key));
      return path.at(-1) === "edit" ? [{ path, type: "edit" }, ...fields] : fields;
    }
    case "array":
      return at(def.element, "0");
    case "optional":
    case "nullable":
    case "default":
      return at(def.innerType);
    case "union":
      return def.options.flatMap((option) => at(option));
    case "pipe":
      return at(def.in);
    case "string":
    case "number":
      return [{ path, type: def.type }];
    default:
      return [];
  }
}

/** The input with one value in it, inside as many objects and lists as it takes. */
function holding(input: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (key === "0") return [holding(Array.isArray(input) ? input[0] : undefined, rest, value)];
  const fields = (input ?? {}) as Record<string, unknown>;
  return { ...fields, [key]: holding(fields[key], rest, value) };
}

/** A file that was read: the line of the matrix has one that was not. */
function fileFor(path: ProcedurePath) {
  const { run, ...read } = file();
  const { sport, startMs, elapsedS, distanceM } = run;
  const { fileId: _, told: _told, insist: _insist, ...looked } = read;
  return path === "imports.keep"
    ? { run, ...read }
    : { ...looked, run: { sport, startMs, elapsedS, distanceM } };
}

/** A file that holds drinks and no run. */
function withDrinks(line: unknown) {
  const { files: [unread] = [] } = line as { readonly files?: readonly object[] };
  const records = [{ kind: "drink", source: "apple-health", app: null, told: [] }];
  return { ...(line as object), files: [{ ...unread, records }] };
}

/** The line of the matrix, with the kind of file that a field is of. */
function givenFor(path: ProcedurePath, leaf: Leaf, line: unknown): unknown {
  if (leaf.path.includes("records")) return withDrinks(line);
  const isOfAFile = leaf.path.some((key) => key === "run" || key === "told");
  if (!path.startsWith("imports.") || !isOfAFile) return line;
  return { ...(line as object), files: [fileFor(path)] };
}

type Procedures = Readonly<Record<string, { _def: { inputs: readonly AnySchema[] } }>>;
const procedures = appRouter._def.procedures as unknown as Procedures;

let database: TestDatabase;
let tried = 0;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(async () => {
  await database.close();
  process.stdout.write(`What cannot be kept: ${tried} calls of ${paths.length} procedures.\n`);
});

/** What is wrong with how a procedure takes a value; undefined where all is well. */
async function faultOf(
  path: ProcedurePath,
  { leaf, value, world }: { leaf: Leaf; value: unknown; world: World },
): Promise<string | undefined> {
  const session = world.sessions["the owner"];
  const ask = askIn({ db: database.db, session, now: () => new Date() });
  const line = await lines[path].input(world);
  const given = givenFor(path, leaf, line);
  const input = holding(given, leaf.path, value);
  const where = `${path} ${leaf.path.join(".")} ${JSON.stringify(value).slice(0, 40)}`;
  tried += 1;
  try {
    await ask(path, input as InputOf<typeof path>);
    return hopeless.includes(value) ? `${where} is taken` : undefined;
  } catch (problem) {
    if (!(problem instanceof TRPCError)) throw problem;
    const { code, fields = [] } = problemOf(problem);
    if (code === "our-fault") return `${where}: ${String(problem.cause?.message).slice(0, 200)}`;
    const isNamed = fields.some(({ field }) => field === leaf.path.findLast((key) => key !== "0"));
    return hopeless.includes(value) && !isNamed ? `${where} is refused as ${code}` : undefined;
  }
}

describe("what cannot be kept or shown", () => {
  it.each(paths)(
    "is refused by its field in %s, and is never a fault of ours",
    async (path) => {
      const world = await inventWorld(database);
      const leaves = (procedures[path]?._def.inputs ?? []).flatMap((schema) => leavesIn(schema));
      const faults: string[] = [];
      for (const leaf of leaves)
        for (const value of values[leaf.type]) {
          const fault = await faultOf(path, { leaf, value, world });
          if (fault !== undefined) faults.push(fault);
        }
      expect(faults).toEqual([]);
    },
    120_000,
  );
});

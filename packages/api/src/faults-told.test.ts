import { freshDatabase, type TestDatabase } from "@limber/db/testing";
import { breakWrites, mendWrites, moveTables } from "@limber/db/testing/broken-writes";
import { printedDuring } from "@limber/trials/printed";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import described from "../schema.json" with { type: "json" };
import { faultInLines } from "./fault.ts";
import { answer } from "./http.ts";
import { lines, paths } from "./matrix/lines.ts";
import { inventWorld, MARK, type World } from "./matrix/world.ts";
import type { ProcedurePath } from "./paths.ts";

/** Unlike anything that stands in a rule, a name or a stack. */
const TYPED = "quokka+hypertension@example.org";
const ours = "http://localhost:3000";
const counts = { calls: 0, faults: 0, planted: 0 };

let database: TestDatabase;
let world: World;
/** Of each procedure, made while all was well. */
const inputs = new Map<ProcedurePath, unknown>();

beforeAll(async () => {
  database = await freshDatabase();
  world = await inventWorld(database);
  for (const path of paths) inputs.set(path, await lines[path].input(world));
});

afterAll(async () => {
  await database.close();
  process.stdout.write(
    `Faults told: ${paths.length} procedures, ${counts.planted} fields typed into, ${counts.calls} calls, ${counts.faults} faults.\n`,
  );
});

type InputShape = {
  readonly type?: string;
  readonly enum?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, InputShape>>;
  readonly anyOf?: readonly InputShape[];
  readonly items?: InputShape;
};

const isFreeText = ({ type, pattern, format, ...rest }: InputShape) =>
  type === "string" && !pattern && !format && !("enum" in rest) && !("const" in rest);

/** The same input with something typed into each field that takes words. */
function typedInto(input: unknown, shape: InputShape): unknown {
  if (Array.isArray(input))
    return input.map((each) => (shape.items ? typedInto(each, shape.items) : each));
  if (typeof input !== "object" || input === null || shape.properties === undefined) return input;
  const all: Record<string, unknown> = { ...input };
  for (const [name, field] of Object.entries(shape.properties)) {
    const one = field.anyOf?.find((each) => each.type !== "null") ?? field;
    if (isFreeText(one)) {
      all[name] = TYPED;
      counts.planted += 1;
    } else if (name in all) all[name] = typedInto(all[name], one);
  }
  return all;
}

function shapeOf(path: ProcedurePath): InputShape {
  // biome-ignore lint/suspicious/noExplicitAny: a document that is read by its own form
  const found = (described.paths as any)[`/api/trpc/${path}`];
  const operation = found?.post ?? found?.get;
  return (
    operation?.requestBody?.content?.["application/json"]?.schema ??
    operation?.parameters?.[0]?.content?.["application/json"]?.schema ??
    {}
  );
}

/** What can go wrong below a procedure, and how it is mended again. */
const ways = {
  "refuses each write": [() => breakWrites(database.sql, "P0001"), () => mendWrites(database.sql)],
  "has no room on its disk": [
    () => breakWrites(database.sql, "53100"),
    () => mendWrites(database.sql),
  ],
  "has lost its tables": [
    () => moveTables(database.sql, "away"),
    () => moveTables(database.sql, "back"),
  ],
} as const;
describe.each(Object.entries(ways))("while what is kept %s", (_, [breakIt, mendIt]) => {
  beforeAll(breakIt);
  afterAll(mendIt);

  it.each(paths)("%s tells nothing that anybody typed", async (path) => {
    const input = inputs.get(path);
    const told: string[] = [];
    const printed = await printedDuring(async () => {
      for (const session of [world.sessions["the owner"], world.sessions["another runner"]])
        for (const given of [input, typedInto(input ?? {}, shapeOf(path))])
          await ask({ path, session, given, told });
    });
    const said = [...told, printed].join("\n");
    const insides = ["params:", "refused:", "insert into"];
    for (const marker of [TYPED, MARK, world.owner, world.email, ...insides])
      expect(said).not.toContain(marker);
  });
});

type AskedCall = {
  readonly path: ProcedurePath;
  readonly session: World["sessions"]["the owner"];
  readonly given: unknown;
  readonly told: string[];
};

async function ask({ path, session, given, told }: AskedCall): Promise<void> {
  counts.calls += 1;
  const request = new Request(`${ours}/api/trpc/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: ours },
    body: JSON.stringify(given ?? {}),
  });
  const response = await answer(
    {
      db: database.db,
      now: () => new Date(),
      weather: null,
      origins: [ours],
      authHandler: async () => new Response(),
      sessionOf: async () => session,
      report: (problem) => told.push(faultInLines(problem)),
    },
    request,
    undefined,
  );
  const text = await response.text();
  if (response.status < 500) return;
  counts.faults += 1;
  for (const inside of [TYPED, MARK, "refused:"]) expect(text).not.toContain(inside);
  expect(told.length).toBeGreaterThan(0);
}

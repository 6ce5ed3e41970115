import { freshDatabase, type TestDatabase } from "@limber/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import described from "../schema.json" with { type: "json" };
import { faultInLines } from "./fault.ts";
import { answer } from "./http.ts";
import { lines, paths } from "./matrix/lines.ts";
import { inventWorld, MARK } from "./matrix/world.ts";
import type { ProcedurePath } from "./paths.ts";

/** Unlike anything that stands in a rule, a name or a stack. */
const TYPED = "quokka+hypertension@example.org";
const ours = "http://localhost:3000";
const counts = { calls: 0, faults: 0, planted: 0 };

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(async () => {
  await database.close();
  process.stdout.write(
    `Faults told: ${paths.length} procedures, ${counts.planted} fields typed into, ${counts.calls} calls, ${counts.faults} faults.\n`,
  );
});

/** Whatever is written is refused by the database, in words that quote all of the row. */
async function refuseAllWrites() {
  await database.sql.unsafe(`
    create or replace function refuse_and_quote() returns trigger language plpgsql as $$
    begin raise exception 'refused: % %', old, new using detail = new::text, hint = new::text; end $$;
    do $$ declare t record; begin
      for t in select tablename from pg_tables where schemaname = 'public' loop
        execute format('create or replace trigger refuse_all before insert or update or delete on %I for each row execute function refuse_and_quote()', t.tablename);
      end loop;
    end $$`);
}

const allowAllWrites = () =>
  database.sql.unsafe(`
    do $$ declare t record; begin
      for t in select tablename from pg_tables where schemaname = 'public' loop
        execute format('drop trigger if exists refuse_all on %I', t.tablename);
      end loop;
    end $$`);

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

it.each(paths)("%s tells nothing that anybody typed when its write fails", async (path) => {
  await allowAllWrites();
  const world = await inventWorld(database);
  const input = await lines[path].input(world);
  await refuseAllWrites();
  const told: string[] = [];
  const ask = async (session: (typeof world.sessions)["the owner"], given: unknown) => {
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
    if (response.status >= 500) {
      counts.faults += 1;
      expect(text).not.toContain(TYPED);
      expect(text).not.toContain(MARK);
      expect(text).not.toContain("refused:");
      expect(told.length).toBeGreaterThan(0);
    }
  };
  for (const session of [world.sessions["the owner"], world.sessions["another runner"]])
    for (const given of [input, typedInto(input ?? {}, shapeOf(path))]) await ask(session, given);
  const said = told.join("\n");
  for (const marker of [
    TYPED,
    MARK,
    world.owner,
    world.email,
    "params:",
    "refused:",
    "insert into",
  ])
    expect(said).not.toContain(marker);
});

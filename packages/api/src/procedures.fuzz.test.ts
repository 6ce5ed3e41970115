import { freshDatabase, type TestDatabase } from "@limber/db/testing";
import { anyInput } from "@limber/trials/any-input";
import { anyMutations, type Mutation, mutated } from "@limber/trials/mutations";
import type { Json } from "@limber/trials/odd-values";
import { fuzz, fuzzTimeoutMs } from "@limber/trials/rounds";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { z } from "zod";
import { faultInLines } from "./fault.ts";
import { answer } from "./http.ts";
import { lines, paths } from "./matrix/lines.ts";
import { inventWorld, type World } from "./matrix/world.ts";
import type { ProcedurePath } from "./paths.ts";
import { appRouter } from "./router.ts";
import { file, lookedAt } from "./testing-files.ts";

type Procedures = Readonly<
  Record<string, { _def: { type: string; inputs: readonly z.core.$ZodType[] } }>
>;
const procedures = appRouter._def.procedures as unknown as Procedures;
const ours = "http://localhost:3000";

/** What a body is, where it is not one procedure's JSON. */
const anyBody = fc.oneof(
  { weight: 8, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      "{",
      "null",
      "[]",
      "[".repeat(100_000),
      '{"0":{}}',
      '{"a":1,"a":2}',
      "\u0000",
    ),
  },
);
const anyCall = fc.constantFrom(...paths).chain((path) =>
  fc.record({
    path: fc.constant(path),
    drawn: fc.tuple(...(procedures[path]?._def.inputs ?? []).map(anyInput)),
    isDrawn: fc.boolean(),
    mutations: anyMutations,
    who: fc.constantFrom(
      "the owner",
      "the owner",
      "the owner",
      "another runner",
      "nobody",
      "a coach who may see runs" as const,
    ),
    how: fc.constantFrom("post", "post", "get", "batch"),
    body: anyBody,
  }),
);
type AnyCall = typeof anyCall extends fc.Arbitrary<infer One> ? One : never;

let database: TestDatabase;
let world: World;
let asked = 0;
let mayHaveEnded = false;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

/** What is called once in so many rounds begins anew: an account that was deleted, or is full. */
const ROUNDS_OF_A_WORLD = 100;

async function worldFor(path: ProcedurePath): Promise<World> {
  if (asked % ROUNDS_OF_A_WORLD === 0 || mayHaveEnded) world = await inventWorld(database);
  asked += 1;
  // Who is deleted asks nothing more: the call after begins anew.
  mayHaveEnded = path === "account.delete";
  return world;
}

async function inputOf({ path, drawn, isDrawn, mutations }: AnyCall, of: World): Promise<Json> {
  const line = JSON.parse(JSON.stringify((await lines[path].input(of)) ?? {}));
  const usual = path.startsWith("imports.") ? withFile(path, line) : line;
  const all = Object.assign({}, ...drawn.filter((each) => typeof each === "object"));
  return mutated(isDrawn ? { ...usual, ...all } : usual, mutations as readonly Mutation[]);
}

/** A file that was read: the line of the matrix has one that was not. */
function withFile(path: ProcedurePath, line: { files?: unknown }): Json {
  if (line.files === undefined) return line as Json;
  const read = file();
  return { ...line, files: [path === "imports.keep" ? read : lookedAt(read)] } as Json;
}

function requestFor({ path, how, body }: AnyCall, input: Json): Request {
  const text = JSON.stringify(input);
  const headers = { "content-type": "application/json", origin: ours };
  if (how === "get")
    return new Request(
      `${ours}/api/trpc/${path}?input=${encodeURIComponent(text).slice(0, 15_000)}`,
    );
  const address = how === "batch" ? `${path},${path}?batch=1` : path;
  const whole = body ?? (how === "batch" ? `{"0":${text},"1":${text}}` : text);
  return new Request(`${ours}/api/trpc/${address}`, { method: "POST", headers, body: whole });
}

async function tryOne(call: AnyCall): Promise<void> {
  const of = await worldFor(call.path);
  const input = await inputOf(call, of);
  const told: string[] = [];
  const response = await answer(
    {
      db: database.db,
      now: () => new Date(),
      weather: null,
      origins: [ours],
      authHandler: async () => null,
      sessionOf: async () => of.sessions[call.who as "the owner"],
      report: (problem) => told.push(faultInLines(problem)),
    },
    requestFor(call, input),
    undefined,
  );
  const text = await response.text();
  const said = `${call.path} ${response.status} ${text.slice(0, 300)} ${told.join("\n")}`;
  expect(response.status, said).toBeLessThan(500);
  expect(told, said).toEqual([]);
  JSON.parse(text);
}

it(
  "any call of any procedure is answered or refused, and is never a fault of ours",
  async () => {
    const rounds = await fuzz({ name: "procedures", rounds: 250, input: anyCall, tryOne });
    expect(rounds).toBeGreaterThanOrEqual(250);
  },
  fuzzTimeoutMs,
);

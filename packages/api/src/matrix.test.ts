import { freshDatabase, type TestDatabase } from "@limber/db/testing";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askIn } from "./asking.ts";
import { expected } from "./matrix/expected.ts";
import { isMarked, lines, paths } from "./matrix/lines.ts";
import { inventWorld, type Role, roles, rowsOf, type World } from "./matrix/world.ts";
import type { InputOf, ProcedurePath } from "./paths.ts";
import { problemOf } from "./problems.ts";
import { appRouter } from "./router.ts";

let database: TestDatabase;
let calls = 0;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(async () => {
  await database.close();
  process.stdout.write(
    `Authorization matrix: ${paths.length} procedures, ${roles.length} roles, ${calls} calls.\n`,
  );
});

/** Calls a procedure as a role, and answers with what came back or the refusal. */
async function call(
  path: ProcedurePath,
  role: Role,
  { world, input }: { world: World; input: InputOf<ProcedurePath> },
) {
  const ask = askIn({ db: database.db, session: world.sessions[role], now: () => new Date() });
  calls += 1;
  try {
    return { is: "answers", body: await ask(path, input) };
  } catch (problem) {
    if (!(problem instanceof TRPCError)) throw problem;
    const body = problemOf(problem);
    if (body.code === "our-fault") throw problem;
    return { is: body.code as string, body };
  }
}

async function auditLines(path: string, role: Role, world: World): Promise<number> {
  const reader = world.sessions[role]?.userId ?? null;
  const found =
    await database.sql`select 1 from audit where runner_id = ${world.owner} and reader_id = ${reader} and what = ${path}`;
  return found.length;
}

async function tryAs(
  role: Role,
  { path, world }: { path: ProcedurePath; world: World },
): Promise<void> {
  const line = lines[path];
  const want = expected(line, role);
  const input = await line.input(world);
  const before = await rowsOf(database, world);
  const came = await call(path, role, { world, input });
  expect(came.is, `${path} as ${role}`).toBe(want.is);
  expect(await auditLines(path, role, world), `audit lines of ${path} as ${role}`).toBe(
    want.leaves,
  );
  if (want.leaves === 1)
    expect(JSON.stringify(came.body), `${path} shows ${role} nothing`).toContain(world.owner);
  if (!want.mayShow)
    expect(isMarked(came.body), `${path} shows ${role} the owner's words`).toBe(false);
  if (role !== "the owner" && !line.changesOwner) {
    expect(await rowsOf(database, world), `${path} as ${role} changes the owner's rows`).toBe(
      before,
    );
  }
}

describe("the authorization matrix", () => {
  it("has a line for every procedure of the router, and none for another", () => {
    expect(paths.toSorted()).toEqual(Object.keys(appRouter._def.procedures).toSorted());
  });

  it.each(paths)("%s answers whom it should and nobody else", async (path) => {
    const world = await inventWorld(database);
    for (const role of roles) await tryAs(role, { path, world });
  });
});

import { randomUUID } from "node:crypto";
import { type QuotaTable, quotas } from "@limber/db/quotas";
import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askIn } from "./asking.ts";
import { lines, paths } from "./matrix/lines.ts";
import { inventWorld } from "./matrix/world.ts";
import type { ProcedurePath } from "./paths.ts";
import { appRouter } from "./router.ts";
import type { Meta } from "./trpc.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const tables = Object.keys(quotas) as QuotaTable[];
const metaOf = (path: ProcedurePath): Meta | undefined =>
  (appRouter._def.procedures as unknown as Readonly<Record<string, { _def: { meta?: Meta } }>>)[
    path
  ]?._def.meta;

async function counts(): Promise<Record<string, number>> {
  const all = [];
  for (const table of tables) {
    const [found] = await database.sql`select count(*)::int as rows from ${database.sql(table)}`;
    all.push([table, found?.rows]);
  }
  return Object.fromEntries(all);
}

describe("an account's quota", () => {
  it.each(paths)("is asked for wherever something is added: %s", async (path) => {
    const world = await inventWorld(database);
    const session = world.sessions["another runner"];
    const now = () => new Date();
    for (const as of [session, world.sessions["the owner"]]) {
      const input = await lines[path].input(world);
      const before = await counts();
      await askIn({ db: database.db, session: as, now })(path, input).catch(() => undefined);
      const after = await counts();
      const grown = tables.filter((table) => (after[table] ?? 0) > (before[table] ?? 0));
      const onlyOnce = ["runners", "health_notes"];
      const asked: readonly string[] = metaOf(path)?.keepsIn ?? [];
      expect(grown.filter((table) => !asked.includes(table) && !onlyOnce.includes(table))).toEqual(
        [],
      );
    }
  });

  it("refuses the run after the last in words, keeps nothing of it, and leaves others their room", async () => {
    const [full, other] = [
      await inventRunner(database.db, "Full"),
      await inventRunner(database.db, "Other"),
    ];
    await database.sql`
      insert into runs (runner_id, run_id, status, started_at, time_zone, created_at, updated_at)
      select ${full}, gen_random_uuid(), 'done', '1990-01-01Z'::timestamptz + n * interval '12 hours', 'UTC', now(), now()
      from generate_series(1, ${quotas.runs.rows}) n
    `;
    const run = { status: "done", startedAt: "2026-03-01T07:00:00Z", timeZone: "UTC" } as const;
    const as = (userId: string) =>
      askIn({
        db: database.db,
        session: { userId, name: "x", by: "sign-in" },
        now: () => new Date(),
      });
    await expect(as(full)("runs.log", { runId: randomUUID(), run })).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      message: "Your account has no room for more of these.",
    });
    const [kept] =
      await database.sql`select count(*)::int as n from runs where runner_id = ${full}`;
    expect(kept?.n).toBe(quotas.runs.rows);
    await expect(as(other)("runs.log", { run })).resolves.toMatchObject({ status: "done" });
  });

  it("counts long rows by what they take on the disk", async () => {
    const wordy = await inventRunner(database.db, "Wordy");
    const rows = Math.ceil(quotas.runs.bytes.most / 16_000);
    await database.sql`
      insert into runs (runner_id, run_id, status, started_at, time_zone, note, created_at, updated_at)
      select ${wordy}, gen_random_uuid(), 'done', now() - n * interval '1 day', 'UTC',
        (select string_agg(md5(random()::text || letter), '') from generate_series(1, 500) letter where n > 0), now(), now()
      from generate_series(1, ${rows}) n
    `;
    const session = { userId: wordy, name: "x", by: "sign-in" } as const;
    const ask = askIn({ db: database.db, session, now: () => new Date() });
    const run = { status: "done", startedAt: "2026-03-01T07:00:00Z", timeZone: "UTC" } as const;
    await expect(ask("runs.log", { run })).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  });
});

import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "../testing/database.ts";
import { withRetry } from "./with-retry.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await database.sql`create table counters (name text primary key, value int not null)`;
  await database.sql`insert into counters values ('one', 0), ('two', 0)`;
});

afterAll(() => database.close());

describe("work that lost a race", () => {
  it("is done again until both writers have written, when they cannot be put in a row", async () => {
    const raise = () =>
      withRetry(() =>
        database.db.transaction(
          async (tx) => {
            const [row] = await tx.execute<{ value: number }>(
              sql`select value from counters where name = 'one'`,
            );
            await tx.execute(sql`select pg_sleep(0.02)`);
            await tx.execute(
              sql`update counters set value = ${(row?.value ?? 0) + 1} where name = 'one'`,
            );
          },
          { isolationLevel: "serializable" },
        ),
      );
    await Promise.all([raise(), raise()]);
    const [row] = await database.sql`select value from counters where name = 'one'`;
    expect(row?.value).toBe(2);
  });

  it("is done again when its connection is cut", async () => {
    let tried = 0;
    await withRetry(() =>
      database.db.transaction(async (tx) => {
        tried += 1;
        await tx.execute(sql`update counters set value = value + 1 where name = 'two'`);
        if (tried === 1) await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
      }),
    );
    const [row] = await database.sql`select value from counters where name = 'two'`;
    expect([tried, row?.value]).toEqual([2, 1]);
  });

  it("is not done again for any other mistake", async () => {
    let tried = 0;
    const work = withRetry(async () => {
      tried += 1;
      await database.db.execute(sql`select 1 / 0`);
    });
    await expect(work).rejects.toMatchObject({ cause: { code: "22012" } });
    expect(tried).toBe(1);
  });
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { it } from "vitest";
import { asActor, openDatabase } from "../src/client.ts";
import { migrateDatabase } from "../src/upgrade.ts";
import { freshDatabase, inventRunner } from "../testing/database.ts";

const RUNS = 300;
const TIMES = 400;

function percentiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}

it(`lists one runner's ${RUNS} runs among 100 runners, against the emptiest transaction`, async () => {
  const database = await freshDatabase();
  const ids: string[] = [];
  for (let n = 0; n < 100; n += 1) ids.push(await inventRunner(database.db, `Runner ${n}`));
  await database.sql`
    insert into runs (runner_id, run_id, status, started_at, time_zone, distance_m, elapsed_s, splits, created_at, updated_at)
    select runner_id, gen_random_uuid(), 'done', '2025-01-01'::timestamptz + n * interval '1 day', 'UTC', 10000, 3000,
      (select jsonb_agg(jsonb_build_object('distanceM', 1000, 'timeS', 300 + k)) from generate_series(1, 20) k), now(), now()
    from runners, generate_series(1, ${RUNS}) n
  `;
  await database.sql`analyze`;
  const list: number[] = [];
  const empty: number[] = [];
  for (let n = 0; n < TIMES; n += 1) {
    const runnerId = ids[n % ids.length] ?? "";
    let from = performance.now();
    await asActor(database.db, runnerId, (tx) => tx.execute(sql`select 1`));
    empty.push(performance.now() - from);
    from = performance.now();
    await asActor(database.db, runnerId, (tx) =>
      tx.execute(
        sql`select run_id, started_at, distance_m, elapsed_s, status from runs where runner_id = ${runnerId} order by started_at desc limit ${RUNS}`,
      ),
    );
    list.push(performance.now() - from);
  }
  console.log(`${RUNS} runs: ${percentiles(list)}. Empty transaction: ${percentiles(empty)}.`);
  await database.close();
});

it("answers first, with the private server cold, stopped and running", async () => {
  const folder = await mkdtemp(join(tmpdir(), "limber-bench-"));
  const environment = { LIMBER_DATA: folder };
  const first = async () => {
    const from = performance.now();
    const connection = await openDatabase(environment);
    await connection.db.execute(sql`select count(*) from runs`);
    return { tookMs: performance.now() - from, connection };
  };
  const from = performance.now();
  await migrateDatabase(environment);
  const coldMs = performance.now() - from;
  const running = await first();
  await running.connection.close();
  const stopped = await first();
  await stopped.connection.close();
  console.log(
    `New data folder ${(coldMs + running.tookMs).toFixed(0)} ms. Server running ${running.tookMs.toFixed(0)} ms. Server stopped ${stopped.tookMs.toFixed(0)} ms.`,
  );
  await rm(folder, { recursive: true, force: true });
});

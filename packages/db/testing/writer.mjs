// Writes runs one after another and says each one that the database has acknowledged. It is there to be killed.
import { randomUUID } from "node:crypto";
import postgres from "postgres";

const [host, runnerId] = process.argv.slice(2);
const sql = postgres({
  host,
  database: "postgres",
  username: "limber",
  max: 1,
  prepare: false,
  onnotice: () => undefined,
});
for (;;) {
  const runId = randomUUID();
  await sql.begin(async (tx) => {
    await tx`select set_config('limber.actor_id', ${runnerId}, true), set_config('role', 'limber_app', true)`;
    await tx`
      insert into runs (runner_id, run_id, status, started_at, time_zone, created_at, updated_at)
      values (${runnerId}, ${runId}, 'done', now(), 'UTC', now(), now())
    `;
  });
  process.stdout.write(`${runId}\n`);
}

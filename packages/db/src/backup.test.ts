import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, inventRunner, type TestDatabase } from "../testing/database.ts";
import { backUp } from "./backup.ts";
import { keptTables, passingTables } from "./kept-tables.ts";
import { moveTo } from "./move.ts";
import { restore, verifyBackup } from "./restore.ts";
import { currentSchema } from "./schema-version.ts";

let folder: string;
let full: TestDatabase;
const made = { schema: currentSchema, now: new Date("2026-03-01T00:00:00Z") };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "limber-backup-"));
  full = await freshDatabase();
  for (const name of ['Zoë "Quick" Ōta', "Ben\\\n\tTab", "क्रैम्प 🦵"]) {
    const runnerId = await inventRunner(full.db, name);
    await full.sql`
      insert into runs (runner_id, run_id, status, started_at, time_zone, distance_m, first_mile_s, splits, created_at, updated_at)
      select ${runnerId}, gen_random_uuid(), 'done', '2026-01-01 06:30:00.123456+05:45'::timestamptz + n * interval '1 day', 'Asia/Kathmandu',
        10000.1 + n / 3.0, 590.333333333333, '[{"distanceM": 1609.344, "timeS": 590.1}]', now(), now()
      from generate_series(1, 700) n
    `;
    await full.sql`insert into cramps (runner_id, cramp_id, happened_at, during, muscle, severity, tried, created_at) values (${runnerId}, gen_random_uuid(), now(), 'night', 'calf', 'mild', ${["stretch", 'it\'s, "salt"']}, now())`;
  }
});

afterAll(async () => {
  await full.close();
  await rm(folder, { recursive: true, force: true });
});

async function everyRow({ sql }: TestDatabase): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of keptTables) {
    all[table] = (
      await sql`select row_to_json(kept)::text as row from ${sql(table)} kept order by 1`
    ).map(({ row }) => row);
  }
  return all;
}

describe("a backup", () => {
  it("gives back every row of every table, to the last digit and letter", async () => {
    const path = join(folder, "whole.jsonl.gz");
    const end = await backUp(full.sql, path, made);
    expect(end.rows.runs).toBe(2100);
    const empty = await freshDatabase();
    await restore(empty.sql, path, made);
    expect(await everyRow(empty)).toEqual(await everyRow(full));
    await empty.close();
  });

  it.each(["limber_app", "limber_accounts"])(
    "is refused to a login that does not see everything: %s",
    async (role) => {
      const path = join(folder, `half-${role}.jsonl.gz`);
      const { where } = full;
      const half =
        typeof where === "string" ? postgres(where, { max: 1 }) : postgres({ ...where, max: 1 });
      await half`select set_config('role', ${role}, false)`;
      const refused = await backUp(half, path, made).catch((thrown) => thrown);
      expect(String(refused)).toContain("LIMBER_OWNER_URL");
      await half.end();
      expect(await readdir(folder)).not.toContain(`half-${role}.jsonl.gz.part`);
    },
  );

  it("ends where the disk is full, in time, and leaves nothing half made", async () => {
    const path = join(folder, "full.jsonl.gz");
    await symlink("/dev/full", `${path}.part`);
    await expect(backUp(full.sql, path, made)).rejects.toMatchObject({ code: "ENOSPC" });
    expect((await readdir(folder)).filter((name) => name.startsWith("full."))).toEqual([]);
  });

  it("is verified without a database", async () => {
    const path = join(folder, "verified.jsonl.gz");
    const end = await backUp(full.sql, path, made);
    expect((await verifyBackup(path)).end).toEqual(end);
  });

  it("names every table there is, as kept or as passing", async () => {
    const tables =
      await full.sql`select tablename from pg_tables where schemaname = 'public' order by 1`;
    expect(tables.map(({ tablename }) => tablename)).toEqual(
      [...keptTables, ...passingTables].toSorted(),
    );
  });

  it("goes only into an empty database", async () => {
    const path = join(folder, "twice.jsonl.gz");
    await backUp(full.sql, path, made);
    const before = await everyRow(full);
    await expect(restore(full.sql, path, made)).rejects.toThrow("The database is not empty");
    expect(await everyRow(full)).toEqual(before);
  });

  it.each<[string, (whole: Buffer) => Buffer]>([
    ["cut short", (whole) => whole.subarray(0, whole.length / 2)],
    [
      "one bit changed",
      (whole) => {
        const text = gunzipSync(whole).toString();
        return gzipSync(text.replace("Asia/Kathmandu", "Asia/Kathmandv"));
      },
    ],
    [
      "a row taken out",
      (whole) => {
        const lines = gunzipSync(whole).toString().split("\n");
        return gzipSync(lines.toSpliced(5, 1).join("\n"));
      },
    ],
    [
      "without its end",
      (whole) => {
        const lines = gunzipSync(whole).toString().trim().split("\n");
        return gzipSync(lines.slice(0, -1).join("\n"));
      },
    ],
    ["not a backup", () => gzipSync("hello\n")],
    ["not even gzip", () => Buffer.from("hello")],
    ["empty", () => Buffer.alloc(0)],
  ])("that is damaged is refused and nothing is written: %s", async (name, damage) => {
    const whole = join(folder, "good.jsonl.gz");
    await backUp(full.sql, whole, made);
    const path = join(folder, `${name}.jsonl.gz`);
    await writeFile(path, damage(await readFile(whole)));
    const empty = await freshDatabase();
    await expect(restore(empty.sql, path, made)).rejects.toThrow("Nothing was changed");
    expect(Object.values(await everyRow(empty)).flat()).toEqual([]);
    await empty.close();
  });

  it("that is not there is said so", async () => {
    await expect(verifyBackup(join(folder, "none"))).rejects.toThrow("There is no file");
  });

  it("of a newer Limber is refused", async () => {
    const path = join(folder, "newer.jsonl.gz");
    await backUp(full.sql, path, { ...made, schema: currentSchema + 1 });
    const empty = await freshDatabase();
    await expect(restore(empty.sql, path, made)).rejects.toThrow("newer Limber");
    await empty.close();
  });
});

describe("moving to another server", () => {
  it("takes everything along, and leaves what it came from as it was", async () => {
    const other = await freshDatabase();
    const before = await everyRow(full);
    await moveTo(full.sql, other.where, made.now);
    expect(await everyRow(other)).toEqual(before);
    expect(await everyRow(full)).toEqual(before);
    await other.close();
  });
});

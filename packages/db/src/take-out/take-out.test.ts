import { randomUUID } from "node:crypto";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { freshDatabase, inventRunner, type TestDatabase } from "../../testing/database.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { currentSchema } from "../schema-version.ts";
import { packTakeOut } from "./archive.ts";
import type { TakeOutProblem } from "./not-a-take-out.ts";
import { bringBack, readTakeOut } from "./store.ts";
import { unpackTakeOut } from "./unpack.ts";

let database: TestDatabase;
let ada: PermittedRunnerId;

beforeAll(async () => {
  database = await freshDatabase();
  ada = await inventRunner(database.db, 'Ada "=1+1" Ōta');
  const { sql } = database;
  await sql`update runners set bottles_ml = '{500,750}', height_m = 1.68, body_mass_kg = 58.3 where runner_id = ${ada}`;
  await sql`insert into health_notes (runner_id, health_conditions, emergency_contact, updated_at) values (${ada}, '{hypertension}', '{"name": "Bo", "phone": "+49 1"}', now())`;
  const importId = randomUUID();
  await sql`insert into imports (runner_id, import_id, source, started_at) values (${ada}, ${importId}, 'folder', now())`;
  await sql`
    insert into runs (runner_id, run_id, status, started_at, time_zone, distance_m, splits, import_id, note, created_at, updated_at)
    select ${ada}, gen_random_uuid(), 'done', '2026-01-01 06:30:00.123456Z'::timestamptz + n * interval '1 day', 'UTC', 10000 + n / 7.0,
      '[{"distanceM": 1000, "timeS": 300.25}]', ${importId}, '=HYPERLINK("x")', now(), now()
    from generate_series(1, 450) n
  `;
  await sql`update runs set urine_unmeasured = true where distance_m < 10001`;
  await sql`
    insert into sweat_tests (runner_id, sweat_test_id, tested_at, mass_before_kg, mass_after_kg, drank_ml, urine_ml, urine_unmeasured, duration_s, created_at)
    select ${ada}, gen_random_uuid(), now(), 62, 61, 300, urine_ml, urine_unmeasured, 3600, now()
    from (values (0::real, false), (200, null), (null, true), (null, null)) stops (urine_ml, urine_unmeasured)
  `;
  await sql`insert into cramps (runner_id, cramp_id, run_id, happened_at, during, muscle, severity, tried, created_at) select ${ada}, gen_random_uuid(), run_id, started_at, 'run', 'calf', 'mild', '{stretch,rub}', now() from runs limit 20`;
  await sql`insert into plans (runner_id, plan_id, request, plan, rulebook, made_at) values (${ada}, ${randomUUID()}, '{"distanceM": 10000}', '{"a": [1, 2.5, null]}', 'x', now())`;
  await sql`insert into coach_links (runner_id, coach_link_id, code_hash, scopes, invited_at, ends_at) values (${ada}, ${randomUUID()}, 'secret-hash', '{runs}', now(), now())`;
});

afterAll(() => database.close());

const packed = async (runnerId: PermittedRunnerId) => {
  const { takeOut, told } = await readTakeOut(database.db, runnerId);
  return packTakeOut(takeOut, told);
};

const newAccount = () => inventRunner(database.db, "Empty");

describe("a take-out", () => {
  it("brought into an empty account comes out again byte for byte", async () => {
    const first = await packed(ada);
    const unpacked = await unpackTakeOut(first);
    if (!unpacked.ok) throw new Error(unpacked.problem.kind);
    const eve = await newAccount();
    expect(await bringBack(database.db, eve, unpacked.takeOut)).toBeNull();
    const second = await packed(eve);
    const filesOf = (zip: Uint8Array) =>
      Object.entries(unzipSync(zip)).filter(([name]) => name !== "sharing.json");
    expect(filesOf(second)).toEqual(filesOf(first));
    expect(filesOf(first).map(([name]) => name)).toContain("csv/runs.csv");
  });

  it("knows no stop, a measured one, one that was not, and what nobody said, and reads as the last where an older one says nothing", async () => {
    const unpacked = await unpackTakeOut(await packed(ada));
    if (!unpacked.ok) throw new Error(unpacked.problem.kind);
    const { takeOut } = unpacked;
    const stopsOf = async (runnerId: PermittedRunnerId) =>
      database.sql`select urine_ml, urine_unmeasured from sweat_tests where runner_id = ${runnerId} order by urine_ml, urine_unmeasured`;
    const said = [
      { urine_ml: 0, urine_unmeasured: false },
      { urine_ml: 200, urine_unmeasured: null },
      { urine_ml: null, urine_unmeasured: true },
      { urine_ml: null, urine_unmeasured: null },
    ];
    const [today, older] = [await newAccount(), await newAccount()];
    await bringBack(database.db, today, takeOut);
    expect([...(await stopsOf(today))]).toEqual(said);
    const untold = takeOut.tables.sweat_tests.map(({ urine_unmeasured: _, ...row }) => row);
    const tables = { ...takeOut.tables, sweat_tests: untold };
    await bringBack(database.db, older, { ...takeOut, tables });
    expect([...(await stopsOf(older))]).toEqual(
      said.map((stop) => ({ ...stop, urine_unmeasured: null })),
    );
  });

  it("is the same bytes each time it is made", async () => {
    expect(await packed(ada)).toEqual(await packed(ada));
  });

  it("is the same bytes in every time zone", async () => {
    const zips = [];
    const offsets = new Set<number>();
    for (const zone of ["UTC", "America/Denver", "Pacific/Kiritimati", "Asia/Kathmandu"]) {
      vi.stubEnv("TZ", zone);
      offsets.add(new Date(0).getTimezoneOffset());
      zips.push(Buffer.from(await packed(ada)).toString("base64"));
    }
    vi.unstubAllEnvs();
    expect(offsets.size).toBe(4);
    expect(new Set(zips).size).toBe(1);
  });

  it("holds no secret and no formula that a spreadsheet would run", async () => {
    const files = unzipSync(await packed(ada));
    const all = Object.values(files)
      .map((bytes) => new TextDecoder().decode(bytes))
      .join("\n");
    expect(all).not.toContain("secret-hash");
    expect(new TextDecoder().decode(files["csv/runs.csv"])).not.toMatch(/(^|,)=HYPERLINK/m);
  });

  it("goes only into an empty account, and changes nothing otherwise", async () => {
    const unpacked = await unpackTakeOut(await packed(ada));
    if (!unpacked.ok) throw new Error(unpacked.problem.kind);
    const before = await packed(ada);
    expect(await bringBack(database.db, ada, unpacked.takeOut)).toMatchObject({
      kind: "account-not-empty",
    });
    expect(await packed(ada)).toEqual(before);
  });

  it("cannot write into another's account, whatever ids it holds", async () => {
    const unpacked = await unpackTakeOut(await packed(ada));
    if (!unpacked.ok) throw new Error(unpacked.problem.kind);
    const eve = await newAccount();
    const before = await packed(ada);
    const forged = {
      ...unpacked.takeOut,
      tables: {
        ...unpacked.takeOut.tables,
        runs: unpacked.takeOut.tables.runs.map((row) => ({ ...row, runner_id: ada })),
      },
    };
    await bringBack(database.db, eve, forged);
    expect(await packed(ada)).toEqual(before);
  });

  it.each<[string, Uint8Array, TakeOutProblem]>([
    ["not a zip", strToU8("hello"), { kind: "no-zip" }],
    ["another zip", zipSync({ "readme.txt": strToU8("x") }), { kind: "nothing-inside" }],
    ["damaged JSON", zipSync({ "limber.json": strToU8("{") }), { kind: "damaged" }],
    [
      "another format",
      zipSync({ "limber.json": strToU8('{"format": "other"}') }),
      { kind: "unknown-shape", at: "format" },
    ],
    [
      "a later version",
      zipSync({
        "limber.json": strToU8('{"format": "limber-take-out", "version": 99, "tables": {}}'),
      }),
      { kind: "newer" },
    ],
    [
      "today's version with a table more, of a later schema",
      zipSync({
        "limber.json": strToU8(
          `{"format": "limber-take-out", "version": 2, "schema": ${currentSchema + 1}, "tables": {"shoes": []}}`,
        ),
      }),
      { kind: "newer" },
    ],
    [
      "today's schema with a table more",
      zipSync({
        "limber.json": strToU8(
          `{"format": "limber-take-out", "version": 2, "schema": ${currentSchema}, "tables": {"shoes": []}}`,
        ),
      }),
      { kind: "unknown-shape", at: "tables" },
    ],
  ])("that is something else is refused by its kind: %s", async (_, zip, problem) => {
    expect(await unpackTakeOut(zip)).toEqual({ ok: false, problem });
  });
});

import { readdirSync, readFileSync } from "node:fs";
import type { PermittedRunnerId } from "@limber/db/permission";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, signUp, type TestApi } from "../testing-http.ts";
import { heavyWork } from "./heavy-work.ts";

const RUNS = 3000;
const PLANS = 500;
const plansFolder = new URL("../../../db/fixtures/plan/7/", import.meta.url);

let test: TestApi;
beforeAll(async () => {
  test = await openTestApi();
});
afterAll(() => test.close());

const idOf = async (email: string) =>
  (await test.database.sql`select id from users where email = ${email}`)[0]?.id as string;

const bringTo = (cookie: string, zip: Uint8Array) =>
  test.post(
    "/api/trpc/account.import",
    { zipBase64: Buffer.from(zip).toString("base64") },
    { cookie },
  );
const takeFrom = (cookie: string) => test.get("/api/trpc/account.export", { cookie });

/** Ten years: runs with splits and notes, cramps, weigh-ins, and plans of every kind, one of them over the longest course. */
async function tenYearsOf(runnerId: string): Promise<void> {
  const { sql } = test.database;
  await sql`
    insert into runs (runner_id, run_id, status, started_at, time_zone, distance_m, elapsed_s, effort, note, splits, created_at, updated_at)
    select ${runnerId}, gen_random_uuid(), 'done', '2016-01-01 06:30:00.123Z'::timestamptz + n * interval '1 day', 'Europe/Vienna',
      5000 + n * 7.3, 1800 + n, 1 + n % 10, 'Föhn, km ' || n,
      (select jsonb_agg(jsonb_build_object('distanceM', 1000, 'timeS', 300 + (k * n) % 60 + 0.25)) from generate_series(1, 20) k),
      now(), now()
    from generate_series(1, ${RUNS}) n
  `;
  await sql`
    insert into cramps (runner_id, cramp_id, run_id, happened_at, during, muscle, severity, tried, created_at)
    select ${runnerId}, gen_random_uuid(), run_id, started_at, 'run', 'calf', 'mild', '{stretch,rub}', now() from runs where runner_id = ${runnerId} limit 300
  `;
  const kept = readdirSync(plansFolder)
    .filter((name) => name !== "shape.json")
    .map((name) => JSON.parse(readFileSync(new URL(name, plansFolder), "utf8")));
  const course = Array.from({ length: 5000 }, (_, at) => ({
    distanceM: at * 8.44,
    elevationM: 200 + ((at * 7919) % 997) / 7,
  }));
  for (let at = 0; at < PLANS; at += 1) {
    const { request, plan } = kept[at % kept.length];
    const asked = at % 50 === 0 ? { ...request, course } : request;
    await sql`
      insert into plans (runner_id, plan_id, request, plan, rulebook, shape_version, made_at)
      values (${runnerId}, gen_random_uuid(), ${JSON.stringify(asked)}::text::jsonb, ${JSON.stringify(plan)}::text::jsonb, '1', 7, now() - ${at} * interval '1 day')
    `;
  }
}

describe("what an account takes out", () => {
  it(`can be brought back, to the byte: ${RUNS} runs and ${PLANS} plans`, async () => {
    const there = await signUp(test, { email: "ada@example.org" });
    const here = await signUp(test, { email: "eve@example.org" });
    await tenYearsOf(await idOf("ada@example.org"));
    const taken = await takeFrom(there);
    expect(taken.status, JSON.stringify(taken.body.error)).toBe(200);
    const zip = Buffer.from(taken.body.result.data.zipBase64, "base64");
    const brought = await bringTo(here, zip);
    expect(brought.body).toMatchObject({
      result: { data: { rows: { runs: RUNS, plans: PLANS } } },
    });
    const again = Buffer.from((await takeFrom(here)).body.result.data.zipBase64, "base64");
    const filesOf = (packed: Uint8Array) =>
      Object.fromEntries(
        Object.entries(unzipSync(packed)).map(([name, bytes]) => [name, Buffer.from(bytes)]),
      );
    const [before, after] = [filesOf(zip), filesOf(again)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [name, bytes] of Object.entries(before))
      expect(after[name]?.equals(bytes), name).toBe(true);
  });
});

describe("a zip made to stop the server", () => {
  const head = '{"format":"limber-take-out","version":2,"schema":1,"tables":';

  it("is refused in words, and whoever asks meanwhile is answered first", async () => {
    const cookie = await signUp(test, { email: "mal@example.org" });
    const text = `${head}{"runs":[${"{},".repeat(19_999)}${" ".repeat(900_000)}[{}]`;
    const zip = zipSync({ "limber.json": strToU8(`${text}${",[{}]".repeat(10_000_000)}]}}`) });
    const order: string[] = [];
    const bombs = [1, 2].map(async () => {
      const { status, body } = await bringTo(cookie, zip);
      order.push("bomb");
      return [status, body.error.data.what, body.error.data.why];
    });
    const asked = await test.get(
      `/api/trpc/rules.show?input=${encodeURIComponent('{"id":"hydration.ceiling"}')}`,
    );
    order.push("rule");
    expect(asked.status).toBe(200);
    expect(await Promise.all(bombs)).toEqual(
      bombs.map(() => [
        400,
        "This file cannot be brought back.",
        "The limber.json in it is none that this Limber can read: tables.runs.19999 is wrong.",
      ]),
    );
    expect(order).toEqual(["rule", "bomb", "bomb"]);
  });

  it("is much work: some wait in line, and who comes then is told to come back", async () => {
    const cookie = await signUp(test, { email: "late@example.org" });
    let open = (): void => undefined;
    const isOpen = new Promise<void>((go) => {
      open = go;
    });
    const inLine = Array.from({ length: 4 }, (_, at) =>
      heavyWork(
        test.database.db,
        {
          ownId: `${at}` as PermittedRunnerId,
          what: "export",
          now: new Date(),
        },
        () => isOpen,
      ),
    );
    const turnedAway = await takeFrom(cookie);
    expect(turnedAway.status).toBe(503);
    expect(Number(turnedAway.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(turnedAway.body.error.data).toMatchObject({
      code: "too-busy",
      what: "Limber has too much to do at the moment.",
      fix: "Wait a minute, then try again.",
    });
    open();
    await Promise.all(inLine);
    expect((await takeFrom(cookie)).status).toBe(200);
  });

  it("is not tried without end by one account", async () => {
    const cookie = await signUp(test, { email: "again@example.org" });
    const tried = [];
    for (let at = 0; at < 11; at += 1) tried.push((await bringTo(cookie, strToU8("no"))).status);
    expect(tried).toEqual([...Array(10).fill(400), 429]);
  });
});

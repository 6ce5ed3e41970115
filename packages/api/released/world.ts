import type { PermittedRunnerId } from "@limber/db/permission";
import { inventRunner, type TestDatabase } from "@limber/db/testing";
import { createCaller } from "../src/router.ts";
import { fillSample } from "../src/sample/fill.ts";
import { file, unreadable } from "../src/testing-files.ts";

export const now = () => new Date("2026-11-22T12:00:00Z");
const [ada, coach] = ["ada@example.org", "dana@example.org"];

/** A runner of the sample with thirteen plans, who has something in every table and every document, and a coach who looked. */
export async function inventKept({ db, sql }: TestDatabase): Promise<PermittedRunnerId> {
  const ids = new Map<string, PermittedRunnerId>();
  const makeAccount = async ({ name, email }: { name: string; email: string }) => {
    if (email !== ada && email !== coach) return null;
    const id = await inventRunner(db, name);
    ids.set(email, id);
    return id;
  };
  await fillSample({ db, now: now(), makeAccount });
  const callerOf = (email: string) => {
    const userId = ids.get(email) ?? "";
    return createCaller({ db, session: { userId, name: email, by: "sign-in" }, now });
  };
  const [api, runnerId] = [callerOf(ada), ids.get(ada)];
  if (runnerId === undefined) throw new Error("Nobody was made.");
  await callerOf(coach).runs.list({ runnerId });
  await api.runners.editHealthNotes({
    revision: 1,
    edit: { healthConditions: ["hypertension"], medicines: "ramipril", notes: "=1+1" },
  });
  await api.sweatTests.add({
    test: {
      ...{
        testedAt: "2026-07-01T06:00:00Z",
        massBeforeKg: 58.2 as never,
        massAfterKg: 57.1 as never,
      },
      ...{
        drankMl: 400 as never,
        urineMl: 0 as never,
        durationS: 3600 as never,
        scaleStepKg: 0.1 as never,
      },
      ...{ speedKmPerH: 10, airTemperatureC: 22, relativeHumidityPct: 55 },
    },
  });
  await api.sweatTests.add({
    test: {
      ...{ testedAt: "2026-07-08T06:00:00Z", durationS: 3600 as never, urineUnmeasured: true },
      ...{ massBeforeKg: 58.4 as never, massAfterKg: 57.2 as never, drankMl: 300 as never },
    },
  });
  await api.cramps.log({
    cramp: {
      ...{ happenedAt: "2026-07-02T02:00:00Z", during: "night", muscle: "foot", side: "both" },
      ...{ severity: "severe", durationS: 90, tried: ["stretch"], note: "woke up" },
    } as never,
  });
  await keepMerged(api);
  await keepReplaced(api);
  await sql`
    insert into experiments (runner_id, experiment_id, change, status, "order", runs_wanted, started_at)
    values (${runnerId}, gen_random_uuid(), 'slow start', 'running', '["with", "without", "without", "with"]', 8, ${now().toISOString()})
  `;
  await sql`
    insert into auth_accounts (id, account_id, provider_id, user_id, password, created_at, updated_at)
    values (gen_random_uuid(), ${runnerId}, 'credential', ${runnerId}, 'no password: invented', ${now().toISOString()}, ${now().toISOString()})
  `;
  return runnerId;
}

type Caller = ReturnType<typeof createCaller>;

/** A run written down by hand that a file has filled, so that undoing can say again what it said. */
async function keepMerged(api: Caller) {
  const run = {
    status: "done" as const,
    startedAt: "2026-02-01T07:00:00Z",
    timeZone: "Europe/Vienna",
  };
  await api.runs.log({ run });
  const { importId } = await api.imports.start({ source: "week47" });
  await api.imports.keep({
    importId,
    files: [file(), unreadable("picture"), drinksAndWeights],
    timeZone: "Europe/Vienna",
  });
  await api.imports.finish({ importId });
}

const drinksAndWeights = {
  ...unreadable("export.xml"),
  problem: { kind: "drinks-and-weights", message: "2 drinks and 2 weights." },
  records: [
    { kind: "drink", source: "apple-health", app: "Bottle", told: [[1769930400000, 250]] },
    { kind: "weight", source: "apple-health", app: "Scale", told: [[1769927400000, 58.2]] },
    { kind: "weight", source: "apple-health", app: "Scale", told: [[1769933100000, 57.4]] },
    { kind: "in-activities", source: "garmin", app: null, told: [[1769904000000, 400]] },
  ],
} satisfies Parameters<Caller["imports"]["keep"]>[0]["files"][number];

/** A run that two wrote at once. */
async function keepReplaced(api: Caller) {
  const { items } = await api.runs.list({ limit: 1, statuses: ["done"] });
  const { runId = "", revision = 1 } = items[0] ?? {};
  const one = { note: "one phone", urineUnmeasured: true, startedAt: "2026-11-21T14:00:00Z" };
  await api.runs.edit({ runId, revision, edit: one });
  const other = {
    ...{ note: "another", startedAt: "2026-11-21T14:05:00Z", effort: 7, splits: null },
    urineUnmeasured: null,
  };
  await api.runs.edit({ runId, revision, edit: other, newestWins: true });
}

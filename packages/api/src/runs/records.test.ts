import { freshDatabase, type TestDatabase } from "@limber/db/testing";
import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { InputOf } from "../paths.ts";
import { file } from "../testing-files.ts";
import { inventImporter, type TestImporter } from "../testing-imports.ts";

type HoldingFile = InputOf<"imports.keep">["files"][number];
type ToldGroup = NonNullable<Extract<HoldingFile, { ok: false }>["records"]>[number];

let database: TestDatabase;
let ada: TestImporter;

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  ada = await inventImporter(database);
});
afterAll(() => database.close());

const run = {
  status: "done" as const,
  startedAt: "2026-02-01T07:00:00Z",
  timeZone: "Europe/Vienna",
  distanceM: 10_000 as never,
  elapsedS: 3600 as never,
};
const at = (clock: string) => Date.parse(`2026-02-01T${clock}:00Z`);
const from = { source: "apple-health" as const, app: "Bottle" };
const drinks = (...told: ToldGroup["told"]): ToldGroup => ({ ...from, kind: "drink", told });
const weights = (...told: ToldGroup["told"]): ToldGroup => ({
  ...from,
  kind: "weight",
  app: "Scale",
  told,
});

function holding(...records: ToldGroup[]): HoldingFile {
  const problem = { kind: "drinks-and-weights", message: "Some drinks." };
  const named = { fileId: uuidv7(), name: "export.xml", sha256: "a".repeat(64) };
  return { ...named, ok: false, problem, records };
}

const someDrinks = drinks(
  [at("06:20"), 300],
  [at("07:20"), 250],
  [at("07:40"), 250],
  [at("08:20"), 400],
);
const weighIn = weights([at("06:30"), 70.4], [at("08:10"), 69.6]);
const logged = async (more: object = {}) =>
  (await ada.api.runs.log({ run: { ...run, ...more } })).runId;
const shown = (runId: string) => ada.api.runs.show({ runId });

describe("what files tell of drinks and weights", () => {
  it("is offered for a run, whichever of the two came first", async () => {
    const before = await logged();
    await ada.imported([holding(someDrinks, weighIn)]);
    const offered = {
      drunk: { amountMl: 500, drinks: 2, sources: ["apple-health"] },
      weighed: { before: { massKg: 70.4 }, after: { massKg: 69.6 }, app: "Scale" },
    };
    expect(await shown(before)).toMatchObject({
      intakeMl: null,
      massBeforeKg: null,
      records: offered,
    });
    await ada.api.runs.remove({ runId: before });
    expect((await shown(await logged())).records).toMatchObject(offered);
  });

  it("never writes over what was typed, and stands beside it", async () => {
    const runId = await logged({ intakeMl: 600, massBeforeKg: 71, massAfterKg: 70 });
    await ada.imported([holding(someDrinks, weighIn)]);
    expect(await shown(runId)).toMatchObject({
      ...{ intakeMl: 600, massBeforeKg: 71, massAfterKg: 70, revision: 1 },
      records: { drunk: { amountMl: 500 }, weighed: { before: { massKg: expect.closeTo(70.4) } } },
    });
  });

  it("is taken over by one tap, and given back by another", async () => {
    const runId = await logged({ intakeMl: 600 });
    await ada.imported([holding(someDrinks, weighIn)]);
    await ada.api.runs.takeRecords({ runId, what: "drunk" });
    expect(await shown(runId)).toMatchObject({ intakeMl: 500, replaced: { intakeMl: 600 } });
    await ada.api.runs.swap({ runId });
    expect(await shown(runId)).toMatchObject({ intakeMl: 600, replaced: { intakeMl: 500 } });
    await ada.api.runs.takeRecords({ runId, what: "weighed" });
    expect(await shown(runId)).toMatchObject({
      ...{ intakeMl: 600, massBeforeKg: expect.closeTo(70.4), massAfterKg: expect.closeTo(69.6) },
      replaced: null,
    });
  });

  it("measures no sweat rate, and so moves no plan, until it is taken over", async () => {
    const weather = { airTemperatureC: 15, relativeHumidityPct: 60 };
    const runId = await logged({ ...weather, massBeforeKg: 70.4, massAfterKg: 69.6, urineMl: 0 });
    const planned = async () =>
      (
        await ada.api.plans.create({
          request: { distanceM: 20_000, durationS: 7200, bodyMassKg: 70, conditions: weather },
        })
      ).plan?.during;
    const without = await planned();
    await ada.imported([holding(someDrinks, weighIn)]);
    expect(await planned()).toEqual(without);
    await ada.api.runs.takeRecords({ runId, what: "drunk" });
    expect(await planned()).not.toEqual(without);
  });

  it("is kept once, however often it is brought", async () => {
    const runId = await logged();
    const first = await ada.imported([holding(someDrinks)]);
    const again = await ada.imported([holding(someDrinks)]);
    expect(first.files[0]).toMatchObject({ outcome: "skipped", problem: "drinks-and-weights" });
    expect((await ada.everything()).takeOut.tables.body_records).toHaveLength(4);
    expect((await shown(runId)).records.drunk?.amountMl).toBe(500);
    const [kept, ...others] = await ada.api.imports.list({});
    expect([kept, others]).toMatchObject([
      { importId: first.importId, records: { drinks: 4, weights: 0 } },
      [],
    ]);
    expect(again.importId).not.toBe(first.importId);
  });

  it("goes when its import is taken back, also where a run of it stays", async () => {
    const { importId, files } = await ada.imported([
      file({ startMs: at("07:00") }),
      holding(someDrinks),
    ]);
    const runId = files[0]?.runId ?? "";
    const { revision } = await shown(runId);
    await ada.api.runs.edit({ runId, revision, edit: { effort: 3 } });
    expect((await shown(runId)).records.drunk?.amountMl).toBe(500);
    await ada.api.imports.undo({ importId });
    expect((await shown(runId)).records).toEqual({ drunk: null, weighed: null });
  });

  it("stands while one import stands that told of it, whichever is taken back first", async () => {
    const early = drinks([at("06:20"), 300], [at("07:20"), 250]);
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ] as const;
    for (const order of orders) {
      ada = await inventImporter(database);
      const ids: string[] = [];
      // An export that grew, twice: each import brings something new.
      for (const later of ["07:30", "07:40", "07:50"]) {
        const { importId } = await ada.imported([holding(early, drinks([at(later), 100]))]);
        ids.push(importId);
      }
      const left = async () => (await ada.everything()).takeOut.tables.body_records.length;
      const found = [await left()];
      for (const nth of order) {
        await ada.api.imports.undo({ importId: ids[nth] ?? "" });
        found.push(await left());
      }
      expect(found).toEqual([5, 4, 3, 0]);
    }
  });

  it("goes with the one import that stands, where another that kept nothing new is forgotten", async () => {
    const { importId } = await ada.imported([holding(someDrinks)]);
    await ada.imported([holding(someDrinks, someDrinks)]);
    await ada.api.imports.undo({ importId });
    expect((await ada.everything()).takeOut.tables.body_records).toEqual([]);
    const again = await ada.imported([holding(someDrinks)]);
    await ada.api.imports.undo({ importId: again.importId });
    expect(await ada.api.imports.list({})).toEqual([]);
  });

  it("stays of the latest imports, however often an export is brought", async () => {
    const ids: string[] = [];
    for (let minute = 10; minute < 22; minute += 1) {
      const { importId } = await ada.imported([
        holding(someDrinks, drinks([at(`07:${minute}`), 20])),
      ]);
      ids.push(importId);
    }
    const latest = ids.pop() ?? "";
    for (const importId of ids) await ada.api.imports.undo({ importId });
    expect((await ada.everything()).takeOut.tables.body_records).toHaveLength(5);
    await ada.api.imports.undo({ importId: latest });
    expect((await ada.everything()).takeOut.tables.body_records).toEqual([]);
  });

  it("tells a day's sum only where it was the only run of that day, in its own place", async () => {
    const day: ToldGroup = {
      ...{ source: "garmin", app: null, kind: "in-activities" },
      told: [[Date.parse("2026-02-01T00:00:00Z"), 600]],
    };
    await ada.imported([holding(day)]);
    const evening = await logged({ startedAt: "2026-02-01T23:30:00Z" });
    expect((await shown(evening)).records.drunk).toBeNull();
    const morning = await logged({ startedAt: "2026-01-31T23:30:00Z" });
    expect((await shown(morning)).records.drunk).toMatchObject({ amountMl: 600, drinks: 0 });
    await logged();
    expect((await shown(morning)).records.drunk).toBeNull();
  });

  it("offers no weights that cannot be a weigh-in", async () => {
    const runId = await logged();
    await ada.imported([holding(weights([at("06:30"), 75], [at("08:10"), 69]))]);
    expect((await shown(runId)).records.weighed).toBeNull();
    expect(await ada.api.runs.takeRecords({ runId, what: "weighed" })).toMatchObject({
      ...{ massBeforeKg: null, revision: 1 },
    });
  });

  it("is nobody else's, and goes with the account", async () => {
    const runId = await logged();
    const ben = await inventImporter(database);
    await ben.imported([holding(someDrinks)]);
    expect((await shown(runId)).records.drunk).toBeNull();
  });

  it("refuses amounts and times that nobody drinks or weighs", async () => {
    const odd: ToldGroup["told"] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<[number, number]>(
          [at("07:10"), 0],
          [at("07:10"), -250],
          [at("07:10"), 1e9],
          [-1, 250],
          [1e300, 250],
          [1.5, 250],
        ),
        async (told) => {
          odd.push(told);
          await expect(ada.imported([holding(drinks(told))])).rejects.toThrow();
        },
      ),
      { numRuns: 12, seed: 20_261_130 },
    );
  });
});

/** One law at every door by which a run comes in. */
import { possibleOf } from "@limber/core/run-analysis/possible";
import { editRun } from "@limber/db/runs/store";
import { freshDatabase, type TestDatabase } from "@limber/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { problemOf } from "./problems.ts";
import { file, lookedAt, sunday } from "./testing-files.ts";
import { inventImporter, logged, type TestImporter } from "./testing-imports.ts";

let database: TestDatabase;
let ada: TestImporter;

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  ada = await inventImporter(database);
});
afterAll(() => database.close());

const figures = {
  usual: { distanceM: 10_000, elapsedS: 3000 },
  "without a distance": { distanceM: null, elapsedS: 3000 },
  "without a time": { distanceM: 10_000, elapsedS: null },
  "in no time": { distanceM: 5400, elapsedS: 0 },
  "in three seconds": { distanceM: 5400, elapsedS: 3 },
  "of two seconds": { distanceM: 3, elapsedS: 2 },
  "of a metre short of a minute": { distanceM: 250, elapsedS: 59 },
  "faster than a record": { distanceM: 10_000, elapsedS: 1400 },
  "a marathon in an hour and a half": { distanceM: 42_195, elapsedS: 5400 },
  "a flight": { distanceM: 900_000, elapsedS: 5400 },
} as const;
type Name = keyof typeof figures;
const names = Object.keys(figures) as Name[];

const toldOf = (work: Promise<unknown>) =>
  work.then(
    () => "kept",
    (problem) => {
      const { code, fields } = problemOf(problem);
      return `${code} ${fields?.[0]?.field}`;
    },
  );

describe.each(names)("a run %s", (name) => {
  const told = figures[name];
  const { answer, field } = possibleOf(told);
  const typed = answer === "yes" ? "kept" : `invalid-request ${field}`;

  it(`is ${typed} when it is logged, planned and told of, and edited`, async () => {
    expect(await toldOf(ada.api.runs.log({ run: { ...logged, ...told } }))).toBe(typed);
    const { runId } = await ada.api.runs.log({
      run: { ...logged, status: "planned", distanceM: told.distanceM },
    });
    const run = { ...logged, elapsedS: told.elapsedS };
    expect(await toldOf(ada.api.runs.log({ runId, run }))).toBe(typed);
    const stood = await ada.api.runs.log({ run: { ...logged, distanceM: 10_000, elapsedS: 3000 } });
    for (const newestWins of [false, true]) {
      const { revision } = await ada.api.runs.show({ runId: stood.runId });
      const edit = { runId: stood.runId, revision, edit: told, newestWins };
      expect(await toldOf(ada.api.runs.edit(edit))).toBe(typed);
    }
  });

  it("is looked at and kept as core says, and by insisting only where core is not sure", async () => {
    const sent = { ...told, name: `${name}.gpx`, mileSplits: null, kilometreSplits: null };
    const wanted = { yes: "new", perhaps: "perhaps-a-run", no: "not-a-run" }[answer];
    const insisted = answer === "no" ? "skipped" : "imported";
    const run = { ...sent, bytes: name } as never;
    const preview = await ada.api.imports.preview({ files: [lookedAt(file(run))] });
    expect(preview[0]?.is).toBe(wanted);
    const { files } = await ada.imported([file(run)]);
    expect(files[0]?.outcome).toBe(answer === "yes" ? "imported" : "skipped");
    if (answer === "yes") return;
    expect(files[0]).toMatchObject({ problem: possibleOf(told).why, message: expect.any(String) });
    const again = await ada.imported([file({ ...(run as object), insist: true } as never)]);
    expect(again.files[0]?.outcome).toBe(insisted);
  });
});

describe("a run that stands and could not come in today", () => {
  it("is read, and every other field of it can be mended, until its figures are right", async () => {
    const { runId } = await ada.api.runs.log({ run: { ...logged, ...figures.usual } });
    const stood = await ada.api.runs.show({ runId });
    await makeImpossible(runId, stood.revision);
    const edit = (change: object) =>
      ada.api.runs
        .show({ runId })
        .then(({ revision }) => toldOf(ada.api.runs.edit({ runId, revision, edit: change })));
    expect(await edit({ effort: 6 })).toBe("kept");
    expect(await edit({ note: "windy", elapsedS: 0 })).toBe("kept");
    expect(await edit({ elapsedS: 5 })).toBe("invalid-request elapsedS");
    expect(await edit({ elapsedS: 2990 })).toBe("kept");
    expect(await edit({ elapsedS: 0 })).toBe("invalid-request elapsedS");
  });
});

/** As an earlier Limber kept it. */
async function makeImpossible(runId: string, revision: number) {
  const { db } = database;
  const { runnerId } = ada;
  const now = new Date(sunday.startMs);
  await editRun(db, { runnerId, runId, revision, edit: { elapsedS: 0 }, now });
}

import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { problemOf } from "../problems.ts";
import { createCaller } from "../router.ts";

let database: TestDatabase;
let api: ReturnType<typeof createCaller>;
let today = new Date("2026-03-01T08:00:00Z");

beforeAll(async () => {
  database = await freshDatabase();
});

beforeEach(async () => {
  const userId = await inventRunner(database.db, "Ada");
  today = new Date("2026-03-01T08:00:00Z");
  api = createCaller({
    db: database.db,
    session: { userId, name: "Ada", by: "sign-in" },
    now: () => today,
  });
});

afterAll(() => database.close());

const run = {
  status: "done" as const,
  startedAt: "2026-03-01T07:00:00+01:00",
  timeZone: "Europe/Berlin",
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "answers",
    (problem) => problemOf(problem).code,
  );

describe("a run", () => {
  it("sent twice by an unsure phone is kept once", async () => {
    const runId = uuidv7();
    await Promise.all([
      api.runs.log({ runId, run }),
      api.runs.log({ runId, run }),
      api.runs.log({ runId, run }),
    ]);
    expect((await api.runs.list({})).items).toHaveLength(1);
  });

  it("changed from two screens tells the later one", async () => {
    const { runId, revision } = await api.runs.log({ run });
    const outcomes = await Promise.all(
      [3, 4].map((effort) => codeOf(api.runs.edit({ runId, revision, edit: { effort } }))),
    );
    expect(outcomes.toSorted()).toEqual(["answers", "changed-meanwhile"]);
    expect((await api.runs.show({ runId })).revision).toBe(2);
  });

  it("keeps what an edit does not name", async () => {
    const { runId, revision } = await api.runs.log({
      run: { ...run, event: "race", note: "windy" },
    });
    const edited = await api.runs.edit({ runId, revision, edit: { effort: 7 } });
    expect(edited).toMatchObject({ event: "race", note: "windy", effort: 7 });
  });

  it("removed by mistake comes back with its cramps for thirty days, then is gone", async () => {
    const { runId } = await api.runs.log({ run });
    const cramp = {
      runId,
      happenedAt: run.startedAt,
      during: "run" as const,
      muscle: "calf" as const,
      severity: "mild" as const,
    };
    await api.cramps.log({ cramp });
    await api.runs.remove({ runId });
    expect([(await api.runs.list({})).items, (await api.cramps.list({})).items]).toEqual([[], []]);
    await api.runs.bringBack({ runId });
    expect([
      (await api.runs.list({})).items.length,
      (await api.cramps.list({})).items.length,
    ]).toEqual([1, 1]);
    await api.runs.remove({ runId });
    today = new Date("2026-04-02T08:00:00Z");
    const { runId: other } = await api.runs.log({ run });
    await api.runs.remove({ runId: other });
    expect(await codeOf(api.runs.bringBack({ runId }))).toBe("not-found");
  });

  it("is in exactly one page of a list, and splits are in none", async () => {
    const splits = [{ distanceM: 1000, timeS: 300 }];
    const logged = await Promise.all(
      Array.from({ length: 7 }, (_, day) =>
        api.runs.log({ run: { ...run, splits, startedAt: `2026-02-0${1 + (day % 3)}T07:00:00Z` } }),
      ),
    );
    const seen: string[] = [];
    let after: { at: string; id: string } | undefined;
    do {
      const page = await api.runs.list({ limit: 3, ...(after && { after }) });
      expect(JSON.stringify(page)).not.toContain("splits");
      seen.push(...page.items.map(({ runId }) => runId));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen.toSorted()).toEqual(logged.map(({ runId }) => runId).toSorted());
  });

  it.each([
    ["a list of more than 200", () => api.runs.list({ limit: 201 })],
    ["a note without end", () => api.runs.log({ run: { ...run, note: "x".repeat(4001) } })],
    [
      "more splits than a run has",
      () => api.runs.log({ run: { ...run, splits: Array(1001).fill({ distanceM: 1, timeS: 1 }) } }),
    ],
    ["a zone that is nowhere", () => api.runs.log({ run: { ...run, timeZone: "Mars/Olympus" } })],
    [
      "a day that is none",
      () => api.runs.log({ run: { ...run, startedAt: "2026-02-30T00:00:00Z" } }),
    ],
    ["a number that is none", () => api.runs.log({ run: { ...run, distanceM: Number.NaN } })],
    ["an id that is none", () => api.runs.show({ runId: "1 or 1=1" })],
    [
      "a course without end",
      () =>
        api.plans.preview({
          distanceM: 9000,
          durationS: 3000,
          course: Array(5001).fill({ distanceM: 1, elevationM: 1 }),
        } as never),
    ],
  ])("is refused with %s", async (_name, ask) => {
    expect(await codeOf(ask())).toBe("invalid-request");
  });
});

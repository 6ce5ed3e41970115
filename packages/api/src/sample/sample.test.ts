import { readable } from "@limber/db/document";
import type { PermittedRunnerId } from "@limber/db/permission";
import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createCaller } from "../router.ts";
import { fillSample, type Sample } from "./fill.ts";
import { sampleRunners } from "./people.ts";
import { yearOf } from "./year.ts";

const now = new Date("2026-11-22T12:00:00Z");
const ids = new Map<string, PermittedRunnerId>();
let database: TestDatabase;
let sample: Sample;

beforeAll(async () => {
  database = await freshDatabase();
  sample = await fill();
});
afterAll(() => database.close());

const fill = () =>
  fillSample({
    db: database.db,
    now,
    makeAccount: async ({ name, email }) => {
      if (ids.has(email)) return null;
      const id = await inventRunner(database.db, name);
      ids.set(email, id);
      return id;
    },
  });
const as = (email: string) => {
  const userId = ids.get(email) ?? "";
  return createCaller({
    db: database.db,
    session: { userId, name: email, by: "sign-in" },
    now: () => now,
  });
};

it("a year is the same each time it is told", () => {
  for (const person of sampleRunners) {
    const [one, two] = [yearOf(person, now), yearOf(person, now)];
    expect(one.runs.map(({ run, cramps }) => ({ run, cramps }))).toEqual(
      two.runs.map(({ run, cramps }) => ({ run, cramps })),
    );
  }
});

it("everybody has a year of runs, some with cramps, and a plan for the coming Saturday", async () => {
  for (const { email } of sampleRunners) {
    const api = as(email);
    const { items } = await api.runs.list({ limit: 200 });
    expect(items.filter(({ status }) => status === "done").length).toBeGreaterThan(100);
    expect((await api.cramps.list({})).items.length).toBeGreaterThan(2);
    const plan = await api.plans.latest({});
    expect(plan?.plan).not.toBeNull();
    expect(new Date(plan?.startsAt ?? 0).getTime()).toBeGreaterThan(now.getTime());
  }
});

it("what a runner weighs and drinks is within what the forms allow", async () => {
  for (const person of sampleRunners) {
    for (const { run } of yearOf(person, now).runs) {
      expect(run.intakeMl).toBeGreaterThanOrEqual(0);
      if (run.massAfterKg) expect(Math.abs(run.massAfterKg - person.bodyMassKg)).toBeLessThan(6);
      const total = (readable(run.splits ?? null) ?? []).reduce((sum, { timeS }) => sum + timeS, 0);
      expect(Math.abs(total - (run.elapsedS ?? 0))).toBeLessThan(3);
    }
  }
});

it("the coach sees what each runner agreed to, and no more", async () => {
  const coach = as("dana@example.org");
  const athletes = await coach.coachLinks.athletes({});
  expect(athletes.map(({ runnerName }) => runnerName).toSorted()).toEqual(
    sampleRunners.map(({ name }) => name).toSorted(),
  );
  const ben = { runnerId: ids.get("ben@example.org") ?? "" };
  expect((await coach.runs.list(ben)).items.length).toBeGreaterThan(0);
  await expect(coach.cramps.list(ben)).rejects.toThrow();
});

it("filled again, it leaves those who are there alone and tells no password", async () => {
  expect(sample.made).toHaveLength(4);
  const again = await fill();
  expect(again).toMatchObject({ password: null, made: [] });
  expect(again.alreadyHere).toHaveLength(4);
});

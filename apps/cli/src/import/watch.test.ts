import { appendFileSync, rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { gpx } from "../gpx.fixture.ts";
import { newRunner, type TestRunner } from "../importing.fixture.ts";
import { machine } from "../keeping.fixture.ts";

// It starts threads and asks a database.
const here = machine();
let ada: TestRunner;

beforeAll(async () => {
  await here.json("db migrate");
  ada = await newRunner(here);
});

afterAll(() => here.leave());

it("limber import --watch brings in what is there and what comes, once, and waits for what is half written", async () => {
  ada.file("mon.gpx", gpx());
  const whole = gpx({ day: 1 });
  const half = Math.round(whole.length / 2);
  let looks = 0;
  let tell = () => {};
  const when = new Promise<void>((told) => {
    tell = told;
  });
  // Each look at the folder is followed by a wait: there things happen in the folder.
  const wait = async () => {
    looks += 1;
    if (looks === 3) ada.file("tue.gpx", whole.slice(0, half));
    if (looks === 6) appendFileSync(`${ada.folder}/tue.gpx`, whole.slice(half));
    if (looks === 12) tell();
    await new Promise((soon) => setTimeout(soon, 5));
  };
  const interrupted = () => ({ yes: () => looks >= 12, when, forget: () => {} });
  const { stdout, exitCode } = await ada.limber(`import ${ada.folder} --watch --jsonl`, {
    wait,
    interrupted,
  });
  expect(exitCode).toBe(130);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ outcome, distanceM }) => [outcome, Math.round(distanceM / 100)])).toEqual([
    ["imported", 60],
    ["imported", 60],
  ]);
  looks = 0;
  rmSync(`${ada.folder}/tue.gpx`);
  const again = await ada.limber(`import ${ada.folder} --watch`, { wait, interrupted });
  expect(again.stdout).toContain("already-here");
  expect(await ada.answer("run list")).toHaveLength(2);
});

it("limber import --watch reads no table whose last row is still being written", async () => {
  const bo = await newRunner(here);
  let looks = 0;
  const wait = async () => {
    looks += 1;
    if (looks === 1) bo.file("log.csv", "Date;Time;Distance (km)\n2026-02-01 07:00;50:00;9");
    if (looks === 2) appendFileSync(`${bo.folder}/log.csv`, ".5\n");
    await new Promise((soon) => setTimeout(soon, 5));
  };
  const interrupted = () => ({
    yes: () => looks >= 6,
    when: new Promise<void>(() => {}),
    forget: () => {},
  });
  const { stdout } = await bo.limber(`import ${bo.folder} --watch --jsonl`, { wait, interrupted });
  const lines = stdout.trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { outcome: "imported", distanceM: 9500 },
  ]);
});

// The wall against numbers with a unit outside core, proved: each way to write one, and each that is none.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build, checks, run } from "./house.fixture.ts";

const written: Readonly<Record<string, string>> = {
  "a constant": "export const usualMassKg = 68;",
  "a constant in capitals": "export const LONGEST_RUN_S = 4 * 3600;",
  "a field": "export const weather = { relativeHumidityPct: 50 };",
  "a unit as a field": "export const step = { mL: 250 };",
  "a list": "export const bottlesMl = [500, 750];",
  "a negative one": "export const coldestC = -30;",
  "one that is cast": "export const usualMassKg = 68 as Kilograms;",
  "one of two": "export const drinkMl = isRace ? 500 : 250;",
  "what a function gives": "export const usualMassKg = () => 68;",
  "what a function returns": "export function usualMassKg() { return 68; }",
  "an assignment": "run.paceSPerKm = 348;",
  "one by a maker": "export const usual = kilograms(68);",
  "one by a maker of many": "export const breakAfter = hours(2);",
  "one under another name": "const usual = 68;\nexport const bodyMassKg = usual;",
  "one calculated with a conversion": "export const farM = 5 * METERS_IN_A_KILOMETER;",
  "an hour of somebody's": "export const runLastsMs = 12 * MS_IN_AN_HOUR;",
  "what stands for one that nobody gave": "export const a = run.urineMl ?? 0;",
  "the same by a maker": 'export const a = typed("urine") ?? milliliters(0);',
  "the same where it is empty": "export const a = run.elapsedS || 3600;",
  "the same as a default": "export const a = ({ elapsedS = 0 }) => elapsedS;",
  "a decision": "export const isLong = run.distanceM > 15_000;",
  "a decision the other way round": "export const isLong = 15_000 <= run.distanceM;",
  "a decision with a name": "const limit = 30;\nexport const isHot = airTemperatureC >= limit;",
  "a ceiling": "export const a = Math.min(drinkMl, 800);",
  "a limit of a schema": "export const massKg = z.number().min(25).max(250);",
  "a property of a page": "export const a = <Chart finishS={3600} />;",
  "an exact one": "export const isMarathon = run.distanceM === 42_195;",
  "one of several cases": "switch (run.distanceM) {\n  case 42_195:\n    race();\n}",
  "what stands for one that has no name": "export const bodyMassKg = typed ?? 68;",
  "nothing for one that has no name": "export const urineMl = typed ?? 0;",
  "one that is added": "export const askedMl = drinkMl + 100;",
  "one that is added in place": "run.drinkMl += 100;",
  "one that is filled in": "run.bodyMassKg ??= 68;",
  "one of a pair": "export const [lowestKg, highestKg] = [40, 120];",
  "what a schema fills in": "export const massKg = z.number().default(68);",
  "nothing that a schema fills in": "export const urineMl = z.number().default(0);",
  "what a block returns": "export const usualMassKg = () => {\n  return 68;\n};",
  "what a method returns": "export const usual = { massKg() { return 68; } };",
  "one that is rounded": "export const massKg = Math.round(68.4);",
  "one of an enumeration": "export enum Usual { massKg = 68 }",
};
const free: Readonly<Record<string, string>> = {
  "where counting begins": "export const distanceM = 0;",
  "what the program waits for": "export const patienceMs = 5000;",
  "the unit itself": "export const paceUnitM = mile;",
  "a count": "export const bottlesMl = z.array(bottle).max(10);",
  "whether there is none": "export const isNone = run.distanceM === 0;",
  "counting on": "export const nextM = run.distanceM + 1;",
  "something against nothing": "export const isDrunk = drinkMl > 0;",
  "a share of what core gave": "export const halfMl = plan.drinkMl / 2;",
  "what core gave": "export const a = run.elapsedS ?? around().takenForS;",
  "a part of a picture": "export const width = 350;",
};
const pathOf = (kind: string, name: string) =>
  `apps/web/src/features/${kind}/${name.replaceAll(/\W/g, "-")}.tsx`;
const filesOf = (kind: string, texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [pathOf(kind, name), `${text}\n`]),
  );
const houses: string[] = [];
const inHouse = (files: Parameters<typeof build>[0]) => {
  const house = build(files);
  houses.push(house);
  return run(house, checks.numbers);
};

afterAll(() => {
  for (const house of houses) rmSync(house, { recursive: true, force: true });
});

describe("outside core no number with a unit is written down", () => {
  let found: ReturnType<typeof inHouse>;
  beforeAll(() => {
    found = inHouse({ ...filesOf("heat", written), ...filesOf("pacing", free) });
  });

  it.each(Object.keys(written))("%s is found", (name) => {
    expect(found.said).toContain(`${pathOf("heat", name)}:`);
  });

  it.each(Object.keys(free))("%s is none", (name) => {
    expect(found.said).not.toContain(pathOf("pacing", name));
  });
});

it("core, a test and invented runners may have any", () => {
  const { ok, said } = inHouse({
    "packages/core/src/heat/evidence.ts": "export const massKg = 68;\n",
    "apps/web/src/features/heat/view.test.ts": "export const massKg = 68;\n",
    "packages/api/src/sample/people.ts": "export const massKg = 68;\n",
  });
  expect([ok, said]).toEqual([true, expect.stringContaining("no number with a unit")]);
});

it("an exception that nothing needs is told", () => {
  const path = "apps/web/src/features/run-plan/checkin.tsx";
  const { ok, said } = inHouse({ [path]: "export const checkIn = 1;\n" });
  expect(ok).toBe(false);
  expect(said).toContain(`${path} usualMassKg is an exception that nothing needs any more.`);
});

it("each file that is named with an exception stands", () => {
  const root = new URL("../../../", import.meta.url);
  const wall = readFileSync(new URL("tooling/checks/number-homes.mjs", root), "utf8");
  const named = [...wall.matchAll(/"((?:apps|packages)\/\S+\.tsx?)"/g)].map(
    ([, path = ""]) => path,
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

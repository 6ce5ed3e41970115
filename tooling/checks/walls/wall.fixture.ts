// What a wall is, and how one is proved: a house with one offence in it, and the real check that must find it.
import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { build, type Check, checks, type Files, run } from "./house.fixture.ts";

export type Wall = { guarantee: string; check: Check; offence: Files; says: string };

export const rules = "packages/core/src/heat/rules.ts";
export const inRules = (text: string): Files => ({ [rules]: `${text}\n` });
export const importing = (from: string, path: string): Files => ({
  [from]: `import * as all from "${path}";\n\nexport const used = all;\n`,
});

const houses: string[] = [];
afterAll(() => {
  for (const folder of houses.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The house goes when the tests of this file are done. */
export function inHouse(folder: string): string {
  houses.push(folder);
  return folder;
}

/** Each in a house of its own. */
export function prove(walls: readonly Wall[]) {
  it.each(walls)("$guarantee", ({ check, offence, says }) => {
    const { ok, said } = run(inHouse(build(offence)), checks[check]);
    expect(said).toContain(says);
    expect(ok).toBe(false);
  });
}

/** Walls of a slow check that names the file with the wall: as many in one house as have no file in common. */
export function proveTogether(check: Check, walls: readonly Wall[]) {
  describe.each(sharing(walls).map((together) => ({ together })))("house $#", ({ together }) => {
    const look = once(() => {
      const offences: Files = Object.assign({}, ...together.map(({ offence }) => offence));
      return run(inHouse(build(offences)), checks[check]).said.split("\n");
    });
    it.each(together)("$guarantee", ({ offence, says }) => {
      const paths = Object.keys(offence);
      const found = look().filter(
        (line) => line.includes(says) && paths.some((path) => line.includes(path)),
      );
      expect(found).not.toEqual([]);
    });
  });
}

function sharing(walls: readonly Wall[]): Wall[][] {
  const houses: Wall[][] = [];
  for (const wall of walls) {
    const meets = (other: Wall) => Object.keys(wall.offence).some((path) => path in other.offence);
    const house = houses.find((together) => !together.some(meets));
    if (house === undefined) houses.push([wall]);
    else house.push(wall);
  }
  return houses;
}

function once<Found>(look: () => Found): () => Found {
  let found: { is: Found } | undefined;
  return () => {
    found ??= { is: look() };
    return found.is;
  };
}

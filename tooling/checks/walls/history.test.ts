// What a change must bring, proved on a house with a history; and a clean one passes every check.
import { expect, it } from "vitest";
import { build, buildOnHistory, type Check, checks, commit, run } from "./house.fixture.ts";
import { inHouse, inRules, type Wall } from "./wall.fixture.ts";

const told: Wall[] = [
  {
    guarantee: "a change that can be noticed comes with a changeset",
    check: "changeset",
    offence: inRules("export const rule = 1;"),
    says: "No changeset tells people what changed",
  },
  {
    guarantee: "the tree names no registry",
    check: "words",
    offence: { "README.md": "Get it from registry.npmjs" + ".org.\n" },
    says: "README.md:1 names a registry's host",
  },
  {
    guarantee: "the tree names no path of one machine",
    check: "words",
    offence: { "README.md": "It lives in /" + "root/limber.\n" },
    says: "README.md:1 names a path of one machine",
  },
  {
    guarantee: "nobody is shouted at",
    check: "words",
    offence: { "packages/core/src/heat/words.ts": 'export const say = () => "Drink!";\n' },
    says: "Say it calmly",
  },
];

it.each(told)("$guarantee", ({ check, offence, says }) => {
  const { ok, said } = run(inHouse(buildOnHistory(offence)), checks[check]);
  expect(said).toContain(says);
  expect(ok).toBe(false);
});

it.each(Object.keys(checks) as Check[])("a clean house passes: %s", (check) => {
  expect(run(inHouse(buildOnHistory()), checks[check])).toMatchObject({ ok: true });
});

it("a change with a changeset passes", () => {
  const change = {
    ...inRules("export const rule = 1;"),
    ".changeset/heat.md": "Heat: a new rule.\n",
  };
  expect(run(inHouse(buildOnHistory(change)), checks.changeset)).toMatchObject({ ok: true });
});

it("a later commit without a changeset passes while an earlier one's waits for the release", () => {
  const folder = inHouse(
    buildOnHistory({
      ...inRules("export const rule = 1;"),
      ".changeset/heat.md": "Heat: a new rule.\n",
    }),
  );
  commit(folder, "Another change", inRules("export const rule = 2;"));
  expect(run(folder, checks.changeset)).toMatchObject({ ok: true });
});

it("a history of one commit owes no changeset, and says that it compared nothing", () => {
  const folder = inHouse(build());
  run(folder, ["git", "init", "--quiet"]);
  const { ok, said } = run(folder, checks.changeset);
  expect(said).toContain("Nothing to compare");
  expect(ok).toBe(true);
});

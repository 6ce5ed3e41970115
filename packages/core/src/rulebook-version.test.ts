import { describe, expect, it } from "vitest";
import { rulebook, versionOf } from "./rulebook.ts";
import { rulebookVersion } from "./rulebook-version.ts";
import { RunPlanRequest } from "./run-plan/model.ts";
import { planRun } from "./run-plan/plan.ts";
import { sources } from "./sources.ts";

type PathInRulebook = readonly (string | number)[];

/** Every text, number and answer in a part of the book, with the way to it. */
function leavesOf(
  part: unknown,
  path: PathInRulebook = [],
): { path: PathInRulebook; leaf: unknown }[] {
  if (typeof part === "function") return [];
  if (typeof part !== "object" || part === null) return [{ path, leaf: part }];
  return Object.entries(part).flatMap(([key, value]) => leavesOf(value, [...path, key]));
}

/** The same part with something else at the end of the way. */
function changedAt<Part>(part: Part, [key, ...rest]: PathInRulebook, leaf: unknown): Part {
  if (key === undefined) return leaf as Part;
  const at = key as keyof Part;
  const changed: Part = Array.isArray(part) ? ([...part] as Part) : { ...part };
  changed[at] = changedAt(changed[at], rest, leaf);
  return changed;
}

function another(leaf: unknown): unknown {
  if (typeof leaf === "number") return leaf * 1.01 + 0.01;
  return typeof leaf === "string" ? `${leaf} or so` : !leaf;
}

/** The file that a plan reads it from: whoever only plans a run does not carry the whole book along. */
const written = (version: string) => `/**
 * Which book of rules a plan is made from today: \`versionOf\` of the whole rulebook, written down by
 * \`pnpm renew\`, so that a plan does not carry every rule along. A kept plan says the one it was made from.
 */
export const rulebookVersion = "${version}";
`;

describe("the version of the rulebook", () => {
  it("is that of the book as it stands: `pnpm renew` writes it anew", async () => {
    await expect(written(versionOf(rulebook, sources))).toMatchFileSnapshot(
      "./rulebook-version.ts",
    );
  });

  it("is a day and a fingerprint, the same on every machine", () => {
    expect(rulebookVersion).toMatch(/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/);
    const stand = { title: "A stand", year: 2007, kind: "position stand" } as const;
    const older = { ...stand, checkedOn: "2026-01-02" };
    expect(versionOf([], { stand: { ...stand, checkedOn: "2026-03-04" }, older })).toBe(
      "2026-03-04-68b12df3",
    );
  });

  it("stands in every plan", () => {
    const request = RunPlanRequest.parse({ distanceM: 10_000, durationS: 3300 });
    expect(planRun(request).rulebook).toBe(rulebookVersion);
  });

  it.each(rulebook)("changes with each word and number of $id", (rule) => {
    const [now, leaves] = [versionOf([rule], sources), leavesOf(rule)];
    const named = leaves.map(({ path }) => path.at(-1));
    expect(named).toEqual(expect.arrayContaining(["id", "statement", "source", "says", "trust"]));
    for (const { path, leaf } of leaves)
      expect(versionOf([changedAt(rule, path, another(leaf))], sources), path.join(".")).not.toBe(
        now,
      );
  });

  it("changes with each word and number of a source", () => {
    for (const { path, leaf } of leavesOf(sources))
      expect(versionOf([], changedAt(sources, path, another(leaf))), path.join(".")).not.toBe(
        versionOf([], sources),
      );
  });

  it("changes when a rule, a reason, a value or a source comes, goes or moves", () => {
    const [first, second, ...others] = rulebook;
    const [[name = "", source] = [], ...cited] = Object.entries(sources);
    if (first === undefined || second === undefined) throw new Error("There are no rules.");
    const reasons = { ...first, because: [...first.because, ...second.because] as const };
    const values = { ...first, values: { ...first.values, ...second.values, more: {} as never } };
    const books = [
      [second, ...others],
      [second, first, ...others],
      [...rulebook, first],
      [reasons as unknown as typeof first, second, ...others],
      [values, second, ...others],
    ].map((rules) => versionOf(rules, sources));
    const libraries = [Object.fromEntries(cited), { ...sources, [`${name}-2`]: source }].map(
      (listed) => versionOf(rulebook, listed as typeof sources),
    );
    const all = [rulebookVersion, ...books, ...libraries];
    expect(new Set(all).size).toBe(all.length);
  });
});

import { describe, expect, it } from "vitest";
import { cases, casesOf } from "./examples.ts";
import { gradeOf } from "./grade.ts";
import { citationsOf, ruleById, rulebook, sourcesOf } from "./rulebook.ts";
import { sources } from "./sources.ts";

/** Equal in every field that the case names; numbers within its tolerance. */
function expectClose(actual: unknown, expected: unknown, tolerance: number | undefined): void {
  if (typeof expected === "number" && tolerance !== undefined) {
    expect(actual).toBeTypeOf("number");
    expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(tolerance + 1e-9);
  } else if (Array.isArray(expected)) {
    expect(actual).toHaveLength(expected.length);
    for (const [index, item] of expected.entries())
      expectClose((actual as unknown[])[index], item, tolerance);
  } else if (typeof expected === "object" && expected !== null) {
    for (const [key, value] of Object.entries(expected))
      expectClose((actual as Record<string, unknown>)[key], value, tolerance);
  } else {
    expect(actual).toEqual(expected);
  }
}

describe("every case holds", () => {
  it.each(cases)("$rule: $id", ({ rule, situation, answer, tolerance }) => {
    expectClose(ruleById(rule)?.decide(situation as never), answer, tolerance);
  });
});

describe("the rulebook", () => {
  it("has every rule once", () => {
    const ids = rulebook.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it("has a case for every rule, which `/why` shows", () => {
    const untried = rulebook.filter(({ id }) => casesOf(id).length === 0);
    expect(untried.map(({ id }) => id)).toEqual([]);
  });

  it("cites every source, and none that is not listed", () => {
    const cited = new Set(rulebook.flatMap(sourcesOf).map(({ id }) => id));
    expect(Object.keys(sources).filter((id) => !cited.has(id as keyof typeof sources))).toEqual([]);
  });

  it("gives reasons for every rule and every value", () => {
    for (const rule of rulebook) {
      expect(citationsOf(rule).length, rule.id).toBeGreaterThan(0);
      for (const known of Object.values(rule.values))
        expect(known.because.length, rule.id).toBeGreaterThan(0);
    }
  });

  it("says what was only recalled, and what was chosen here", () => {
    const trusts = new Set(rulebook.flatMap(citationsOf).map(({ trust }) => trust));
    expect(trusts).toEqual(new Set(["checked", "unverified", "derived", "judgement"]));
  });

  it("changes only on purpose: ids, statements, values and sources", () => {
    expect(
      rulebook.map((rule) => ({
        id: rule.id,
        statement: rule.statement,
        grade: gradeOf(rule),
        values: Object.fromEntries(
          Object.entries(rule.values).map(([name, { value, unit }]) => [name, { value, unit }]),
        ),
        citations: citationsOf(rule).map(
          ({ source, says, trust }) => `${source}, ${trust}: ${says}`,
        ),
      })),
    ).toMatchSnapshot();
    expect(sources).toMatchSnapshot();
  });
});

import { englishReader } from "@limber/core/reader";
import { ruleById, rulebook } from "@limber/core/rulebook";
import { describe, expect, it } from "vitest";
import { nameInWords, valueInWords } from "./grades.ts";
import { sections } from "./sections.ts";

const us = englishReader("us");

describe("the guide", () => {
  it("stands on rules that exist", () => {
    const missing = sections(us).flatMap(({ points }) =>
      points.flatMap(({ rules }) => rules.filter((id) => ruleById(id) === undefined)),
    );
    expect(missing).toEqual([]);
  });

  it("gives every point a reason", () => {
    for (const { points } of sections(us))
      for (const { rules } of points) expect(rules.length).toBeGreaterThan(0);
  });

  it("claims no cause and promises no cure", () => {
    const text = JSON.stringify(sections(us));
    expect(text).not.toMatch(/\bcauses? cramps?\b|\bcures?\b|\bprevents cramps\b/i);
    expect(text).not.toContain("!");
  });
});

describe("a value on a rule's page", () => {
  it("is readable, whatever its shape", () => {
    expect(valueInWords({ minMl: 473.1764, maxMl: 709.764 })).toBe(
      "min (mL) 473.176; max (mL) 709.764",
    );
    expect(valueInWords([1, "two", [3]])).toBe("1, two, 3");
    expect(nameInWords("relativeHumidityPct")).toBe("relative humidity (%)");
  });

  it("is never an object's name for itself", () => {
    for (const { values } of rulebook) expect(valueInWords(values)).not.toContain("[object");
  });
});

import { englishReader } from "@limber/core/reader";
import type { FluidLine } from "@limber/core/run-analysis/model";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { FluidOfRun } from "./fluid-balance.tsx";

/** An hour with 500 mL of sweat, and so much of it not drunk. */
function shown(gapMl: number, units: "si" | "us"): string {
  const line = {
    ...{ durationS: 3600, basis: "weighed", sweatMl: 500, leastMl: 450, mostMl: 550 },
    ...{
      drinks: [{ atS: 1800, sumMl: 500 - gapMl }],
      drinksFrom: "even",
      drinksRule: "run-analysis.drinks-over-time",
    },
    ...{ drankMl: 500 - gapMl, gapMl, gapPct: gapMl / 700, rule: "run-analysis.fluid-line" },
  } as unknown as FluidLine;
  return renderToStaticMarkup(
    createElement(FluidOfRun, { line, crampsAtS: [], reader: englishReader(units) }),
  );
}

it("what was drunk and sweated alike, as it is shown, is no more and no less", () => {
  for (const units of ["si", "us"] as const)
    for (const gapMl of [-4, -1, 0, 1, 4]) {
      const page = shown(gapMl, units);
      expect(page).toContain("and drank as much.");
      expect(page).not.toMatch(/than you sweat|of you|more in|short/i);
    }
});

it("a gap that shows is told, with its share of the body where that shows", () => {
  expect(shown(200, "si")).toMatch(/and drank 300 mL: 200 mL less than you sweat\..*0\.3 % of you/);
  expect(shown(-200, "us")).toMatch(/7 oz more than you sweat\..*more in.*Drink less next time/);
  expect(shown(20, "si")).toMatch(/20 mL less than you sweat\..*short/);
});

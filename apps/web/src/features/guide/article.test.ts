import { existsSync, readFileSync } from "node:fs";
import { ruleById, rulebook } from "@limber/core/rulebook";
import { describe, expect, it } from "vitest";

const root = new URL("../../../../../", import.meta.url);
const text = readFileSync(new URL("docs/article.md", root), "utf8");

type ArticleStatement = {
  readonly number: number;
  readonly says: string;
  readonly rules: readonly string[];
  readonly pages: readonly string[];
  readonly limber: string;
};

const namesIn = (cell = "") => [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []);

const rows: readonly ArticleStatement[] = text
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter(([, number]) => /^\d+$/.test(number ?? ""))
  .map(([, number = "", says = "", rules, pages, limber = ""]) => ({
    number: Number(number),
    says,
    rules: namesIn(rules),
    pages: namesIn(pages),
    limber,
  }));

/** A page stands in a folder of its address; groups in round brackets have none. */
const isPage = (address: string) =>
  existsSync(new URL(`apps/web/src/app${address}/page.tsx`, root)) ||
  existsSync(new URL(`apps/web/src/app${address}/route.ts`, root));

describe("the article, statement by statement", () => {
  it("has its 38 statements, in their order", () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 38 }, (_, at) => at + 1));
  });

  it("leads each to rules and pages that exist", () => {
    for (const { number, rules, pages } of rows) {
      expect(rules.length, `${number} names a rule`).toBeGreaterThan(0);
      expect(pages.length, `${number} names a page`).toBeGreaterThan(0);
      expect(
        rules.filter((id) => ruleById(id) === undefined),
        `${number}`,
      ).toEqual([]);
      expect(
        pages.filter((address) => !isPage(address)),
        `${number}`,
      ).toEqual([]);
    }
  });

  it("names no other rule that there is not", () => {
    const named = namesIn(text).filter((name) => /^[a-z-]+\.[a-z-]+$/.test(name));
    expect(named.filter((id) => ruleById(id) === undefined)).toEqual([]);
  });

  it("says of each whether Limber is faithful, and how it differs where it is not", () => {
    for (const { number, limber } of rows)
      expect(limber, `${number}`).toMatch(/^(Faithful|Softened: .+|Differs.*: .+)/);
  });

  it("holds every rule that rests on the article", () => {
    const told = new Set(rows.flatMap(({ rules }) => rules));
    const resting = rulebook.filter(({ because }) =>
      because.some(({ source }) => source === "article"),
    );
    expect(resting.length).toBeGreaterThan(20);
    expect(resting.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
  });
});

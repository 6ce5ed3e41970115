import { englishReader } from "@limber/core/reader";
import { oddText } from "@limber/trials/odd-values";
import { fuzz, fuzzTimeoutMs } from "@limber/trials/rounds";
import fc from "fast-check";
import { expect, it } from "vitest";
import { addressOf } from "./address.ts";
import { answerTo } from "./plan-answer.ts";
import type { Query } from "./query.ts";
import { textFields } from "./text-fields.ts";

const usual: Query = { distance: "14mi", time: "2:11:00", temperature: "75F", mass: "150lb" };
const usualValues = [
  "10",
  "half",
  "50:00",
  "5:00",
  "2026-11-01T07:00",
  "Europe/Vienna",
  "us",
  "si",
  "yes",
];
const value = fc.oneof(oddText, fc.constantFrom(...usualValues));
const anyQuery = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom<string>(...textFields, "health", "change") },
        { weight: 1, arbitrary: oddText },
      ),
      fc.oneof(value, fc.array(value, { maxLength: 4 })),
    ),
    { maxLength: 6 },
  )
  .map((fields): Query => ({ ...usual, ...Object.fromEntries(fields) }));

it(
  "any address of a plan shows a plan or the form, and a plan has an address of its own",
  async () => {
    const rounds = await fuzz({
      name: "addresses",
      rounds: 1500,
      input: fc.tuple(anyQuery, fc.constantFrom("us" as const, "si" as const)),
      tryOne: ([query, units]) => {
        const reader = englishReader(units);
        const answer = answerTo(query, reader, { nowMs: Date.UTC(2026, 10, 1) });
        expect(answer.title.length).toBeGreaterThan(3);
        if (answer.kind === "plan") expect(addressOf(answer.request)).toMatch(/^\/plans\?/);
      },
    });
    expect(rounds).toBeGreaterThanOrEqual(1500);
  },
  fuzzTimeoutMs,
);

import { gradeOf, grades } from "@limber/core/grade";
import type { AnyRule } from "@limber/core/rule";
import { citationsOf, sourcesOf } from "@limber/core/rulebook";
import { z } from "zod";

export const RuleInShort = z.object({
  id: z.string(),
  statement: z.string(),
  grade: z.enum(grades),
});

export const RuleInFull = RuleInShort.extend({
  /** Every value it uses, with its unit. */
  values: z.record(z.string(), z.object({ value: z.unknown(), unit: z.string() })),
  because: z.array(
    z.object({
      source: z.string(),
      says: z.string(),
      trust: z.string(),
      bearing: z.string().optional(),
    }),
  ),
  sources: z.array(
    z.looseObject({ id: z.string(), title: z.string(), year: z.number(), kind: z.string() }),
  ),
});
export type RuleInFull = z.infer<typeof RuleInFull>;

export function ruleInFull(rule: AnyRule): RuleInFull {
  const { id, statement } = rule;
  const values = Object.entries(rule.values).map(([name, { value, unit }]) => [
    name,
    { value, unit },
  ]);
  return {
    id,
    statement,
    grade: gradeOf(rule),
    values: Object.fromEntries(values),
    because: [...citationsOf(rule)],
    sources: [...sourcesOf(rule)],
  };
}

import { gradeOf } from "@limber/core/grade";
import type { AnyRule } from "@limber/core/rule";
import { citationsOf, rulebook, sourcesOf } from "@limber/core/rulebook";

/** Every rule as the terminal tells it, in the order of a run. In a file of its own beside the command: plans do without. */
export const describedRules = rulebook.map(described);

export type DescribedRule = ReturnType<typeof described>;

function described(rule: AnyRule) {
  return {
    id: rule.id,
    statement: rule.statement,
    grade: gradeOf(rule),
    sources: sourcesOf(rule).map(({ id, title, year, doi, kind }) => ({
      id,
      title,
      year,
      doi,
      kind,
    })),
    because: citationsOf(rule),
    values: Object.fromEntries(
      Object.entries(rule.values).map(([name, { value, unit }]) => [name, { value, unit }]),
    ),
  };
}

import type { AnyRule } from "@limber/core/rule";
import { citationsOf, ruleById, rulebook, sourcesOf } from "@limber/core/rulebook";
import type { Answer, Context, Given, Noun } from "../grammar.ts";
import { answerLine, facts, table } from "../print.ts";
import { refuse, unknownWord } from "../refusal.ts";

export const noun: Noun = {
  name: "rule",
  summary: "Every rule behind a plan: its statement, grade, values and sources.",
  verbs: [
    {
      name: "list",
      summary: "Every rule, in the order of a run.",
      examples: [["limber rule list --json --fields id,grade", "for a program"]],
      flags: [],
      answer: list,
    },
    {
      name: "show",
      summary: "One rule, and why we trust it.",
      examples: [["limber rule show hydration.ceiling", ""]],
      arguments: [
        { name: "ID", says: "the rule, as plans name it", choices: rulebook.map(({ id }) => id) },
      ],
      flags: [],
      answer: show,
    },
  ],
};

function list(_given: Given, context: Context): Answer {
  return {
    json: rulebook.map(described),
    exact: true,
    page: () =>
      table(
        ["rule", "grade", "says"],
        rulebook.map(({ id, grade, statement }) => [id, inWords(grade), statement]),
        context,
      ),
  };
}

function show(given: Given, context: Context): Answer {
  const id = String(given["ID"]);
  const rule = ruleById(id);
  if (rule === undefined) {
    const known = {
      words: rulebook.map((each) => each.id),
      seeAll: "See them all with: limber rule list",
    };
    return refuse(unknownWord("rule", id, known));
  }
  return { json: described(rule), exact: true, page: () => page(rule, context) };
}

function described(rule: AnyRule) {
  return {
    id: rule.id,
    statement: rule.statement,
    grade: rule.grade,
    sources: sourcesOf(rule).map(({ id, title, year, doi, kind }) => ({
      id,
      title,
      year,
      doi,
      kind,
    })),
    because: citationsOf(rule).map(({ source, says, trust }) => ({ source, says, trust })),
    values: Object.fromEntries(
      Object.entries(rule.values).map(([name, { value, unit }]) => [name, { value, unit }]),
    ),
  };
}

function page(rule: AnyRule, context: Context): string {
  const { bold } = context.paint;
  const values = Object.entries(rule.values).map(([name, { value, unit }]): [string, string] => [
    name,
    valueInWords(value, unit),
  ]);
  const reasons = citationsOf(rule).map(({ source, says, trust }): [string, string] => [
    trust,
    `${says} (${source})`,
  ]);
  const sources = sourcesOf(rule).map(({ id, title, year, kind, doi }): [string, string] => [
    id,
    `${title}. ${year}, ${kind}${doi === undefined ? "" : `, doi:${doi}`}`,
  ]);
  const sections: [string, [string, string][]][] = [
    ["Because", reasons],
    ["Values", values],
    ["Sources", sources],
  ];
  return [
    answerLine(rule.statement, context),
    "",
    facts(
      [
        ["Rule", rule.id],
        ["Grade", inWords(rule.grade)],
      ],
      context,
    ),
    ...sections
      .filter(([, rows]) => rows.length > 0)
      .map(([title, rows]) => `\n${bold(title)}\n${facts(rows, context)}`),
  ].join("\n");
}

function inWords(grade: AnyRule["grade"]): string {
  return grade.replace("-", " ");
}

function valueInWords(value: unknown, unit: string): string {
  return unit === "" ? inPlainWords(value) : `${inPlainWords(value)} ${unit}`;
}

/** "low 400, high 800": a value as a reader writes it down. */
function inPlainWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inPlainWords).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([name, part]) => `${name} ${inPlainWords(part)}`)
    .join(", ");
}

import type { Doors } from "../doors.ts";
import type { Answer, Context, Given, Noun } from "../grammar.ts";
import { answerLine, facts, table } from "../print.ts";
import { refuse, unknownWord } from "../refusal.ts";
import type { DescribedRule } from "./described.ts";

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
      arguments: [{ name: "ID", says: "the rule, as plans name it", choices: ids }],
      flags: [],
      answer: show,
    },
  ],
};

async function ids({ loadRules }: Doors): Promise<readonly string[]> {
  return (await loadRules()).describedRules.map(({ id }) => id);
}

async function list(_given: Given, context: Context): Promise<Answer> {
  const { describedRules } = await context.session.loadRules();
  return {
    json: describedRules,
    exact: true,
    page: () =>
      table(
        ["rule", "grade", "says"],
        describedRules.map(({ id, grade, statement }) => [id, inWords(grade), statement]),
        context,
      ),
  };
}

async function show(given: Given, context: Context): Promise<Answer> {
  const { describedRules } = await context.session.loadRules();
  const asked = String(given["ID"]);
  const rule = describedRules.find(({ id }) => id === asked);
  if (rule === undefined) {
    const known = {
      words: describedRules.map(({ id }) => id),
      seeAll: "See them all with: limber rule list",
    };
    return refuse(unknownWord("rule", asked, known));
  }
  return { json: rule, exact: true, page: () => page(rule, context) };
}

function page(rule: DescribedRule, context: Context): string {
  const { bold } = context.paint;
  const values = Object.entries(rule.values).map(([name, { value, unit }]): [string, string] => [
    name,
    valueInWords(value, unit),
  ]);
  const reasons = rule.because.map(({ source, says, trust, bearing }): [string, string] => [
    bearing === undefined ? trust : `${trust}, ${bearing}`,
    `${says} (${source})`,
  ]);
  const sources = rule.sources.map(({ id, title, year, kind, doi }): [string, string] => [
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

function inWords(grade: DescribedRule["grade"]): string {
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

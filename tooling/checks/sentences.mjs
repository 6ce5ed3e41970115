// Every sentence that the code says to people, found by a real parser: what is written inside `say("…")`
// is the key of every catalogue, so it has to be there as a literal.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "rolldown/parseAst";
import { lineOf, walk } from "./source.mjs";
import { foldersIn } from "./tree.mjs";

export const languages = ["en", "de", "es"];
export const catalogueOf = (language) => `apps/web/src/messages/${language}.json`;

/** Where `say` itself is made. */
const makers = ["packages/core/src/language.ts", "apps/web/src/ui/say.tsx"];
/** Literals that are said later, from the one property that holds them: the files, and how they are then said. */
const tables = [
  {
    property: "statement",
    files: /^packages\/core\/src\/[^/]+\/rules(\.ts$|\/)/,
    said: /^(\w+\.)?statement$/,
  },
  {
    property: "name",
    files: /^packages\/core\/src\/run-plan\/examples\.ts$/,
    said: /^example\.name$/,
  },
];
const spokenAttributes = ["aria-label", "alt", "title", "label", "hint", "lead"];
const isProperName = (text) => /^\W*(Limber\W*)?$/.test(text);

/** `{ sentences, problems }`: each sentence once, and each place where something is said that is no literal. */
export function sentencesOf(roots = spokenRoots()) {
  const sentences = new Set();
  const problems = [];
  for (const path of roots.flatMap(filesUnder)) {
    const found = sentencesIn(path, readFileSync(path, "utf8"));
    for (const sentence of found.sentences) sentences.add(sentence);
    problems.push(...found.problems);
  }
  return { sentences: [...sentences].sort(), problems };
}

/** The names in braces and tags of a sentence, in order: they are the same in every language. */
export function placesIn(sentence) {
  return [...sentence.matchAll(/\{\w+\}|<\/?\w+>/g)].map(([place]) => place).sort();
}

/** Programs read the database, and the terminal speaks English; everything else may be read on a page. */
const notOnPages = ["db"];

function spokenRoots() {
  const read = foldersIn("packages").filter((name) => !notOnPages.includes(name));
  return [...read.map((name) => `packages/${name}/src`), "apps/web/src"];
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|fixture)\.tsx?$|\.d\.ts$/.test(path))
    .sort();
}

function sentencesIn(path, source) {
  if (makers.includes(path) || !/\bsay|statement|name:|<\w/.test(source))
    return { sentences: [], problems: [] };
  const sentences = [];
  const problems = [];
  const held = tables.filter(({ files }) => files.test(path)).map(({ property }) => property);
  const refuse = (node, what) => problems.push(`${path}:${lineOf(source, node)} ${what}`);
  walk(parseAst(source, { lang: path.endsWith("x") ? "tsx" : "ts" }), [], (node, around) => {
    if (node.type === "CallExpression") {
      for (const said of saidBy(node)) {
        const text = textOf(said);
        if (text !== undefined) sentences.push(text);
        else if (!isHeld(source, said))
          refuse(node, "says something that is not written there: put the sentence in the call.");
      }
      const missing = missingValues(node);
      if (missing.length > 0) refuse(node, `has no value for ${missing.join(", ")}.`);
    }
    if (node.type === "Property" && held.includes(node.key?.name)) {
      const text = textOf(node.value);
      if (text !== undefined) sentences.push(text);
    }
    const unsaid = unsaidIn(node, around);
    if (unsaid !== undefined) refuse(node, `shows "${unsaid}" without saying it in a language.`);
  });
  return { sentences, problems };
}

/** What a call says: the arguments that have to be literals. */
function saidBy({ callee, arguments: given }) {
  const name = callee.type === "MemberExpression" ? callee.property.name : callee.name;
  if (name === "say") return given.slice(0, 1);
  if (name === "sayNodes") return given.slice(1, 2);
  if (name !== "sayCount") return [];
  return given[2]?.type === "ObjectExpression"
    ? given[2].properties.filter(({ key }) => key.name !== "values").map(({ value }) => value)
    : given.slice(2, 3);
}

function textOf(node) {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  return node?.type === "TemplateLiteral" && node.expressions.length === 0
    ? node.quasis[0].value.cooked
    : undefined;
}

function isHeld(source, node) {
  const written = source.slice(node.start, node.end);
  return tables.some(({ said }) => said.test(written));
}

/** Names in braces that the values beside the sentence leave out. */
function missingValues(call) {
  const [said, ...others] = saidBy(call);
  const values = call.arguments[call.arguments.indexOf(said) + 1];
  const text = textOf(said);
  if (text === undefined || values?.type !== "ObjectExpression") return [];
  if (values.properties.some(({ type }) => type !== "Property") || others.length > 0) return [];
  const given = values.properties.map(({ key }) => key.name ?? key.value);
  const named = [...text.matchAll(/[{<](\w+)[}>]/g)].map(([, name]) => name);
  return [...new Set(named)].filter((name) => !given.includes(name));
}

/** Words of a page that stand in the markup itself. What is inside `<code>` is typed, not read. */
function unsaidIn(node, around) {
  if (around.some((one) => one.openingElement?.name?.name === "code")) return undefined;
  if (node.type === "JSXText") {
    const text = node.value.trim().replace(/\s+/g, " ").replace(/&\w+;/g, "");
    return /\p{L}{2}/u.test(text) && !isProperName(text) ? text : undefined;
  }
  if (node.type !== "JSXAttribute" || !spokenAttributes.includes(node.name.name)) return undefined;
  const text = textOf(node.value);
  return text !== undefined && /\p{L}{2}/u.test(text) && !isProperName(text) ? text : undefined;
}

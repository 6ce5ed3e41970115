// Source text as a parser sees it.
import { readFileSync } from "node:fs";
import { parseAst } from "rolldown/parseAst";
import { filesUnder } from "./tree.mjs";

/** Every source file under these folders, parsed; tests and what only describes types are left out. */
export function parsedUnder(folders) {
  const ours = /(?<!\.(?:test|fixture|d))\.tsx?$/;
  return folders.flatMap((folder) => filesUnder(folder, ours)).map(parsed);
}

/** One file: its path, its text, and the tree of it. */
export function parsed(path) {
  const source = readFileSync(path, "utf8");
  return { path, source, tree: parseAst(source, { lang: path.endsWith("x") ? "tsx" : "ts" }) };
}

/** The text of a literal; undefined for what is computed. */
export function textOf(node) {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  return node?.type === "TemplateLiteral" && node.expressions.length === 0
    ? node.quasis[0].value.cooked
    : undefined;
}

/** What a call or a property goes by: `say` of `reader.say(…)`. */
export function nameOf(node) {
  if (node?.type === "MemberExpression") return node.property.name;
  return node?.name ?? node?.value;
}

/** The line a part of a source stands on, from 1. */
export function lineOf(source, { start }) {
  return source.slice(0, start).split("\n").length;
}

/** Every node of a tree, each with those it is in, from the outside in. */
export function walk(node, around, visit) {
  if (Array.isArray(node)) for (const one of node) walk(one, around, visit);
  else if (typeof node?.type === "string") {
    visit(node, around);
    const within = [...around, node];
    for (const [key, child] of Object.entries(node))
      if (typeof child === "object" && key !== "parent") walk(child, within, visit);
  }
}

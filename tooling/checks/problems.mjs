// One shape of problem, from core to the screen: it is declared once, and what it says is not taken apart again.
import { lineOf, nameOf, parsedUnder, textOf, walk } from "./source.mjs";
import { foldersIn, report } from "./tree.mjs";

const home = "packages/core/src/problem.ts";
const takesApart = ["split", "match", "matchAll", "search", "exec", "indexOf", "lastIndexOf"];

/** A full stop, a question mark or a colon, and the space after it, as a text or as a pattern says it. */
const endInText = /[.!?:]\s+$/;
const endInPattern =
  /(?:\\[.!?]|\[[^\]]*[.!?][^\]]*\]|(?<!\(\?<?)[!:])\)*[+*]?(?: |\\s|\(\?[=:](?: |\\s|\$))/;

function patternOf(node) {
  if (node?.regex) return node.regex.pattern;
  const made = ["NewExpression", "CallExpression"].includes(node?.type) && nameOf(node.callee);
  return made === "RegExp" ? textOf(node.arguments[0]) : undefined;
}

function endsSentences(node) {
  const pattern = patternOf(node);
  return pattern === undefined ? endInText.test(textOf(node) ?? "") : endInPattern.test(pattern);
}

function segments(node) {
  const isOne = node.type === "NewExpression" && nameOf(node.callee) === "Segmenter";
  return isOne && node.arguments[1]?.properties?.some(({ value }) => textOf(value) === "sentence");
}

function splits(node) {
  if (segments(node)) return true;
  if (node.type !== "CallExpression" || !takesApart.includes(nameOf(node.callee))) return false;
  return [node.arguments[0], node.callee.object].some((part) => part && endsSentences(part));
}

function declaresAnother({ type, members, body }) {
  const declared = { TSTypeLiteral: members, TSInterfaceBody: body }[type] ?? [];
  const names = declared.map(({ key }) => nameOf(key ?? {}));
  return names.includes("what") && names.includes("fix");
}

const folders = ["packages", "apps"].flatMap((room) =>
  foldersIn(room).map((name) => `${room}/${name}/src`),
);
const problems = parsedUnder(folders).flatMap(({ path, source, tree }) => {
  const found = [];
  walk(tree, [], (node) => {
    const at = () => `${path}:${lineOf(source, node)}`;
    if (splits(node)) found.push(`${at()} takes sentences apart.`);
    if (path !== home && declaresAnother(node)) found.push(`${at()} declares a problem anew.`);
  });
  return found;
});

report(problems, {
  fix: "Hand a Problem of @limber/core/problem on as it is: what, why and fix stay apart until they are shown.",
  fine: "One shape of problem, and no sentence is taken apart.",
});

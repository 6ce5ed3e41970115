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

/** By what is only known when it runs: an amount, a name. What is merely counted stays whole. */
function splitsByName(node, around) {
  if (node.type !== "CallExpression" || node.arguments.length === 0) return false;
  const [by] = node.arguments;
  if (by.type === "Literal" || textOf(by) !== undefined) return false;
  if (nameOf(node.callee) === "split") return nameOf(around.at(-1) ?? {}) !== "length";
  const cuts = ({ type, callee }) =>
    type === "CallExpression" && ["slice", "substring", "substr"].includes(nameOf(callee));
  return ["indexOf", "lastIndexOf"].includes(nameOf(node.callee)) && around.some(cuts);
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
  const isForTests = /\/testing-[\w-]+\.ts$/.test(path);
  walk(tree, [], (node, around) => {
    const at = () => `${path}:${lineOf(source, node)}`;
    if (splits(node) || (!isForTests && splitsByName(node, around)))
      found.push(`${at()} takes sentences apart.`);
    if (path !== home && declaresAnother(node)) found.push(`${at()} declares a problem anew.`);
  });
  return found;
});

report(problems, {
  fix: "Hand a Problem of @limber/core/problem on as it is: what, why and fix stay apart until they are shown.",
  fine: "One shape of problem, and no sentence is taken apart.",
});

// Words that would reach a reader without being said in a language.

import { readFileSync } from "node:fs";
import { attributeName } from "./seats.mjs";
import { lineOf, nameOf, textOf, walk } from "./source.mjs";
import { filesUnder } from "./tree.mjs";

/** What is heard, or shown on hovering, or stands in an empty box. */
const spokenAttributes = [
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
  "alt",
  "title",
  "label",
  "hint",
  "lead",
  "legend",
  "placeholder",
];
/** The parts of a problem, and of whatever else is handed on to be shown. */
const spokenProperties = [
  "what",
  "why",
  "fix",
  "title",
  "label",
  "hint",
  "lead",
  "legend",
  "placeholder",
  "description",
  "subject",
  "text",
];
/** Where a script puts text into a page. */
const shownBy = ["textContent", "innerText", "innerHTML", "title", "ariaLabel"];
const shows = ["alert", "confirm", "prompt", "Response", "Notification"];

/** Programs read these: the API's own refusals before a procedure is asked, and what its schema tells of it. */
const forPrograms = /^packages\/api\/src\/(http|schema)\.ts$/;
/** Whoever runs a Limber is told at its machine, by the command and the log, which speak English. */
const refusesAtTheMachine = (path, around) =>
  /^packages\/api\/src\/(operator|doctor)\//.test(path) ||
  (path.startsWith("packages/api/src/") &&
    around.some((one) => one.type === "CallExpression" && nameOf(one.callee) === "refuse"));
/** Titles of publications are theirs. */
const ownTitles = /^packages\/core\/src\/sources\//;
/** Where words are made for people, what is returned is said. */
const makesWords =
  /^packages\/(core|activity-files)\/src\/.*(words|told|since|problems?|notice|issues|fields)\.ts$/;

const isProperName = (text) => /^\W*(Limber\W*)?$/.test(text);
/** Units and clocks are the same in every language. */
const isUnit = (text) =>
  /^[\s\d.,:;/%°·–+()-]*((km|mi|m|cm|mm|ft|in|kg|lb|g|mg|mL|ml|L|oz|s|min|h|°?[CF]|mph|bpm|mmHg)[\s\d.,:;/%°·–+()-]*)*$/.test(
    text,
  );
/** What a procedure or a rule calls a reason, or a verdict: it is never shown. */
const isKind = (property, text) =>
  /^[a-z]+(-[a-z]+)+$/.test(text) || (["what", "why"].includes(property) && /^[a-z]+$/.test(text));
const isCode = (text) => /^X+(-X+)*$/.test(text);
const hasWords = (text) =>
  /\p{L}{2}/u.test(text) && !isProperName(text) && !isUnit(text) && !isCode(text);

export function unsaidIn(file) {
  const { path, source, tree } = file;
  if (forPrograms.test(path)) return [];
  const found = [];
  walk(tree, [], (node, around) => {
    for (const { text, at } of shownOf(node, around, path))
      if (hasWords(text))
        found.push(
          `${path}:${lineOf(source, at)} shows "${text}" without saying it in a language.`,
        );
  });
  return found;
}

/** What is inside `<code>` is typed, not read. */
function shownOf(node, around, path) {
  switch (node.type) {
    case "JSXText":
      return isTyped(around) ? [] : [{ text: tidy(node.value), at: node }];
    case "JSXExpressionContainer":
      return around.at(-1)?.type === "JSXAttribute" || isTyped(around)
        ? []
        : literals(node.expression);
    case "JSXAttribute":
      return spokenAttributes.includes(attributeName(node)) ? literals(node.value) : [];
    case "Property":
      return spokenProperties.includes(nameOf(node.key)) &&
        !ownTitles.test(path) &&
        !refusesAtTheMachine(path, around)
        ? literals(node.value).filter(({ text }) => !isKind(nameOf(node.key), text))
        : [];
    case "AssignmentExpression":
      return node.left.type === "MemberExpression" && shownBy.includes(nameOf(node.left))
        ? literals(node.right)
        : [];
    case "CallExpression":
    case "NewExpression":
      return shows.includes(nameOf(node.callee)) ? literals(node.arguments[0]) : [];
    case "ReturnStatement":
      return makesWords.test(path) ? sentencesAmong(literals(node.argument)) : [];
    default:
      return [];
  }
}

function isTyped(around) {
  return around.some((one) => one.openingElement?.name?.name === "code");
}

const tidy = (text) => text.trim().replace(/\s+/g, " ").replace(/&\w+;/g, "");

/** More than one word, so that the name of a kind is no sentence. */
const sentencesAmong = (found) => found.filter(({ text }) => /\p{L}{2,} +\p{L}{2,}/u.test(text));

/** The texts that an expression may come to: either branch, both sides, the fixed parts of a template. */
function literals(node) {
  if (node === null || node === undefined) return [];
  const text = textOf(node);
  if (text !== undefined) return [{ text: tidy(text), at: node }];
  switch (node.type) {
    case "JSXExpressionContainer":
      return literals(node.expression);
    case "ParenthesizedExpression":
      return literals(node.expression);
    case "ConditionalExpression":
      return [...literals(node.consequent), ...literals(node.alternate)];
    case "LogicalExpression":
    case "BinaryExpression":
      return node.operator === "+" || node.type === "LogicalExpression"
        ? [...literals(node.left), ...literals(node.right)]
        : [];
    case "TemplateLiteral":
      return node.quasis.map(({ value }) => ({ text: tidy(value.cooked), at: node }));
    default:
      return [];
  }
}

/** Words that a style sheet would show: `content` takes them from an attribute, where they are said. */
export function unsaidInStyles(folder = "apps/web/src") {
  return filesUnder(folder, /\.css$/).flatMap((path) => {
    const lines = readFileSync(path, "utf8").split("\n");
    return lines.flatMap((line, index) =>
      /(^|[\s;{])content:[^;]*["'][^"']*\p{L}{2}/u.test(line)
        ? [
            `${path}:${index + 1} shows words of its own: let content be attr(data-said), and say it there.`,
          ]
        : [],
    );
  });
}

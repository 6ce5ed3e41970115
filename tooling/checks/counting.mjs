// Sentences that go by a number: each language has its own forms.
import { lineOf, nameOf, walk } from "./source.mjs";

const says = ["say", "sayNodes", "saySplit"];
/** What is counted somewhere in Limber, after a number in braces. "2.0 times the estimate" is no count. */
const countedNoun =
  /\{\w+\} (\w+ )?(runs|cramps|days|hours|minutes|seconds|files|points|rounds|times(?! the)|splits|rules|things|entries|characters|weigh-ins|weeks|accounts|plans|drinks)\b/;
/** Words of English grammar that go by one or more. */
const pairs = ["is are", "was were", "has have", "it them", "this these"];

/** A number before its noun, in a sentence that is not counted. */
export function uncounted(sentences) {
  return sentences
    .filter(({ key, forms }) => forms === undefined && countedNoun.test(key))
    .map(
      ({ key, places }) =>
        `${places[0]} counts in "${key}": sayCount knows the forms of each language.`,
    );
}

/** A choice by whether there is one is English grammar. */
export function countedByHand({ path, source, tree }) {
  const found = [];
  walk(tree, [], (node) => {
    if (node.type !== "ConditionalExpression" && node.type !== "IfStatement") return;
    if (!asksForOne(node.test)) return;
    if (arePlurals(node) || [node.consequent, node.alternate].some(speaks))
      found.push(
        `${path}:${lineOf(source, node)} chooses words by whether there is one: sayCount knows the forms of each language.`,
      );
  });
  return found;
}

function asksForOne(test) {
  if (test?.type === "LogicalExpression") return [test.left, test.right].some(asksForOne);
  if (test?.type !== "BinaryExpression") return false;
  const isOne = [test.left, test.right].some((side) => side.type === "Literal" && side.value === 1);
  return isOne && /^[=!]==?$/.test(test.operator);
}

function arePlurals({ consequent, alternate }) {
  const [one = "", other = ""] = [consequent?.value, alternate?.value]
    .map((value) => (typeof value === "string" ? value : ""))
    .toSorted((a, b) => a.length - b.length);
  if (one.length < 2 || other.length < 2) return false;
  return (
    other === `${one}s` ||
    other === `${one.slice(0, -1)}ies` ||
    pairs.some((pair) => pair.split(" ").includes(one) && pair.split(" ").includes(other))
  );
}

function speaks(branch) {
  let found = false;
  walk(branch, [], (node) => {
    if (node.type === "CallExpression" && says.includes(nameOf(node.callee))) found = true;
  });
  return found;
}

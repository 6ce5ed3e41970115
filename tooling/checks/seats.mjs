// What a sentence is on a page: a heading, a word on a button, what a screen reader says.
import { nameOf } from "./source.mjs";

const elements = {
  h1: "a heading",
  h2: "a heading",
  h3: "a heading",
  button: "on a button",
  summary: "on what opens more",
  a: "a link",
  th: "the head of a row or a column",
  dt: "what a value is called",
  dd: "a value",
  td: "in a cell of a table",
  option: "one of several to choose",
  label: "what a field is called",
  legend: "what a group of fields is called",
  text: "in a drawing, where there is little room",
  li: "in a list",
  p: "in a paragraph",
};
const attributes = {
  label: "what a field is called",
  legend: "what a group of fields is called",
  hint: "a word beside a field",
  placeholder: "an example in an empty field",
  title: "a heading",
  lead: "below a heading",
  alt: "told of a picture to those who do not see it",
  "aria-label": "said by a screen reader, not shown",
};
const properties = {
  what: "what is wrong",
  why: "why that is wrong",
  fix: "what to do about it",
  title: "a heading, or the name of a page",
  label: "what a field or a choice is called",
  statement: "what a rule says",
  caveat: "what stands in the way of a source",
};
const calls = {
  checked: "a reason of a rule",
  unverified: "a reason of a rule",
  derived: "a reason of a rule",
  judged: "a reason of a rule",
};

/** Told by the nearest of what is around it, from the inside out; undefined where nothing tells. */
export function seatOf(node, around) {
  const outward = [...around, node].reverse();
  for (const one of outward) {
    const seat = seatBy(one);
    if (seat !== undefined) return seat;
  }
  return undefined;
}

function seatBy(node) {
  switch (node.type) {
    case "JSXAttribute":
      return attributes[attributeName(node)];
    case "JSXElement":
      return elements[node.openingElement.name.name];
    case "Property":
      return properties[nameOf(node.key)];
    case "CallExpression":
      return calls[nameOf(node.callee)];
    default:
      return undefined;
  }
}

/** `label`, `aria-label`, `xlink:href`. */
export function attributeName({ name }) {
  return name.type === "JSXNamespacedName" ? `${name.namespace.name}-${name.name.name}` : name.name;
}

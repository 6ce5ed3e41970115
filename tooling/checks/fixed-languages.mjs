// Dates, times and numbers that a page would tell every reader in one language.
import { lineOf, nameOf, textOf, walk } from "./source.mjs";

/** What is told to readers; elsewhere a fixed language is for programs, or the terminal's English. */
const told = /^(apps\/web|packages\/core)\/src\//;
const tellers = [
  "toLocaleString",
  "toLocaleDateString",
  "toLocaleTimeString",
  "toLocaleUpperCase",
  "toLocaleLowerCase",
];

export function fixedLanguages({ path, source, tree }) {
  if (!told.test(path)) return [];
  const found = [];
  walk(tree, [], (node, around) => {
    const tells = tellsByPlatform(node) && !asksForZone(around);
    if (tells && isFixed(node.arguments[0]))
      found.push(
        `${path}:${lineOf(source, node)} tells it in one language to everybody: take the reader's locale.`,
      );
  });
  return found;
}

function tellsByPlatform({ type, callee }) {
  if (type !== "CallExpression" && type !== "NewExpression") return false;
  // Where a letter ends is the same in every language, and tells nobody anything.
  const counts = nameOf(callee) === "Segmenter";
  return tellers.includes(nameOf(callee)) || (callee.object?.name === "Intl" && !counts);
}

/** `Intl.DateTimeFormat().resolvedOptions()` is how a phone says where it is. */
function asksForZone(around) {
  return nameOf(around.at(-1)) === "resolvedOptions";
}

/** A literal, or none: then it is whatever the machine speaks. */
function isFixed(locale) {
  return locale === undefined || locale.name === "undefined" || textOf(locale) !== undefined;
}

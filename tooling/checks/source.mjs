// Source text as a parser sees it.

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

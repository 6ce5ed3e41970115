// Every setting stands in one table: what is read or told of under another name is refused, and so is a setting
// that nobody reads. The environment itself is read at two edges, which hand on what was settled.
import { existsSync, readFileSync } from "node:fs";
import { lineOf, nameOf, parsed, parsedUnder, walk } from "./source.mjs";
import { filesUnder, foldersIn, report } from "./tree.mjs";

const home = "packages/api/src/operator/settings.ts";
/** It looks for each of them, and for what is none. */
const reader = "packages/api/src/operator/settled.ts";
/** Which process reads its environment, and where. The command's own start is kept small: it hands all of it on. */
const edges = ["apps/web/src/server/env.ts", "apps/cli/src/env.ts"];
/** Of the tests, and of what builds. */
const own = /^LIMBER_(?:TEST_\w+|CORPUS|ORACLES|DIST)$/;
const named = /\b(?:LIMBER_[A-Z_]*|DATABASE_URL)/g;

const declared = new Map();
if (existsSync(home))
  walk(parsed(home).tree, [], ({ type, id, init }) => {
    if (type !== "VariableDeclarator" || nameOf(id) !== "settings") return;
    const table = init.expression?.expression ?? init.expression ?? init;
    for (const { key, value } of table.properties)
      declared.set(
        nameOf(key),
        value.properties.some((each) => nameOf(each.key ?? {}) === "isSecret"),
      );
  });

const isKnown = (name) =>
  declared.has(name) || own.test(name) || declared.get(name.replace(/_FILE$/, "")) === true;

const sources = ["packages", "apps"]
  .flatMap((room) => foldersIn(room).map((name) => `${room}/${name}/src`))
  .filter((folder) => existsSync(folder));
const files = parsedUnder(sources);
const told = [
  ...files.filter(({ path }) => path !== reader),
  ...["docs", "deploy"]
    .flatMap((folder) =>
      filesUnder(folder, /\.(?:md|ya?ml|service|env|conf)$|\/(?:Docker|Caddy)file$/),
    )
    // A decision of once speaks of what was.
    .filter((path) => !path.startsWith("docs/adr/"))
    .map((path) => ({ path, source: readFileSync(path, "utf8") })),
];

function strangersIn({ path, source }) {
  return [...source.matchAll(named)]
    .filter(([name]) => !isKnown(name))
    .map((found) => `${path}:${lineOf(source, { start: found.index })} names ${found[0]}.`);
}

/** `process.env`, however it is written: its property, a pattern over it, an import of it by name. */
function readsEnvironment({ path, source, tree }) {
  const found = [];
  const isEnv = (key) => (nameOf(key ?? {}) ?? key?.value) === "env";
  walk(tree, [], (node) => {
    const { type, object, property, id, init } = node;
    const isProperty =
      type === "MemberExpression" && nameOf(object) === "process" && isEnv(property);
    const isPattern =
      type === "VariableDeclarator" &&
      nameOf(init ?? {}) === "process" &&
      id.properties?.some(({ key }) => isEnv(key));
    const isImport =
      type === "ImportDeclaration" &&
      /^(?:node:)?process$/.test(node.source.value) &&
      node.specifiers.some(({ imported }) => isEnv(imported));
    if (isProperty || isPattern || isImport)
      found.push(`${path}:${lineOf(source, node)} reads the environment by itself.`);
  });
  return found;
}

const isRead = (name) =>
  files.some(({ path, source }) => path !== home && new RegExp(`\\b${name}\\b`).test(source));

report(
  [
    ...told.flatMap(strangersIn),
    ...files.filter(({ path }) => !edges.includes(path)).flatMap(readsEnvironment),
    ...[...declared.keys()].filter((name) => !isRead(name)).map((name) => `Nobody reads ${name}.`),
  ],
  {
    fix: `Declare it in ${home}, with what it is for and what it takes; then pnpm renew. Take what is set from env.surroundings, or as a parameter.`,
    fine: "Every setting stands in one table.",
  },
);

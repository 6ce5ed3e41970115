// What a page can reach through what it imports, and which of it writes. A page is looked at by a GET,
// which whoever likes can make somebody's browser send.
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { nameOf, textOf, walk } from "./source.mjs";

const described = JSON.parse(readFileSync("packages/api/schema.json", "utf8")).paths;
/** Procedures that write, as `["runs", "log"]`: those that do not take GET. */
const writing = Object.entries(described)
  .filter(([, { get }]) => get === undefined)
  .map(([path]) => path.replace("/api/trpc/", "").split("."));
const isNoun = (name) => writing.some(([noun]) => noun === name);
const writes = (noun, act) => writing.some(([of, name]) => of === noun && name === act);
/** What the operator's own way to the data can do beside; reading and renewing the shape is for every page. */
const operatorWrites = [
  ...["sample", "restore", "move", "stop", "asAccount"],
  ...["createAccount", "resetLink", "importAccount", "deleteAccount"],
];

const isFunction = ({ type }) => /Function/.test(type);
export const startsWith = (tree, directive) =>
  tree.body.some((statement) => statement.directive === directive);

/** What a member or the key of a pattern goes by, also in brackets; undefined where it is computed. */
function keyOf(node) {
  const key = node.type === "MemberExpression" ? node.property : node.key;
  return node.computed ? textOf(key) : nameOf(key ?? {});
}

/** Without what stands around it: `await (x)!`, `x as Y`, `x ?? y`. */
function bare(node) {
  const inner = node?.argument ?? node?.expression;
  return /^(Await|TS|Chain|Parenthesized)/.test(node?.type ?? "") && inner ? bare(inner) : node;
}

/** The noun that an expression holds the procedures of: `ask.runs`, `ask["runs"]`, or a name that was given them. */
function nounOf(given, aliases) {
  const node = bare(given);
  if (node?.type === "Identifier")
    return aliases.get(node.name) ?? (isNoun(node.name) ? node.name : undefined);
  if (node?.type !== "MemberExpression") return undefined;
  return isNoun(keyOf(node)) ? keyOf(node) : undefined;
}

/** The names that stand for a noun's procedures in this file: `const log = ask.runs`, `{ runs: log }`. */
function aliasesIn(tree) {
  const aliases = new Map();
  walk(tree, [], (node) => {
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier") {
      const noun = nounOf(node.init, aliases);
      if (noun) aliases.set(node.id.name, noun);
    }
    if (node.type !== "ObjectPattern") return;
    for (const property of node.properties) {
      const local = property.value?.left ?? property.value;
      if (property.value && isNoun(keyOf(property)) && local.type === "Identifier")
        aliases.set(local.name, keyOf(property));
    }
  });
  return aliases;
}

/** Whether a pattern takes a writing procedure out of what it is given. */
function takesOut(pattern, noun) {
  return pattern.properties.some((property) => {
    const inner = property.value?.left ?? property.value;
    if (writes(noun, property.value && keyOf(property))) return true;
    return inner?.type === "ObjectPattern" && takesOut(inner, keyOf(property));
  });
}

/** A call that sends: the accounts something, or a procedure what it is to write. */
function sends({ type, callee, arguments: given }) {
  if (type !== "CallExpression") return false;
  if (nameOf(callee) === "askAccounts") return given.length > 2;
  return given.some((each) => writes(...(textOf(each) ?? "").split("/").at(-1).split(".")));
}

/** Whether a statement writes by itself, in the file of these names. */
function writesItself(statement, { aliases, operates }) {
  let found = false;
  walk(statement, [], (node) => {
    if (node.type === "MemberExpression") {
      if (writes(nounOf(node.object, aliases), keyOf(node))) found = true;
      if (operates && operatorWrites.includes(keyOf(node))) found = true;
      // By a computed name it could be any of them.
      if (node.computed && nameOf(bare(node.object) ?? {}) === "ask" && !textOf(node.property))
        found = true;
    }
    if (node.type === "VariableDeclarator" && node.id.type === "ObjectPattern") {
      if (takesOut(node.id, nounOf(node.init, aliases))) found = true;
      const taken = node.id.properties.map((property) => property.key && keyOf(property));
      if (operates && taken.some((name) => operatorWrites.includes(name))) found = true;
    }
    if (isFunction(node))
      for (const one of node.params)
        if (one.type === "ObjectPattern" && takesOut(one)) found = true;
    if (sends(node)) found = true;
  });
  return found;
}

/** The names that a pattern or a declaration gives. */
export function namesIn(node) {
  if (!node) return [];
  if (node.type === "Identifier") return [node.name];
  const within = [
    ...(node.declarations ?? []).map(({ id }) => id),
    ...(node.properties ?? []).map(({ value, argument }) => value ?? argument),
    ...(node.elements ?? []),
    node.id,
    node.left,
  ];
  return within.flatMap(namesIn);
}

function namesUsed(statement) {
  const names = new Set();
  walk(statement, [], (node) => {
    if (node.type === "Identifier" || node.type === "JSXIdentifier") names.add(node.name);
  });
  return names;
}

/** A file as the parts it is made of, and where its names come from: `{ parts, imported, everything }`. */
function partsOf({ path, tree }) {
  const from = ({ value }) =>
    value.startsWith(".") ? posix.join(posix.dirname(path), value) : value;
  const imported = new Map();
  const parts = [];
  const everything = [];
  const sources = tree.body.flatMap(({ source }) => (source ? [source.value] : []));
  const names = { aliases: aliasesIn(tree), operates: sources.includes("@limber/api/operator") };
  for (const statement of tree.body) {
    const { type, source, specifiers = [], declaration } = statement;
    if (statement.importKind === "type" || statement.exportKind === "type") continue;
    if (type === "ExportAllDeclaration") everything.push(from(source));
    else if (source) {
      for (const { local, imported: theirs, exported } of specifiers) {
        const name = exported ? nameOf(local) : theirs ? nameOf(theirs) : undefined;
        imported.set(nameOf(exported ?? local), { path: from(source), name });
      }
      if (specifiers.length === 0) parts.push({ names: [], loads: [from(source)] });
    } else {
      const given = namesIn(declaration ?? statement);
      const renamed = specifiers.map(({ exported }) => nameOf(exported));
      const isDefault = type === "ExportDefaultDeclaration";
      parts.push({
        names: [...given, ...renamed, ...(isDefault ? ["default"] : [])],
        uses: namesUsed(statement),
        writes: writesItself(statement, names),
        loads: loadedIn(statement).map(from),
      });
    }
  }
  return { parts, imported, everything };
}

function loadedIn(statement) {
  const found = [];
  walk(statement, [], ({ type, source }) => {
    if (type === "ImportExpression" && textOf(source)) found.push({ value: textOf(source) });
  });
  return found;
}

/** For each of these roots that reaches a write: `{ root, writer }`, both as paths. What runs in a browser asks the API, which has its own guard. */
export function reachedWrites(files, isRoot) {
  const onServer = files.filter(({ tree }) => !startsWith(tree, "use client"));
  const known = new Map(onServer.map((file) => [file.path, partsOf(file)]));
  return [...known.keys()].filter(isRoot).flatMap((root) => {
    const writer = writerFrom({ path: root }, known, new Set());
    return writer === undefined ? [] : [{ root, writer }];
  });
}

/** The first file that writes, from a name of a file on; from all of it where no name is given. */
function writerFrom({ path, name }, known, seen) {
  const file = known.get(path);
  const key = `${path} ${name}`;
  if (file === undefined || seen.has(key)) return undefined;
  seen.add(key);
  const isReached = ({ names }) => name === undefined || names.length === 0 || names.includes(name);
  const reached = file.parts.filter(isReached);
  if (reached.some((part) => part.writes)) return path;
  const on = [
    ...[...(name === undefined ? file.imported.keys() : [name])].flatMap(
      (each) => file.imported.get(each) ?? [],
    ),
    ...file.everything.map((from) => ({ path: from, name })),
    ...reached.flatMap(({ uses = [], loads = [] }) => [
      ...[...uses].flatMap((each) => file.imported.get(each) ?? { path, name: each }),
      ...loads.map((from) => ({ path: from })),
    ]),
  ];
  for (const each of on) {
    const writer = writerFrom(each, known, seen);
    if (writer !== undefined) return writer;
  }
  return undefined;
}

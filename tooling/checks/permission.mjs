// Whose data somebody may touch is decided at the gate. Everywhere else a `PermittedRunnerId` is what the gate
// gave: no cast, guard, declaration or type argument may call something one.
import { lineOf, parsed, walk } from "./source.mjs";
import { filesUnder, report } from "./tree.mjs";

const rooms = ["packages/api/src", "packages/db/src", "packages/db/testing"];
/** The gate, and the door that only tests have. */
const gates = ["packages/api/src/access.ts", "packages/db/testing/database.ts"];
const PERMISSION = "PermittedRunnerId";
/** Types that fit everywhere, and those that are worked out from others: neither says what it is. */
const fitsAll = ["TSAnyKeyword", "TSNeverKeyword"];
const workedOut = ["Parameters", "ConstructorParameters", "ReturnType", "InstanceType", "Awaited"];
const idNames = /^(runner|coach|own|user|actor|athlete)Id$/;

/** Tests and declarations of types hold nothing that runs. */
const code = /^(?!.*(?:\.test|\.d)\.ts$).*\.ts$/;

const files = rooms.flatMap((room) => filesUnder(room, code)).map(parsed);
const holders = holdersIn(files);

/** Every name of a type that holds a permission: the permission itself, its other names, and types made of them. */
function holdersIn(read) {
  const named = new Set([PERMISSION]);
  const declared = read.flatMap(({ tree }) => {
    const found = [];
    walk(tree, [], (node) => {
      if (node.type === "TSTypeAliasDeclaration") found.push([node.id.name, node.typeAnnotation]);
      if (node.type === "TSInterfaceDeclaration") found.push([node.id.name, node.body]);
      if (node.type === "ImportSpecifier" || node.type === "ExportSpecifier")
        found.push([(node.exported ?? node.local).name, node.imported ?? node.local]);
    });
    return found;
  });
  for (let before = 0; before < named.size; ) {
    before = named.size;
    for (const [name, body] of declared) if (mentions(body, named)) named.add(name);
  }
  return named;
}

function some(node, is) {
  let found = false;
  walk(node, [], (one, around) => {
    found ||= is(one, around);
  });
  return found;
}

function mentions(node, names) {
  return some(node, ({ type, name }) => type === "Identifier" && names.has(name));
}

/** A type that is, holds or could be a permission. `here` are the names of the file: its aliases with what they stand for, its parameters with nothing. */
function couldHold(type, here) {
  return some(type, (node, around) => {
    if (node.type === "Identifier") {
      const { [node.name]: meant, ...others } = here;
      const known = holders.has(node.name) || workedOut.includes(node.name);
      return known || (meant ? couldHold(meant, others) : false);
    }
    // A schema has a capital; of what else this is the type, nobody can see.
    if (node.type === "TSTypeQuery")
      return around.at(-1)?.operator !== "keyof" && !/^[A-Z]/.test(node.exprName.name ?? "");
    if (node.type === "TSTypeReference" && node === type) return here[node.typeName.name] === null;
    if (node.type !== "TSIndexedAccessType") return fitsAll.includes(node.type);
    const { literal, typeName } = node.indexType;
    // Any part of a type that is a parameter is judged where the type is given.
    return (
      typeName === undefined && (typeof literal?.value !== "string" || idNames.test(literal.value))
    );
  });
}

function offencesIn({ path, source, tree }) {
  const found = [];
  const here = {};
  walk(tree, [], (node) => {
    if (node.type === "TSTypeParameter") here[node.name.name ?? node.name] = null;
    if (node.type === "TSTypeAliasDeclaration") here[node.id.name] = node.typeAnnotation;
  });
  const refuse = (node, what) => found.push(`${path}:${lineOf(source, node)} ${what}`);
  walk(tree, [], (node) => {
    const said = source.slice(node.start, node.end).split("\n")[0];
    const isCast = node.type === "TSAsExpression" || node.type === "TSTypeAssertion";
    if (isCast && couldHold(node.typeAnnotation, here))
      refuse(node, `casts to what may be a permission: ${said}`);
    if (node.type === "TSTypePredicate" && couldHold(node.typeAnnotation, here))
      refuse(node, `says that something is a permission: ${said}`);
    const declares = node.declare || node.type === "TSDeclareFunction";
    if (declares && mentions(node, holders)) refuse(node, `declares a permission: ${said}`);
    const asked = node.type === "CallExpression" || node.type === "TaggedTemplateExpression";
    if (asked && node.typeArguments && couldHold(node.typeArguments, here))
      refuse(node, `asks for a permission by its type: ${said}`);
  });
  for (const [index, line] of source.split("\n").entries())
    if (/@ts-(ignore|expect-error|nocheck)/.test(line))
      found.push(`${path}:${index + 1} switches the types off.`);
  return found;
}

const strangers = files.filter(({ path }) => !gates.includes(path));
report(strangers.flatMap(offencesIn), {
  fix: "Take the id that the procedure was given: `ctx.runnerId` has been through the gate. A new way in belongs into packages/api/src/access.ts.",
  fine: `${files.length} files take a permission only from the gate.`,
});

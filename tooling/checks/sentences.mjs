// Every sentence that the code says to people, found by a real parser: what is written inside `say("…")`
// is the key of every catalogue, so it has to be there as a literal.
import { seatOf } from "./seats.mjs";
import { lineOf, nameOf, parsedUnder, textOf, walk } from "./source.mjs";
import { foldersIn } from "./tree.mjs";

/** Where `say` itself is made. */
const makers = [
  "packages/core/src/language.ts",
  "packages/core/src/reader.ts",
  "apps/web/src/ui/say.tsx",
];

/** Literals that are said later, from where they are held: the files, what holds them, and how they are then said. */
const tables = [
  {
    property: "statement",
    files: /^packages\/core\/src\/[^/]+\/rules(\.ts$|\/)/,
    said: /^(\w+\.)?statement$/,
  },
  ...["signs", "advice"].map((property) => ({
    property,
    files: /^packages\/core\/src\/referral\/rules\//,
    said: new RegExp(`^(\\w+\\.)*${property}$`),
  })),
  {
    property: "says",
    files: /^packages\/core\/src\/patterns\/rules\/factors\.ts$/,
    said: /^(\w+\.)?statement$/,
  },
  {
    property: "name",
    files: /^packages\/core\/src\/run-plan\/examples\.ts$/,
    said: /^example\.name$/,
  },
  {
    property: "caveat",
    files: /^packages\/core\/src\/sources\//,
    said: /^(\w+\.)?caveat$/,
  },
  {
    calls: ["checked", "unverified", "derived", "judged"],
    files: /^packages\/core\/src\//,
    said: /^(\w+\.)?says$/,
  },
];

/** Programs read the database, and the terminal speaks English; everything else may be read on a page. */
const notOnPages = ["db"];

export function spokenFiles() {
  const read = foldersIn("packages").filter((name) => !notOnPages.includes(name));
  return parsedUnder([...read.map((name) => `packages/${name}/src`), "apps/web/src"]);
}

/**
 * `{ sentences, problems }`: each sentence once, in order, as `{ key, forms, places, seats }`, where it is said
 * and as what; and each place where something is said that is no literal. What is counted has English forms and
 * goes by its plural.
 */
export function sentencesOf(files = spokenFiles()) {
  const found = new Map();
  const problems = [];
  for (const file of files) {
    const { said, refused } = sentencesIn(file);
    problems.push(...refused);
    for (const { key, forms, node, seat } of said) {
      const place = `${file.path}:${lineOf(file.source, node)}`;
      const known = found.get(key);
      if (known && JSON.stringify(known.forms) !== JSON.stringify(forms))
        problems.push(`${place} says "${key}" otherwise than ${known.places[0]} does.`);
      found.set(key, {
        key,
        forms,
        places: [...(known?.places ?? []), place],
        seats: [...new Set([...(known?.seats ?? []), ...(seat ? [seat] : [])])],
      });
    }
  }
  return { sentences: [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1)), problems };
}

function sentencesIn({ path, source, tree }) {
  if (makers.includes(path)) return { said: [], refused: [] };
  const said = [];
  const refused = [];
  const refuse = (node, what) => refused.push(`${path}:${lineOf(source, node)} ${what}`);
  const held = tables.filter(({ files }) => files.test(path));
  walk(tree, [], (node, around) => {
    for (const one of saidBy(node)) {
      if (one.key !== undefined) said.push({ ...one, node, seat: seatOf(node, around) });
      else if (!isHeld(source.slice(one.node.start, one.node.end)))
        refuse(node, "says something that is not written there: put the sentence in the call.");
      if (speaksOfMiles(one, source, around))
        refuse(
          node,
          "speaks of miles to everybody: saySplit says it to each reader in their unit.",
        );
      const missing = missingValues(one);
      if (missing.length > 0) refuse(node, `has no value for ${missing.join(", ")}.`);
    }
    const text = heldBy(node, held);
    if (text !== undefined) said.push({ key: text, node, seat: seatOf(node, around) });
  });
  return { said, refused };
}

/** A sentence of miles is for those who run in miles; one that names both units is for everybody. */
function speaksOfMiles({ key = "", isSplit = false }, source, around) {
  if (isSplit || !/\bmiles?\b/i.test(key) || /kilomet|\bkm\b/i.test(key)) return false;
  return !around.some(
    ({ test }) => test !== undefined && /mile/i.test(source.slice(test.start, test.end)),
  );
}

function isHeld(written) {
  return tables.some(({ said }) => said.test(written));
}

function heldBy(node, held) {
  if (node.type === "Property")
    return held.some(({ property }) => property === nameOf(node.key))
      ? textOf(node.value)
      : undefined;
  if (node.type !== "CallExpression") return undefined;
  return held.some(({ calls }) => calls?.includes(node.callee.name))
    ? textOf(node.arguments.at(-1))
    : undefined;
}

/** What a call says: each sentence with its values; a key is missing where it is no literal. */
function saidBy(node) {
  if (node.type !== "CallExpression") return [];
  const { callee, arguments: given } = node;
  const values = (object) => propertyOf(object, "values");
  switch (nameOf(callee)) {
    case "say":
      return [{ node: given[0], key: textOf(given[0]), values: given[1] ?? null }];
    case "sayNodes":
      return [{ node: given[1], key: textOf(given[1]), values: given[2] ?? null }];
    case "saySplit":
      return ["mile", "kilometre"].map((unit) => {
        const sentence = propertyOf(given[1], unit);
        const said = { node: sentence ?? given[1], key: textOf(sentence), isSplit: true };
        return { ...said, values: values(given[1]) };
      });
    case "sayCount":
      return [countedBy(given[2], values(given[2]))];
    case "counted":
      return given[0]?.type === "ObjectExpression" ? [countedBy(given[0], null)] : [];
    default:
      return [];
  }
}

/** The count is filled in wherever the forms are said. */
function countedBy(object, values) {
  const [one, other] = [propertyOf(object, "one"), propertyOf(object, "other")].map(textOf);
  const key = one === undefined ? undefined : other;
  return { node: object, key, forms: { one, other }, values, counts: true };
}

function propertyOf(object, name) {
  if (object?.type !== "ObjectExpression") return undefined;
  return object.properties.find(({ key }) => nameOf(key) === name)?.value;
}

/** Names in braces that the values beside the sentence leave out. Values that are computed are believed. */
function missingValues({ key, values, counts = false }) {
  if (key === undefined || values === null) return [];
  if (values !== undefined && values.type !== "ObjectExpression") return [];
  const properties = values?.properties ?? [];
  if (properties.some(({ type }) => type !== "Property")) return [];
  const given = [...properties.map((each) => nameOf(each.key)), ...(counts ? ["count"] : [])];
  const named = [...key.matchAll(/[{<](\w+)[}>]/g)].map(([, name]) => name);
  return [...new Set(named)].filter((name) => !given.includes(name));
}

// Every regular expression ends in time that grows no faster than its text: a cell of a file, a field of a form
// and a word of a command are as long as whoever sends them likes. recheck proves it of each, by its automaton.
import { existsSync } from "node:fs";
import { check } from "recheck";
import { lineOf, nameOf, parsedUnder, textOf, walk } from "./source.mjs";
import { report } from "./tree.mjs";

/** What comes of those that are put together from parts, by their file. */
const composed = {
  "apps/cli/src/pattern/cells.ts": [
    '[ ]*(?:"((?:[^"]|"")*)"[ ]*|([^ "\\r\\n,][^\\r\\n,]*|))(,|\\r\\n|\\r|\\n|$)',
  ],
  // Next's own, one a route, as the build has it.
  "apps/web/src/front/routes.ts": ["^/plans/([^/]+?)(?:/)?$"],
  "packages/api/src/coach-links/code.ts": [".{4}"],
  "packages/core/src/measures.ts": [
    "^(ml|millilit(er|re)s?)(/|per|an)(h|hr|hour)$",
    "^(l|lit(er|re)s?)(/|per|an)(h|hr|hour)$",
    "^(fl)?(oz|ounces?)(/|per|an)(h|hr|hour)$",
  ],
};
/** A stranger sends none of these their text. */
const aside = /\/(node_modules|e2e|testing|walk|bench|released|\.next|dist)\/|\.config\.ts$/;
/**
 * No automaton says what looks around or back, or counts far. By the expression, why it ends in time all the
 * same. A new one is tried by hand first, on ten thousand of each sign it takes.
 */
const lookedAt = {
  [String.raw`/(?<=^|[\s,]|\p{L})(\d{1,2})([:.])(\d{2})(?:\2(\d{2}))?[^\d]*$/u`]:
    "what follows the clock ends at the next digit",
  [String.raw`/encoding\s*=\s*["']([\w.:-]{1,40})["']/i`]: "begins with a word, and counts to 40",
  "/^[0-9a-f]{64}$/": "one way to read it",
  "/^[0-9a-f-]{0,36}$/": "one way to read it, and counts to 36",
  "/^[0-9a-f-]{1,36}$/": "the same",
  [String.raw`/^(?!Etc\/)[A-Z]\w+\/|^(Iceland|Iran|Kwajalein|Libya|Poland|Portugal|Turkey|W-SU)$/i`]:
    "one way to read it, from the beginning",
  [String.raw`/[\s;]+|,\s+|,(?=\d+(?:,|$))/`]: "digits are looked at once a comma",
  [String.raw`/^[\w .,'-]{0,100}/`]: "one way to read it",
  [String.raw`/^([0-9A-Z]{5}|[A-Z][A-Z0-9_]{2,40})$/`]: "two ways at most",
  [String.raw`/^[A-Za-z]{1,60}$/`]: "one way to read it",
  [String.raw`/^[a-z][a-z0-9_]{0,62}$/`]: "one way to read it",
  [String.raw`/^[\w:-]{1,64}$/`]: "one way to read it",
  [String.raw`/^[a-z-]{1,32}$/`]: "one way to read it",
  [String.raw`/[,;](?!\d)|\s{2,}/`]: "looks one sign ahead",
  [String.raw`/\{(\w+)\}|<(\w+)>(.*?)<\/\2>|[^{<]+|[{<]/g`]: "reads our own sentences",
};
const LONGEST_PROOF_MS = 60_000;

function* expressionsIn({ path, source, tree }) {
  const found = [];
  walk(tree, [], (node) => {
    const at = `${path}:${lineOf(source, node)}`;
    if (node.type === "Literal" && node.regex) found.push({ at, path, ...node.regex });
    const isMade = node.type === "NewExpression" || node.type === "CallExpression";
    if (!isMade || nameOf(node.callee) !== "RegExp") return;
    const [pattern, flags] = node.arguments.map(textOf);
    found.push({ at, path, pattern, flags: flags ?? "" });
  });
  for (const each of found) {
    if (each.pattern !== undefined) yield each;
    else for (const pattern of composed[path] ?? [undefined]) yield { ...each, pattern };
  }
}

const all = parsedUnder(["packages", "apps"])
  .filter(({ path }) => !aside.test(path))
  .flatMap((file) => [...expressionsIn(file)]);
const distinct = new Map(all.map((each) => [`/${each.pattern}/${each.flags}`, each]));

const problems = [];
for (const [text, { at, pattern, flags }] of distinct) {
  if (pattern === undefined) {
    problems.push(`${at} puts an expression together that nobody has looked at.`);
    continue;
  }
  const { status, complexity, checker } = await check(pattern, flags, {
    timeout: LONGEST_PROOF_MS,
  });
  const isProved = checker === "automaton";
  if (!isProved && text in lookedAt) continue;
  if (!isProved) problems.push(`${at} ${text} looks around or back, which nobody can prove.`);
  else if (status !== "safe") problems.push(`${at} ${text} is ${complexity?.type}.`);
}
const stale = Object.keys(composed).filter(
  (file) => existsSync(file) && !all.some(({ path }) => path === file),
);
problems.push(...stale.map((file) => `${file} puts none together: leave it out of regexes.mjs.`));

report(problems, {
  fix: "Let no two repeats in a row take the same sign, and begin where the text begins; or read it without one.",
  fine: `Of ${distinct.size} regular expressions each ends in linear time.`,
});

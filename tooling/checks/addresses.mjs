// One word for one noun: a page's address begins with what its procedures are called, or says here why not.
import { existsSync, readFileSync } from "node:fs";
import { filesUnder, report } from "./tree.mjs";

const source = "apps/web/src";
const pages = `${source}/app`;
const table = `${source}/phone/moved.ts`;

/** First words that no procedure has, each with its reason. */
const named = {
  acts: "the one door for forms",
  api: "the API itself",
  device: "a terminal is let in: the accounts' own library does it",
  gallery: "invented runners, kept nowhere",
  guide: "the subject in plain words, kept nowhere",
  now: "in a cramp: a moment, and it asks nothing",
  offline: "stands in where there is no network, for any page",
  race: "one plan on the day of its race",
  readyz: "whether requests may be sent here, by the name that watchers know",
  "reset-password": "the accounts' own library does it",
  run: "one run while it goes on, kept on the phone alone",
  sample: "fills an empty house, before there is anybody to ask",
  settings: "what is said of oneself, in five nouns",
  share: "an invitation, by its code",
  "sign-in": "the accounts' own library does it",
  "sign-up": "the accounts' own library does it",
  today: "one day, of plans and runs together",
  waiting: "what waits on one phone, of all nouns",
  why: "the question that a rule answers",
};
/** Nouns of forms that no procedure has. */
const namedForms = {
  accounts: "signing in and out",
  race: named.race,
  settings: named.settings,
};

const described = JSON.parse(readFileSync("packages/api/schema.json", "utf8")).paths;
const nouns = new Set(
  Object.keys(described).map((path) =>
    path
      .replace("/api/trpc/", "")
      .replace(/\..*/, "")
      .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  ),
);

const firstWord = (path) =>
  path
    .slice(pages.length + 1)
    .split("/")
    .slice(0, -1)
    .find((word) => !/^\(.*\)$/.test(word));
const addresses = filesUnder(pages, /\/(page|route)\.(tsx?|jsx?|mdx)$/);
const words = new Set(addresses.map(firstWord));

const strangers = addresses
  .map((path) => [path, firstWord(path)])
  .filter(([, word]) => word !== undefined && !nouns.has(word) && !Object.hasOwn(named, word))
  .map(([path, word]) => `${path}: no procedure speaks of "${word}".`);
const gone = Object.keys(named)
  .filter((word) => addresses.length > 0 && !words.has(word))
  .map((word) => `tooling/checks/addresses.mjs gives a reason for "${word}", which is no address.`);

const moved = existsSync(table)
  ? [...readFileSync(table, "utf8").matchAll(/\["\/([a-z-]+)", "\/([a-z-]+)"\]/g)]
  : [];
const astray = moved.flatMap(([, before, now]) => [
  ...(words.has(before) ? [`${table}: "/${before}" leads on, and a page stands there.`] : []),
  ...(words.has(now) ? [] : [`${table}: "/${before}" leads to "/${now}", where no page is.`]),
]);

const old = moved.map(([, before]) => before).join("|");
const written = filesUnder(source, /(?<!\.test)\.tsx?$/)
  .filter((path) => path !== table)
  .flatMap((path) => {
    const text = readFileSync(path, "utf8");
    const detours = old ? text.matchAll(new RegExp(`["'\`=]/(${old})(?=["'\`/?#])`, "g")) : [];
    const forms = [...text.matchAll(/["'`]\/acts\/([a-z-]+)\//g)].filter(
      ([, noun]) => !nouns.has(noun) && !Object.hasOwn(namedForms, noun),
    );
    return [
      ...[...detours].map(([, word]) => `${path} leads to "/${word}", which has moved.`),
      ...forms.map(
        ([, noun]) => `${path} sends a form to "${noun}", of which no procedure speaks.`,
      ),
    ];
  });

report([...strangers, ...gone, ...astray, ...written], {
  fix: "Name the folder under app/ as the API's router is named, and list what it was called in phone/moved.ts; or give the word its reason in tooling/checks/addresses.mjs.",
  fine: "Every address begins with the word its procedures have.",
});

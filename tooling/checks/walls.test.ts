// Each wall, proved: a house with one offence in it, and the real check that must find it.
import { rmSync } from "node:fs";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  build,
  buildOnHistory,
  type Check,
  checks,
  commit,
  type Files,
  run,
} from "./house.fixture.ts";

type Wall = { guarantee: string; check: Check; offence: Files; says: string };

const rules = "packages/core/src/heat/rules.ts";
const inRules = (text: string): Files => ({ [rules]: `${text}\n` });
const importing = (from: string, path: string): Files => ({
  [from]: `import * as all from "${path}";\n\nexport const used = all;\n`,
});

const pureByTypes: Wall[] = [
  ["core cannot ask the network", 'export const rule = () => fetch("/");', "fetch"],
  ["core cannot read the environment", "export const rule = () => process.env;", "process"],
  ["core cannot print", 'export const rule = () => console.log("drink");', "console"],
  ["core cannot read files", 'export { readFileSync } from "node:fs";', "node:fs"],
  ["core cannot set a timer", "export const rule = () => setTimeout(() => {}, 1);", "setTimeout"],
].map(([guarantee = "", text = "", says = ""]) => ({
  guarantee,
  check: "types",
  offence: inRules(text),
  says,
}));

const pureByLint: Wall[] = [
  [
    "core is not told the time by new Date",
    "export const rule = () => new Date();",
    "told the time",
  ],
  ["core is not told the time by Date.now", "export const rule = () => Date.now();", "Date"],
  [
    "core gives the same answer twice",
    "export const rule = () => Math.random();",
    "same answer twice",
  ],
  [
    "core does not wait",
    "export const rule = async (p: Promise<1>) => await p;",
    "Nothing in core waits",
  ],
  ["core has no classes", "export class Rule {}", "data and functions"],
  [
    "core does not throw",
    'export const rule = () => {\n  throw new Error("no");\n};',
    "Planners are total",
  ],
  [
    "a rule holds no number of its own",
    "export const rule = (ml: number) => ml * 37.5;",
    "Magic number",
  ],
].map(([guarantee = "", text = "", says = ""]) => ({
  guarantee,
  check: "lint",
  offence: inRules(text),
  says,
}));

const lint: Wall[] = [
  {
    guarantee: "a rule holds no number of its own in a folder of rules either",
    check: "lint",
    offence: {
      "packages/core/src/heat/rules/flag.ts": "export const rule = (c: number) => c > 27.9;\n",
    },
    says: "Magic number",
  },
  {
    guarantee: "the environment is read in env.ts alone",
    check: "lint",
    offence: { "apps/web/src/ui/field.tsx": "export const field = process.env.HOME;\n" },
    says: "noProcessEnv",
  },
  {
    guarantee: "a surface calls a procedure by its path, not by its address",
    check: "lint",
    offence: {
      "apps/web/src/ui/field.tsx": 'export const field = fetch("/api/trpc/runs.list");\n',
    },
    says: "by its path",
  },
  {
    guarantee: "nor by an address that it puts together",
    check: "lint",
    offence: {
      "apps/cli/src/run/command.ts":
        "export const ask = (path: string) => fetch(`https://limber.example/api/trpc/${path}`);\n",
    },
    says: "by its path",
  },
  {
    guarantee: "no file passes everything on",
    check: "lint",
    offence: { "apps/web/src/ui/field.tsx": 'export * from "./other.tsx";\n' },
    says: "noReExportAll",
  },
  {
    guarantee: "a function takes at most three parameters",
    check: "lint",
    offence: inRules("export const rule = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];"),
    says: "useMaxParams",
  },
];

const imports: Wall[] = (
  [
    [
      "rules cannot be imported from outside core",
      "apps/web/src/ui/field.tsx",
      "@limber/core/heat/rules",
      "nothing-unlisted",
    ],
    [
      "what is not listed cannot be used",
      "apps/web/src/ui/field.tsx",
      "left-pad",
      "nothing-unlisted",
    ],
    [
      "what only the root lists cannot be used",
      "apps/web/src/ui/field.tsx",
      "vitest",
      "nothing-borrowed",
    ],
    [
      "core imports zod and itself alone",
      "packages/core/src/heat/plan.ts",
      "node:fs",
      "core-is-pure",
    ],
    ["a feature's rules are its own", rules, "../pacing/rules.ts", "rules-are-private"],
    ["a feature's evidence is its own", rules, "../pacing/evidence.ts", "rules-are-private"],
    ["only a plan asks another plan", rules, "../pacing/plan.ts", "only-plans-ask-plans"],
    ["a model knows no rule", "packages/core/src/heat/model.ts", "./rules.ts", "models-are-shapes"],
    [
      "a model knows no evidence",
      "packages/core/src/heat/model.ts",
      "./evidence.ts",
      "models-are-shapes",
    ],
    [
      "evidence knows no rule",
      "packages/core/src/heat/evidence.ts",
      "./rules.ts",
      "evidence-stands-alone",
    ],
    [
      "evidence knows no other feature",
      "packages/core/src/heat/evidence.ts",
      "../pacing/model.ts",
      "evidence-stands-alone",
    ],
    ["words choose nothing", "packages/core/src/heat/words.ts", "./rules.ts", "words-only-say"],
    ["words hold no number", "packages/core/src/heat/words.ts", "./evidence.ts", "words-only-say"],
    [
      "an example is not made by what it tests",
      "packages/core/src/heat/examples.ts",
      "./plan.ts",
      "examples-are-given",
    ],
    [
      "an app never touches the database",
      "apps/web/src/ui/field.tsx",
      "../../../../packages/db/src/client.ts",
      "apps-never-touch-the-database",
    ],
    [
      "a package knows no app",
      "packages/db/src/client.ts",
      "../../../apps/web/src/ui/field.tsx",
      "packages-know-no-app",
    ],
    [
      "a page feature knows no other",
      "apps/web/src/features/heat/view.tsx",
      "../pacing/view.tsx",
      "features-are-neighbours-not-rooms",
    ],
    [
      "look and feel knows no feature",
      "apps/web/src/ui/field.tsx",
      "../features/pacing/view.tsx",
      "ui-is-only-look-and-feel",
    ],
    [
      "look and feel makes no plan",
      "apps/web/src/ui/field.tsx",
      "@limber/core/heat/plan",
      "ui-is-only-look-and-feel",
    ],
  ] as const
).map(([guarantee, from, path, says]) => ({
  guarantee,
  check: "imports",
  offence: importing(from, path),
  says,
}));

const order: Wall[] = [
  {
    guarantee: "two files never need each other",
    check: "imports",
    offence: {
      ...importing("packages/core/src/units.ts", "./format.ts"),
      ...importing("packages/core/src/format.ts", "./units.ts"),
    },
    says: "no-cycles",
  },
  {
    guarantee: "a product ships what it runs on",
    check: "imports",
    offence: {
      "apps/web/package.json": '{ "devDependencies": { "vitest": "*" } }',
      ...importing("apps/web/src/ui/field.tsx", "vitest"),
    },
    says: "products-ship-what-they-list",
  },
  {
    guarantee: "a router writes no SQL",
    check: "imports",
    offence: {
      "packages/api/node_modules/drizzle-orm/package.json":
        '{ "name": "drizzle-orm", "main": "index.js" }',
      "packages/api/node_modules/drizzle-orm/index.js": "export const sql = 1;\n",
      ...importing("packages/api/src/heat/router.ts", "drizzle-orm"),
    },
    says: "routers-write-no-sql",
  },
  {
    guarantee: "only a store reads its table",
    check: "imports",
    offence: {
      "packages/db/src/plans/table.ts": "export const plans = 1;\n",
      ...importing("packages/api/src/heat/router.ts", "../../../db/src/plans/table.ts"),
    },
    says: "only-stores-touch-tables",
  },
  {
    guarantee: "a parser of foreign files reads no disk",
    check: "imports",
    offence: importing("packages/activity-files/src/fit/read.ts", "node:fs"),
    says: "foreign-formats-stay-outside",
  },
  {
    guarantee: "the terminal has one door to the server",
    check: "imports",
    offence: {
      "packages/api/src/server.ts": "export const server = 1;\n",
      ...importing("apps/cli/src/plan/command.ts", "../../../../packages/api/src/server.ts"),
    },
    says: "the-terminal-has-one-door-to-the-server",
  },
];

const gate: Files = {
  "packages/db/src/permission.ts":
    "declare const permitted: unique symbol;\nexport type PermittedRunnerId = string & { readonly [permitted]: true };\n",
  "packages/db/src/plans/store.ts":
    'import type { PermittedRunnerId } from "../permission.ts";\n\nexport type OfPlan = { readonly runnerId: PermittedRunnerId; readonly planId: string };\nexport const getPlan = (of: OfPlan) => of;\n',
  "packages/api/src/access.ts":
    'import type { PermittedRunnerId } from "../../db/src/permission.ts";\n\nexport const ownId = (id: string) => id as PermittedRunnerId;\n',
};
/** Each way to call something a permission that the gate did not give, as one would write it. */
const forgeries: Readonly<Record<string, string>> = {
  "cast by its name": "export const a = (id: string) => id as PermittedRunnerId;",
  "cast by another name": "export const a = (id: string) => id as P;",
  "cast by a name of one's own": "type Own = P;\nexport const a = (id: string) => id as Own;",
  "cast the old way": "export const a = (id: string) => <PermittedRunnerId>id;",
  "cast through unknown": "export const a = (id: unknown) => id as unknown as P;",
  "cast inside an object": "export const a = (of: object) => of as OfPlan;",
  "cast inside a list": "export const a = (ids: string[]) => ids as PermittedRunnerId[];",
  "cast to what a store takes":
    'export const a = (id: string) => id as Parameters<typeof getPlan>[0]["runnerId"];',
  "cast to a part of that": 'export const a = (id: string) => id as OfPlan["runnerId"];',
  "cast to all a store takes":
    "export const a = (of: object) => of as Parameters<typeof getPlan>[0];",
  "cast to a name for that":
    "type Of = Parameters<typeof getPlan>[0];\nexport const a = (of: object) => of as Of;",
  "cast to never": "export const a = (runnerId: string) => ({ runnerId: runnerId as never });",
  "cast to any": "export const a = (runnerId: string) => ({ runnerId: runnerId as any });",
  "cast to the type of one": "export const a = (id: string, own: P) => id as typeof own;",
  "cast to whatever is wanted": "export const a = <T>(id: unknown): T => id as T;",
  "cast where it stands":
    'export const a = (id: string) => id as import("../../../db/src/permission.ts").PermittedRunnerId;',
  guarded: "export const is = (id: string): id is PermittedRunnerId => id !== '';",
  asserted: "export function is(id: string): asserts id is P {}",
  declared: "export declare function grant(id: string): PermittedRunnerId;",
  "guarded as a store's": 'export const is = (id: string): id is OfPlan["runnerId"] => id !== "";',
  "asked of a schema as a store's":
    'export const own = z.custom<Parameters<typeof getPlan>[0]["runnerId"]>();',
  "asked of a schema": "export const own = z.custom<PermittedRunnerId>();",
  "left unchecked": "// @ts-expect-error\nexport const own = getPlan({ runnerId: '' });",
};
const forgedIn = (how: string) => `packages/api/src/plans/${how.replaceAll(/\W/g, "-")}.ts`;
const forger = `import type { PermittedRunnerId as P, PermittedRunnerId } from "../../../db/src/permission.ts";
import { getPlan, type OfPlan } from "../../../db/src/plans/store.ts";
`;

const gateway: Wall = {
  guarantee: "only who knows the one who asks goes to the gate",
  check: "imports",
  offence: { ...gate, ...importing("packages/api/src/plans/previous.ts", "../access.ts") },
  says: "the-gate-knows-who-asks",
};

const names: Wall[] = [
  {
    guarantee: "a feature of core holds the agreed files alone",
    check: "rooms",
    offence: { "packages/core/src/heat/manager.ts": "" },
    says: "packages/core/src/heat/manager.ts is not one of",
  },
  {
    guarantee: "a folder of core is a feature",
    check: "rooms",
    offence: { "packages/core/src/weather/model.ts": "" },
    says: "packages/core/src/weather/ is not one of",
  },
  {
    guarantee: "no folder is called utils",
    check: "rooms",
    offence: { "apps/web/src/utils/dates.ts": "" },
    says: "says nothing",
  },
  {
    guarantee: "no file is called helpers, beside another word either",
    check: "rooms",
    offence: { "apps/web/src/features/heat/form-helpers.ts": "" },
    says: "apps/web/src/features/heat/form-helpers.ts is a name that says nothing",
  },
  {
    guarantee: "a part of a page is named in three plain words at most",
    check: "rooms",
    offence: { "apps/web/src/features/heat/flag-of-the-day.tsx": "" },
    says: "apps/web/src/features/heat/flag-of-the-day.tsx is not one of",
  },
  {
    guarantee: "a file's name stands for one thing, or for two at most",
    check: "rooms",
    offence: {
      "apps/web/src/features/heat/start.tsx": "",
      "apps/web/src/phone/start.ts": "",
      "packages/db/src/start.ts": "",
    },
    says: "The file name start stands in",
  },
  {
    guarantee: "the root of core holds the words of the whole domain alone",
    check: "rooms",
    offence: { "packages/core/src/stuff.ts": "" },
    says: "packages/core/src/stuff.ts",
  },
  {
    guarantee: "no type's name means a third thing",
    check: "names",
    offence: {
      "packages/core/src/heat/words.ts": "export type Asked = string;\n",
      "packages/db/src/client.ts": "type Asked = 1;\nexport const database: Asked = 1;\n",
      "apps/web/src/features/heat/form.test.tsx":
        'export function form() {\n  interface Asked { readonly day: string }\n  return <p>{({ day: "1" } satisfies Asked).day}</p>;\n}\n',
    },
    says: "The type Asked stands in 3 files",
  },
  {
    guarantee: "every package has a test script",
    check: "scripts",
    offence: { "packages/db/package.json": '{ "scripts": { "typecheck": "tsc" } }' },
    says: 'packages/db/package.json has no "test" script',
  },
  {
    guarantee: "every app has a build script",
    check: "scripts",
    offence: {
      "apps/web/package.json": '{ "scripts": { "typecheck": "tsc", "test": "vitest run" } }',
    },
    says: 'apps/web/package.json has no "build" script',
  },
  {
    guarantee: "a new package's tests have the roof's time",
    check: "scripts",
    offence: { "packages/new/package.json": '{ "scripts": { "test": "vitest run" } }' },
    says: "packages/new/vitest.config.ts does not take the roof",
  },
  {
    guarantee: "no package's tests keep vitest's five seconds",
    check: "scripts",
    offence: { "packages/db/vitest.config.ts": 'export default { test: { name: "db" } };\n' },
    says: "packages/db/vitest.config.ts does not take the roof",
  },
];

const view = "apps/web/src/features/heat/view.tsx";
const saying = (call: string, more: Files = {}): Files => ({
  [view]: `type Say = (sentence: string, values?: object) => string;\n\nexport const view = (say: Say, other: string) => ${call};\n`,
  ...more,
});
type Messages = Record<string, string | Record<string, string>>;
const catalogues = (german: Messages): Files => {
  const english = Object.fromEntries(Object.keys(german).map((key) => [key, key]));
  const file = (messages: Messages) => `${JSON.stringify(messages)}\n`;
  return {
    "apps/web/src/messages/en.json": file(english),
    "apps/web/src/messages/de.json": file(german),
    "apps/web/src/messages/es.json": file(english),
  };
};

const spoken: Wall[] = [
  {
    guarantee: "a sentence is in every language",
    check: "messages",
    offence: saying('say("Drink.")'),
    says: 'de.json lacks "Drink."',
  },
  {
    guarantee: "no catalogue holds what nobody says",
    check: "messages",
    offence: catalogues({ "Drink.": "Trink." }),
    says: 'de.json has what nobody says: "Drink."',
  },
  {
    guarantee: "a translation has the same names in braces",
    check: "messages",
    offence: saying(
      'say("Drink {amount}.", { amount: other })',
      catalogues({ "Drink {amount}.": "Trink {menge}." }),
    ),
    says: "has other names in braces",
  },
  {
    guarantee: "a sentence has a value for each of its names",
    check: "messages",
    offence: saying('say("Drink {amount}.", { other })'),
    says: "has no value for amount",
  },
  {
    guarantee: "what is said is written where it is said",
    check: "messages",
    offence: saying("say(other)"),
    says: "says something that is not written there",
  },
  {
    guarantee: "no word stands in the markup of a page alone",
    check: "messages",
    offence: { [view]: "export const view = <p>Drink</p>;\n" },
    says: 'shows "Drink" without saying it',
  },
  {
    guarantee: "a sentence that counts has every form of its language",
    check: "messages",
    offence: saying(
      'sayCount(say, 2, { one: "{count} drink.", other: "{count} drinks." })',
      catalogues({ "{count} drinks.": { other: "{count} Getränke." } }),
    ),
    says: 'de.json lacks the form "one" of "{count} drinks."',
  },
  {
    guarantee: "a sentence that counts has no form that its language has not",
    check: "messages",
    offence: saying(
      'sayCount(say, 2, { one: "{count} drink.", other: "{count} drinks." })',
      catalogues({ "{count} drinks.": { one: "1", few: "{count}", other: "{count}" } }),
    ),
    says: 'de.json has the form "few", which its language has not',
  },
  {
    guarantee: "a language in the list has a catalogue",
    check: "messages",
    offence: saying('say("Drink.")', {
      "packages/core/src/language.ts": 'export const languages = ["en", "de", "es", "fr"];\n',
    }),
    says: "apps/web/src/messages/fr.json is not there",
  },
  {
    guarantee: "no sentence is chosen by whether there is one",
    check: "messages",
    offence: saying('other.length === 1 ? say("A drink.") : say("Drinks.")'),
    says: "chooses words by whether there is one",
  },
  {
    guarantee: "no word of the terminal is either",
    check: "messages",
    offence: {
      "apps/cli/src/plan/command.ts":
        'export const drinks = (n: number) => `${n} ${n === 1 ? "drink" : "drinks"}`;\n',
    },
    says: "chooses words by whether there is one",
  },
  {
    guarantee: "a number before its noun is counted",
    check: "messages",
    offence: saying('say("{all} runs kept.", { all: other })'),
    says: 'counts in "{all} runs kept."',
  },
  {
    guarantee: "who runs in kilometres is not told of miles",
    check: "messages",
    offence: saying('say("Hold back for a mile.")'),
    says: "speaks of miles to everybody",
  },
  ...[
    'new Date(other).toLocaleTimeString("en-US", { hour: "numeric" })',
    "new Date(other).toLocaleDateString()",
    "Number(other).toLocaleString(undefined)",
    'new Intl.NumberFormat("en").format(1)',
    "Intl.DateTimeFormat().format(1)",
  ].map((call) => ({
    guarantee: `no reader is told in a fixed language by ${call}`,
    check: "messages" as const,
    offence: saying(call),
    says: "tells it in one language to everybody",
  })),
];

const shown = (where: string, text: string, says: string): Wall => ({
  guarantee: `no word is shown unsaid in ${where}`,
  check: "messages",
  offence: { [view]: `${text}\n` },
  says: `shows "${says}" without saying it`,
});
const unsaid: Wall[] = [
  shown("braces", 'export const view = <p>{"Drink"}</p>;', "Drink"),
  shown(
    "either branch",
    'export const view = (is: boolean) => <p>{is ? "Drink" : null}</p>;',
    "Drink",
  ),
  shown("a template", "export const view = (ml: number) => <p>{`${ml} drunk`}</p>;", "drunk"),
  shown("what is heard", 'export const view = <p aria-label="A drink" />;', "A drink"),
  shown("an empty box", 'export const view = <input placeholder="Your name" />;', "Your name"),
  shown("a picture", 'export const view = <img alt="A runner" />;', "A runner"),
  shown("a title", 'export const metadata = { title: "Today" };', "Today"),
  shown(
    "a problem",
    'export const view = { what: "That did not work.", why: "", fix: "" };',
    "That did not work.",
  ),
  shown("a script", 'export const view = (p: Element) => { p.textContent = "Done"; };', "Done"),
  shown("an answer", 'export const view = new Response("Not found");', "Not found"),
  {
    guarantee: "no word is shown unsaid in a style sheet",
    check: "messages",
    offence: { "apps/web/src/features/heat/heat.css": 'td::before { content: "Heat: "; }\n' },
    says: "apps/web/src/features/heat/heat.css:1 shows words of its own",
  },
  {
    guarantee: "no word is shown unsaid in the words of a rule",
    check: "messages",
    offence: {
      "packages/core/src/heat/words.ts":
        'export function flag(): string {\n  return "Slow down";\n}\n',
    },
    says: 'shows "Slow down" without saying it',
  },
];

const told: Wall[] = [
  {
    guarantee: "a change that can be noticed comes with a changeset",
    check: "changeset",
    offence: inRules("export const rule = 1;"),
    says: "No changeset tells people what changed",
  },
  {
    guarantee: "the tree names no registry",
    check: "words",
    offence: { "README.md": "Get it from registry.npmjs" + ".org.\n" },
    says: "README.md:1 names a registry's host",
  },
  {
    guarantee: "the tree names no path of one machine",
    check: "words",
    offence: { "README.md": "It lives in /" + "root/limber.\n" },
    says: "README.md:1 names a path of one machine",
  },
  {
    guarantee: "nobody is shouted at",
    check: "words",
    offence: { "packages/core/src/heat/words.ts": 'export const say = () => "Drink!";\n' },
    says: "Say it calmly",
  },
];

const houses: string[] = [];
const inHouse = (folder: string) => {
  houses.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of houses.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const route = "apps/web/src/app/runs/new/route.ts";
const doors: Wall[] = [
  ["a route of its own takes no form", route, "export async function POST() {}"],
  [
    "a route takes nothing under another name either",
    route,
    'export { handler as PUT } from "./handler.ts";',
  ],
  ["a route hands nothing on unseen", route, 'export * from "./handler.ts";'],
  [
    "no act is called past the door",
    "apps/web/src/features/heat/save.ts",
    '"use server";\nexport async function save() {}',
  ],
  [
    "a form is read at the door alone",
    "apps/web/src/features/heat/save.ts",
    "export const read = (request: Request) => request.formData();",
  ],
  [
    "a form is sent to the door",
    "apps/web/src/features/heat/view.tsx",
    'export const view = () => (\n  <form\n    method="post"\n    action="/runs/new"\n  />\n);',
  ],
  [
    "a page that is looked at changes nothing",
    "apps/web/src/app/runs/page.tsx",
    "export const page = (who: Who) => who.ask.runs.log({});",
  ],
].map(([guarantee = "", path = "", text = ""]) => ({
  guarantee,
  check: "doors",
  offence: { [path]: `${text}\n` },
  says: path,
}));

const movedTable = "apps/web/src/phone/moved.ts";
const logMoved: Files = { [movedTable]: 'export const moved = [["/log", "/runs"]];\n' };
const runsPage: Files = { "apps/web/src/app/runs/page.tsx": "export const page = 1;\n" };
const addresses: Wall[] = [
  {
    guarantee: "a page is called what its procedures are called",
    check: "addresses",
    offence: { "apps/web/src/app/log/[id]/page.tsx": "export const page = 1;\n" },
    says: 'no procedure speaks of "log"',
  },
  {
    guarantee: "a group of pages hides no word",
    check: "addresses",
    offence: { "apps/web/src/app/(own)/log/page.tsx": "export const page = 1;\n" },
    says: 'no procedure speaks of "log"',
  },
  {
    guarantee: "a form is sent to a noun that has procedures",
    check: "addresses",
    offence: {
      "apps/web/src/features/heat/form.tsx":
        'export const form = <form action="/acts/log/new" />;\n',
    },
    says: 'sends a form to "log"',
  },
  {
    guarantee: "no link takes the long way, over an address that has moved",
    check: "addresses",
    offence: {
      ...logMoved,
      ...runsPage,
      "apps/web/src/features/heat/link.ts": "export const link = (id: string) => `/log/${id}`;\n",
    },
    says: 'leads to "/log", which has moved',
  },
  {
    guarantee: "no page stands where an old address leads on",
    check: "addresses",
    offence: {
      [movedTable]: 'export const moved = [["/runs", "/log"]];\n',
      ...runsPage,
    },
    says: "a page stands there",
  },
  {
    guarantee: "an old address leads to a page that is there",
    check: "addresses",
    offence: { ...logMoved },
    says: "where no page is",
  },
];

const phone = "apps/web/src/phone/outbox.ts";
const onThePhone: Wall[] = [
  {
    guarantee: "the phone knows no server",
    check: "imports",
    offence: {
      "apps/web/src/server/api.ts": "export const api = 1;\n",
      ...importing(phone, "../server/api.ts"),
    },
    says: "the-phone-stands-alone",
  },
  {
    guarantee: "the phone knows no feature",
    check: "imports",
    offence: importing(phone, "../features/pacing/view.tsx"),
    says: "the-phone-stands-alone",
  },
  {
    guarantee: "what runs in a browser never reaches the server, not even through another file",
    check: "imports",
    offence: {
      "apps/web/src/server/api.ts": "export const api = 1;\n",
      "apps/web/src/features/heat/asked.ts":
        'import { api } from "../../server/api.ts";\n\nexport const asked = api;\n',
      "apps/web/src/features/heat/button.tsx":
        '"use client";\nimport { asked } from "./asked.ts";\n\nexport const button = asked;\n',
    },
    says: "what-runs-on-the-phone-never-reaches-the-server",
  },
  {
    guarantee: "no page opens the door by itself",
    check: "imports",
    offence: {
      "apps/web/src/server/door.ts": "export const enter = 1;\n",
      ...importing("apps/web/src/features/heat/save.ts", "../../server/door.ts"),
    },
    says: "one-door",
  },
];

it.each([
  ...pureByTypes,
  ...pureByLint,
  ...lint,
  ...imports,
  ...order,
  gateway,
  ...names,
  ...spoken,
  ...unsaid,
  ...doors,
  ...addresses,
  ...onThePhone,
])("$guarantee", ({ check, offence, says }) => {
  const { ok, said } = run(inHouse(build(offence)), checks[check]);
  expect(said).toContain(says);
  expect(ok).toBe(false);
});

describe("only the gate gives a permission: nowhere else is one", () => {
  const found = () => {
    const files = Object.entries(forgeries).map(([how, text]) => [forgedIn(how), forger + text]);
    return run(inHouse(build({ ...gate, ...Object.fromEntries(files) })), checks.permission);
  };
  let house: ReturnType<typeof found>;
  beforeAll(() => {
    house = found();
  });

  it.each(Object.keys(forgeries))("%s", (how) => {
    expect(house.said).toContain(`${forgedIn(how)}:`);
    expect(house.ok).toBe(false);
  });
});

it.each(told)("$guarantee", ({ check, offence, says }) => {
  const { ok, said } = run(inHouse(buildOnHistory(offence)), checks[check]);
  expect(said).toContain(says);
  expect(ok).toBe(false);
});

it.each(Object.keys(checks) as Check[])("a clean house passes: %s", (check) => {
  expect(run(inHouse(buildOnHistory()), checks[check])).toMatchObject({ ok: true });
});

it("a change with a changeset passes", () => {
  const change = {
    ...inRules("export const rule = 1;"),
    ".changeset/heat.md": "Heat: a new rule.\n",
  };
  expect(run(inHouse(buildOnHistory(change)), checks.changeset)).toMatchObject({ ok: true });
});

it("a later commit without a changeset passes while an earlier one's waits for the release", () => {
  const folder = inHouse(
    buildOnHistory({
      ...inRules("export const rule = 1;"),
      ".changeset/heat.md": "Heat: a new rule.\n",
    }),
  );
  commit(folder, "Another change", inRules("export const rule = 2;"));
  expect(run(folder, checks.changeset)).toMatchObject({ ok: true });
});

it("a history of one commit owes no changeset, and says that it compared nothing", () => {
  const folder = inHouse(build());
  run(folder, ["git", "init", "--quiet"]);
  const { ok, said } = run(folder, checks.changeset);
  expect(said).toContain("Nothing to compare");
  expect(ok).toBe(true);
});

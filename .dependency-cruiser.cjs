// Who may import whom, said once. Each wall is proved in tooling/checks/walls/.
const { existsSync, readdirSync, readFileSync } = require("node:fs");

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}

const core = "^packages/core/src";
const feature = `${core}/([^/]+)`;
const tests = "\\.test\\.tsx?$";

/** The files of the pages that a browser runs: they say so in their first line. */
const clientFiles = filesIn("apps/web/src")
  .filter((path) => /^"use client"/.test(readFileSync(path, "utf8")))
  .map((path) => `^${path.replace(/[.[\]]/g, "\\$&")}$`);

/** From these files, to those: an error. The comment says what to do instead. */
const forbid = (name, comment, path) => ({ name, comment, severity: "error", ...path });

const house = [
  forbid("no-cycles", "Two files that need each other hold one idea: find its name.", {
    from: {},
    to: { circular: true },
  }),
  forbid(
    "nothing-unlisted",
    "List it in this package's package.json, or do not use it. What a package does not export stays private.",
    {
      from: { path: "^(packages|apps|tooling)/" },
      to: { couldNotResolve: true },
    },
  ),
  forbid(
    "nothing-borrowed",
    "It resolves by luck, through another package's dependency. List it in this package's package.json.",
    {
      from: { path: "^(packages|apps|tooling)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ),
  forbid(
    "products-ship-what-they-list",
    "A development dependency is not there when the product runs. Move it to dependencies.",
    {
      from: { path: "^(packages/[^/]+|apps/web)/src/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only", "npm"] },
    },
  ),
  forbid(
    "what-tests-use-stays-with-tests",
    "It cuts corners on purpose, such as passwords that are cheap to check. Move what both need out of it.",
    {
      from: {
        path: "^(packages|apps)/[^/]+/src/",
        // The matrix is a world of tests alone.
        pathNot: [tests, "\\.fixture\\.ts$", "/testing-[^/]+\\.ts$", "^packages/api/src/matrix/"],
      },
      to: { path: ["^(packages|apps)/[^/]+/testing/", "\\.fixture\\.ts$", "/testing-[^/]+\\.ts$"] },
    },
  ),
];

const domain = [
  forbid(
    "core-is-pure",
    "Core imports zod and itself. Gather at the edge, and hand core what it needs.",
    {
      from: { path: core, pathNot: tests },
      to: { pathNot: [core, "(^|/)node_modules/zod/"] },
    },
  ),
  forbid(
    "rules-are-private",
    "Ask the other feature's plan, or read its model. Its rules and evidence are its own.",
    {
      from: { path: `${feature}/`, pathNot: tests },
      to: { path: `${feature}/(rules|evidence)(/|\\.ts$)`, pathNot: `${core}/$1/` },
    },
  ),
  forbid(
    "only-plans-ask-plans",
    "A rule decides from what it is given. Ask the other feature in plan.ts and pass the answer down.",
    {
      from: {
        path: `${feature}/`,
        pathNot: ["/(plan|timeline|kept|.*laws|belief|sweat-estimate|own-patterns)\\.ts$", tests],
      },
      to: { path: `${feature}/plan\\.ts$`, pathNot: `${core}/$1/` },
    },
  ),
  forbid(
    "models-are-shapes",
    "A model is the shape of a question and its answer; it knows no number and no decision.",
    {
      from: { path: `${feature}/model\\.ts$` },
      to: { path: `${feature}/(rules|evidence|plan|words|examples)(/|\\.ts$)` },
    },
  ),
  forbid(
    "evidence-stands-alone",
    "Evidence uses the root words and its own model. A number that needs a decision is a rule.",
    {
      from: { path: `${feature}/evidence(/|\\.ts$)` },
      to: {
        path: `${feature}/`,
        pathNot: [`${core}/$1/(evidence/|model\\.ts$)`, `${core}/sources/`],
      },
    },
  ),
  forbid(
    "words-only-say",
    "Words put a finding in English. A number or a choice in them belongs in evidence or a rule.",
    {
      from: { path: `${feature}/words\\.ts$` },
      to: { path: `${feature}/(rules|evidence|plan)(/|\\.ts$)` },
    },
  ),
  forbid(
    "examples-are-given",
    "An example must not be made by what it tests: write the expected answer down.",
    {
      from: { path: `${feature}/examples(/|\\.ts$)` },
      to: { path: `${feature}/(plan|rules)(/|\\.ts$)` },
    },
  ),
];

const storage = [
  forbid(
    "only-stores-touch-tables",
    "Ask the store of that noun; it is the one reader of its table.",
    {
      from: { path: "^(packages|apps)/", pathNot: "^packages/db/" },
      to: { path: "^packages/db/src/.*/table\\.ts$" },
    },
  ),
  forbid(
    "tables-decide-nothing",
    "A table holds columns. Rules and plans come from core, through a router.",
    {
      from: { path: "^packages/db/" },
      to: { path: `${core}/.*/(rules|evidence|plan)(/|\\.ts$)` },
    },
  ),
  forbid(
    "the-gate-knows-who-asks",
    "Take `ctx.runnerId`: a procedure has been through the gate. Only who knows the one who asks may call it.",
    {
      from: {
        path: "^packages/",
        pathNot: ["^packages/api/src/(access|trpc|accounts/by-email)\\.ts$", tests],
      },
      to: { path: "^packages/api/src/access\\.ts$", dependencyTypesNot: ["type-only"] },
    },
  ),
  forbid("routers-write-no-sql", "Name the read or write in a store, and call that.", {
    from: { path: "^packages/api/" },
    to: { path: "(^|/)node_modules/(drizzle-orm|postgres)/" },
  }),
  forbid(
    "foreign-formats-stay-outside",
    "A parser gives an Activity or a named problem. It knows no storage, no server and no disk.",
    {
      from: { path: "^packages/activity-files/src", pathNot: tests },
      to: { path: ["^packages/(db|api)/", "^(node:)?(fs|http|https|net|child_process)(/|$)"] },
    },
  ),
];

const surfaces = [
  forbid("apps-never-touch-the-database", "Ask the API. It knows who may see what.", {
    from: { path: "^apps/" },
    to: { path: ["^packages/db/", "(^|/)node_modules/(drizzle-orm|postgres)/"] },
  }),
  forbid(
    "the-terminal-has-one-door-to-the-server",
    "The API's types are free, and so are call.ts, what a forecast says, how runs are given their weather and how files are looked through; the rest of it is loaded in apps/cli/src/local.ts alone.",
    {
      from: { path: "^apps/cli/src", pathNot: ["^apps/cli/src/local\\.ts$", "\\.fixture\\.ts$"] },
      to: {
        path: "^packages/api/",
        pathNot: "^packages/api/src/(call|imports/looking|weather/(hours-found|filling))\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
  ),
  forbid("packages-know-no-app", "Turn it round: the app calls the package.", {
    from: { path: "^packages/" },
    to: { path: "^apps/" },
  }),
  forbid(
    "features-are-neighbours-not-rooms",
    "A page feature shows its own plan. What two need lives in web/src/ui, or in core.",
    {
      from: { path: "^apps/web/src/features/([^/]+)/" },
      to: { path: "^apps/web/src/features/", pathNot: "^apps/web/src/features/$1/" },
    },
  ),
  forbid(
    "the-phone-stands-alone",
    "What a phone keeps and sends knows the domain and no page: it also runs where there is none.",
    {
      from: { path: "^apps/web/src/phone/", pathNot: tests },
      to: { path: "^apps/web/src/(?!phone/)" },
    },
  ),
  forbid(
    "what-runs-on-the-phone-never-reaches-the-server",
    'A file that says "use client" runs in a browser. Hand it what it needs as plain data.',
    {
      from: { path: clientFiles },
      to: { path: "^apps/web/src/server/", reachable: true },
    },
  ),
  forbid(
    "one-door",
    "Forms are answered in server/door.ts alone. Add an act to the feature's acts.ts.",
    {
      from: {
        path: "^apps/web/src/",
        pathNot: [
          "^apps/web/src/app/acts/",
          // The two addresses that act though they are only opened: see `tooling/checks/doors.mjs`.
          "^apps/web/src/app/sign-in/(provider|back)/route\\.ts$",
          "^apps/web/src/server/door\\.ts$",
          tests,
          "\\.fixture\\.ts$",
        ],
      },
      to: { path: "^apps/web/src/server/door\\.ts$", dependencyTypesNot: ["type-only"] },
    },
  ),
  forbid(
    "ui-is-only-look-and-feel",
    "Could it ship in another product? If not, it is a feature's view.",
    {
      from: { path: "^apps/web/src/ui/" },
      to: { path: ["^apps/web/src/(features|app)/", `${core}/.*/plan\\.ts$`] },
    },
  ),
];

module.exports = {
  forbidden: [...house, ...domain, ...storage, ...surfaces],
  options: {
    doNotFollow: { path: "node_modules" },
    // What our own builds make. Not a package's dist, or its imports would go unseen.
    exclude: {
      path: "^(apps|packages|tooling)/[^/]+/(dist|\\.next|\\.turbo|test-results)/|next-env\\.d\\.ts$|\\.css$",
    },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};

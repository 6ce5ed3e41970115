// Who may import whom, proved.
import { gate } from "./gate.fixture.ts";
import { importing, proveTogether, rules, type Wall } from "./wall.fixture.ts";

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
    guarantee: "what cuts corners for tests is nothing that runs",
    check: "imports",
    offence: {
      "packages/api/testing/account.ts": "export const account = 1;\n",
      ...importing("packages/api/src/accounts/auth.ts", "../../testing/account.ts"),
    },
    says: "what-tests-use-stays-with-tests",
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

const gateway: Wall = {
  guarantee: "only who knows the one who asks goes to the gate",
  check: "imports",
  offence: { ...gate, ...importing("packages/api/src/plans/previous.ts", "../access.ts") },
  says: "the-gate-knows-who-asks",
};

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

proveTogether("imports", [...imports, ...order, gateway, ...onThePhone]);

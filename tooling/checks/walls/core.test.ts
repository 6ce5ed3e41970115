// The walls around core, and those of how code is written, proved.
import { inRules, prove, type Wall } from "./wall.fixture.ts";

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
    guarantee: "a law is tried on numbers that are drawn evenly",
    check: "lint",
    offence: {
      "packages/core/src/heat/plan.test.ts":
        'import fc from "fast-check";\n\nexport const air = fc.double({ min: -30, max: 50 });\n',
    },
    says: "draw with `between`",
  },
  {
    guarantee: "a day is read by the one calendar, not by a pattern",
    check: "lint",
    offence: {
      "apps/cli/src/heat/day.ts": "export const day = /^(\\d{4})-(\\d{2})-(\\d{2})$/;\n",
    },
    says: "no calendar has",
  },
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

prove([...pureByTypes, ...pureByLint, ...lint]);

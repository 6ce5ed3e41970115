// Every setting stands in one table, proved.
import { expect, it } from "vitest";
import { build, checks, type Files, run } from "./house.fixture.ts";
import { inHouse, prove } from "./wall.fixture.ts";

const table: Files = {
  "packages/api/src/operator/settings.ts":
    "export const settings = {\n  LIMBER_LOG: { of: 1 },\n  LIMBER_SECRET: { isSecret: true },\n} as const satisfies object;\n",
  "packages/api/src/read.ts":
    "export const read = ({ LIMBER_LOG, LIMBER_SECRET }: Given) => [LIMBER_LOG, LIMBER_SECRET];\n",
};
const at = "apps/web/src/server/heat.ts";
const inTable = (text: string, path = at): Files => ({ ...table, [path]: `${text}\n` });

const undeclared: readonly (readonly [string, Files])[] = [
  ["as a property", inTable("export const a = (env: Env) => env.LIMBER_HEAT;")],
  ["in brackets", inTable('export const a = (env: Env) => env["LIMBER_HEAT"];')],
  ["taken out", inTable("export const a = ({ LIMBER_HEAT: heat }: Env) => heat;")],
  ["put together", inTable("export const a = (env: Env) => env[`LIMBER_${name}`];")],
  ["in words", inTable('export const fix = "Set LIMBER_HEAT.";')],
  ["in a page of the documentation", inTable("Set `LIMBER_HEAT`.", "docs/heat.md")],
  ["in what is deployed", inTable("      LIMBER_HEAT: 1", "deploy/compose.yaml")],
  ["from a file, where it is no secret", inTable("Set `LIMBER_LOG_FILE`.", "docs/heat.md")],
];
const reads: readonly (readonly [string, string])[] = [
  ["as it is", "export const a = process.env.LIMBER_LOG;"],
  ["in brackets", 'export const a = process["env"].LIMBER_LOG;'],
  ["taken out", "const { env } = process;\nexport const a = env.LIMBER_LOG;"],
  ["imported", 'import { env } from "node:process";\n\nexport const a = env.LIMBER_LOG;'],
  ["through all there is", "export const a = globalThis.process.env.LIMBER_LOG;"],
];

prove([
  ...undeclared.map(([how, offence]) => ({
    guarantee: `no setting but those of the table is named ${how}`,
    check: "settings" as const,
    offence,
    says: "LIMBER_",
  })),
  ...reads.map(([how, text]) => ({
    guarantee: `the environment is read at its edges alone: ${how}`,
    check: "settings" as const,
    offence: inTable(text),
    says: `${at}:`,
  })),
  {
    guarantee: "no setting is declared that nobody reads",
    check: "settings",
    offence: { ...table, "packages/api/src/read.ts": "export const read = 1;\n" },
    says: "Nobody reads LIMBER_SECRET.",
  },
]);

it("a secret may be named with its file", () => {
  const offence = inTable("Set `LIMBER_SECRET` or `LIMBER_SECRET_FILE`.", "docs/heat.md");
  expect(run(inHouse(build(offence)), checks.settings)).toMatchObject({ ok: true });
});

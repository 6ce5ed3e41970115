// A small house with the real rules: the real configuration, and just enough rooms for a wall to stand between them.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export type Files = Readonly<Record<string, string>>;

const root = fileURLToPath(new URL("../../..", import.meta.url));
const copied = [
  "biome.json",
  ".dependency-cruiser.cjs",
  "vitest.roof.ts",
  "tooling/biome",
  "packages/core/package.json",
  "packages/core/tsconfig.json",
  "packages/core/vitest.config.ts",
];
const linked = ["node_modules", "packages/core/node_modules"];

const scripts = { typecheck: "tsc", test: "vitest run", build: "build" };
const manifest = (name: string, dependencies = {}) =>
  JSON.stringify({ name, type: "module", scripts, dependencies });

const tested = "export default { test: { ...roof } };\n";

const feature = (name: string): Files => ({
  [`packages/core/src/${name}/model.ts`]: `export type Plan = { readonly ${name}: number };\n`,
  [`packages/core/src/${name}/evidence.ts`]: "export const limit = { value: 37.5 };\n",
  [`packages/core/src/${name}/rules.ts`]:
    'import { limit } from "./evidence.ts";\n\nexport const decide = () => limit.value;\n',
  [`packages/core/src/${name}/plan.ts`]: `import type { Plan } from "./model.ts";\nimport { decide } from "./rules.ts";\n\nexport const plan = (): Plan => ({ ${name}: decide() });\n`,
  [`packages/core/src/${name}/words.ts`]: `import type { Plan } from "./model.ts";\n\nexport const say = (plan: Plan) => \`\${plan.${name}}\`;\n`,
  [`packages/core/src/${name}/examples.ts`]: `import type { Plan } from "./model.ts";\n\nexport const example: Plan = { ${name}: 37.5 };\n`,
});

const clean: Files = {
  ".gitignore": "node_modules\n",
  ...feature("heat"),
  ...feature("pacing"),
  "packages/core/src/language.ts":
    'export const languages = ["en", "de", "es"] as const;\n\nexport type Language = (typeof languages)[number];\n',
  "packages/db/package.json": manifest("@limber/db"),
  "packages/db/vitest.config.ts": tested,
  "packages/db/src/client.ts": "export const database = 1;\n",
  "apps/web/package.json": manifest("@limber/web", { "@limber/core": "workspace:*" }),
  "apps/web/vitest.config.ts": tested,
  "apps/web/src/features/heat/view.tsx":
    'import { plan } from "@limber/core/heat/plan";\nimport { field } from "../../ui/field.tsx";\n\nexport const view = () => [plan(), field];\n',
  "apps/web/src/features/pacing/pace-by-mile.tsx": "export const pace = 1;\n",
  "apps/web/src/features/pacing/view.tsx": "export const pace = 1;\n",
  "packages/api/schema.json": JSON.stringify({ paths: { "/api/trpc/runs.log": { post: {} } } }),
  "apps/web/src/messages/en.json": "{}\n",
  "apps/web/src/messages/de.json": "{}\n",
  "apps/web/src/messages/es.json": "{}\n",
  "apps/web/src/ui/field.tsx": "export const field = 1;\n",
};

function write(folder: string, files: Files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A clean house in a folder of its own, with these files added or replaced. */
export function build(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "limber-house-"));
  write(folder, clean);
  for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true });
  for (const path of linked) symlinkSync(join(root, path), join(folder, path), "dir");
  mkdirSync(join(folder, "apps/web/node_modules/@limber"), { recursive: true });
  symlinkSync(join(folder, "packages/core"), join(folder, "apps/web/node_modules/@limber/core"));
  write(folder, files);
  return folder;
}

const author = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];

/** Adds these files and commits them. */
export function commit(folder: string, message: string, files: Files = {}) {
  write(folder, files);
  run(folder, ["git", "add", "--all"]);
  run(folder, ["git", ...author, "commit", "--quiet", "--allow-empty", "--message", message]);
}

/** A clean house with the start of a history, and then a change to it. */
export function buildOnHistory(files: Files = {}): string {
  const folder = build();
  run(folder, ["git", "init", "--quiet"]);
  commit(folder, "A house");
  commit(folder, "Landed");
  commit(folder, "A change", files);
  return folder;
}

const bin = (name: string) => join(root, "node_modules/.bin", name);
const own = (name: string) => [process.execPath, join(root, `tooling/checks/${name}.mjs`)];

/** The real checks, as `pnpm check` and continuous integration call them. */
export const checks = {
  types: [bin("tsc"), "--project", "packages/core"],
  lint: [bin("biome"), "lint", "--max-diagnostics=none"],
  imports: [bin("depcruise"), "apps", "packages"],
  rooms: own("rooms"),
  names: own("names"),
  scripts: own("scripts"),
  words: own("words"),
  doors: own("doors"),
  problems: own("problems"),
  regexes: own("regexes"),
  dependencies: own("dependencies"),
  addresses: own("addresses"),
  messages: own("messages"),
  settings: own("settings"),
  signs: own("signs"),
  changeset: own("changeset"),
  permission: own("permission"),
  numbers: own("numbers"),
  mutants: own("mutants"),
} as const;
export type Check = keyof typeof checks;

export function run(folder: string, [program = "", ...words]: readonly string[]) {
  const env = { ...process.env, CHANGESET_BASE: undefined };
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return { ok: status === 0, said: stdout + stderr };
}

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const core = fileURLToPath(new URL("../../packages/core", import.meta.url));
const read = (path: string) => readFile(join(core, path), "utf8");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "limber-readme-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

type Example = { readonly code: string; readonly answers: readonly string[] };

/** Every block of code in the README; what stands behind an expression, `// "so"`, is its answer. */
async function examples(): Promise<Example[]> {
  const { exports } = JSON.parse(await read("package.json"));
  const fileOf = (path: string) => {
    const [feature, part] = path.split("/");
    const file = exports[`./${path}`] ?? exports[`./*/${part}`]?.replace("*", feature);
    return join(core, file ?? `not exported: ${path}`);
  };
  return [...(await read("README.md")).matchAll(/^```ts\n(.*?)^```/gms)].map(([, block = ""]) => {
    const answers: string[] = [];
    const code = block
      .replace(/"@limber\/core\/([^"]+)"/g, (_, path) => JSON.stringify(fileOf(path)))
      .replace(/^(.+); \/\/ (".*")$/gm, (_, expression, answer) => {
        answers.push(JSON.parse(answer));
        return `export const answer${answers.length - 1} = ${expression};`;
      });
    return { code, answers };
  });
}

describe("the README of core", () => {
  it("shows code whose types hold, and answers that the code gives", async () => {
    const all = await examples();
    expect(all.flatMap(({ answers }) => answers).length).toBeGreaterThan(0);
    const extended = { extends: join(core, "tsconfig.json"), include: ["*.ts"] };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(extended));
    for (const [index, { code, answers }] of all.entries()) {
      const path = join(folder, `example-${index}.ts`);
      await writeFile(path, code);
      const given = await import(pathToFileURL(path).href);
      expect(answers.map((_, answer) => given[`answer${answer}`])).toEqual(answers);
    }
    const typescript = join(core, "node_modules/typescript/bin/tsc");
    await promisify(execFile)(process.execPath, [typescript, "-p", folder, "--noEmit"]);
  });
});

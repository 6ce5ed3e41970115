import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { build, checks, type Files, run } from "./house.fixture.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function house(fault: object): string {
  const whole = {
    id: "core-limit",
    file: "packages/core/src/heat/evidence.ts",
    from: "value: 37.5",
    to: "value: 73.5",
    by: "packages/core/src/heat/rules.test.ts",
    ...fault,
  };
  const files: Files = {
    "packages/core/src/heat/rules.test.ts": "",
    "tooling/mutants/core.mjs": `export const faults = [${JSON.stringify(whole)}];\n`,
  };
  const folder = build(files);
  folders.push(folder);
  return folder;
}

describe("the list of faults", () => {
  it("is fine where each text stands once", () => {
    expect(run(house({}), checks.mutants)).toEqual({
      ok: true,
      said: "1 faults can be planted.\n",
    });
  });

  it.each([
    ["whose text is gone", { from: "value: 38" }, "stands 0 times"],
    ["whose text stands twice", { from: "t" }, "stands 3 times"],
    ["of a file that is gone", { file: "packages/core/src/heat/gone.ts" }, "gone.ts is not there"],
    ["whose test is gone", { by: "packages/core/src/gone.test.ts" }, "gone.test.ts is not there"],
    ["that changes nothing", { to: "value: 37.5" }, "changes nothing"],
  ])("holds none %s", (_what, fault, says) => {
    const { ok, said } = run(house(fault), checks.mutants);
    expect({ ok, said }).toEqual({ ok: false, said: expect.stringContaining(says) });
  });
});

it("a run that is interrupted with a fault planted leaves the tree as it was, and nothing beside it", async () => {
  const temporary = mkdtempSync(join(tmpdir(), "limber-planted-"));
  folders.push(temporary);
  const rules = join(root, "packages/core/src/heat/rules.ts");
  const before = readFileSync(rules, "utf8");
  const words = [join(root, "tooling/commands/mutants.mjs"), "core-red-flag", "core-third-cramp"];
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { PATH, HOME, TMPDIR: temporary },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = new Promise((done) => child.once("close", done));
  // The next fault is planted as soon as the one before is told of.
  child.stdout.once("data", () => child.kill("SIGINT"));
  expect(await ended).toBe(130);
  expect(readdirSync(temporary).filter((name) => name.startsWith("limber-mutants-"))).toEqual([]);
  expect(readFileSync(rules, "utf8")).toBe(before);
});

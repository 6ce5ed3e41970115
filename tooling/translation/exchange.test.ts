import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";
import { build, run } from "../checks/walls/house.fixture.ts";

const exchange = fileURLToPath(new URL("exchange.mjs", import.meta.url));
const messages = "apps/web/src/messages";
const german = '{\n  "Stop at {place}.": "Halt bei {place}."\n}\n';

/** A house that says one sentence, with its German. */
function house() {
  const folder = build({
    "apps/web/src/features/heat/view.tsx":
      'export const view = (say: Say, place: string) => <h1>{say("Stop at {place}.", { place })}</h1>;\n',
    [`${messages}/de.json`]: german,
  });
  houses.push(folder);
  return folder;
}
const houses: string[] = [];
afterEach(() => {
  for (const folder of houses.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Where `INIT_CWD` is not set, a file is looked for where the command runs. */
function asks(folder: string, ...words: readonly string[]) {
  return run(folder, ["env", "-u", "INIT_CWD", process.execPath, exchange, ...words]);
}
const kept = (folder: string) => readFileSync(join(folder, messages, "de.json"), "utf8");

function rewrite(folder: string, part: string, otherwise: string) {
  const file = join(folder, "limber-de.po");
  writeFileSync(file, readFileSync(file, "utf8").replace(part, otherwise));
}

it("a sentence goes out to a translator and comes back", () => {
  const folder = house();
  expect(asks(folder, "export", "de").ok).toBe(true);
  expect(asks(folder, "import", "de")).toMatchObject({ ok: true });
  expect(kept(folder)).toBe(german);
  rewrite(folder, "Halt bei {place}", "Halt an bei {place}");
  expect(asks(folder, "import", "de").said).toContain("1 of 1 sentences taken. 0 lack.");
  expect(kept(folder)).toBe(german.replace("Halt", "Halt an"));
});

it("a file with a fault changes nothing, and says so without a stack", () => {
  const folder = house();
  asks(folder, "export", "de");
  rewrite(folder, "Halt bei {place}", "Halt");
  const { ok, said } = asks(folder, "import", "de");
  expect(ok).toBe(false);
  expect(said).toContain('in "Stop at {place}."');
  expect(said).toContain("Put in {place}.");
  expect(said).toContain("Nothing was changed.");
  expect(said).not.toMatch(/\n +at /);
  expect(kept(folder)).toBe(german);
  expect(readdirSync(join(folder, messages)).toSorted()).toEqual(["de.json", "en.json", "es.json"]);
});

it.each([
  [["export", "fr"], '"fr" is not translated here.'],
  [["export", "en"], '"en" is not translated here.'],
  [["export"], '"" is not translated here.'],
  [["bring", "de"], '"bring" is neither export nor import.'],
  [["import", "de", "none.po"], "none.po is not there."],
])("what cannot be done says why: %s", (words, what) => {
  const { ok, said } = asks(house(), ...words);
  expect(said).toContain(what);
  expect(said).not.toMatch(/\n +at /);
  expect(ok).toBe(false);
});

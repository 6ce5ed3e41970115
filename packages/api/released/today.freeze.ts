/** Not a test: `node tooling/commands/freeze.mjs` runs this to freeze today's shapes, and raises the version of those that changed. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { backUp } from "@limber/db/backup";
import { currentSchema } from "@limber/db/schema-version";
import { packTakeOut } from "@limber/db/take-out/archive";
import { readTakeOut } from "@limber/db/take-out/store";
import { freshDatabase } from "@limber/db/testing";
import { it } from "vitest";
import { fixtures, hashes, hashesFile, inJson, root, shapeOf, versionsOf } from "./fixtures.ts";
import { type Kind, kinds } from "./shapes.ts";
import { inventKept, now } from "./world.ts";

it("freezes what is kept today", async () => {
  const database = await freshDatabase();
  const runnerId = await inventKept(database);
  for (const kind of kinds.filter(isNew)) {
    const version = raised(kind);
    const files = { shape: kind.says, ...(await kind.kept(database)) };
    const folder = join(fixtures, kind.name, String(version));
    mkdirSync(folder, { recursive: true });
    for (const [name, kept] of Object.entries(files))
      writeFileSync(join(folder, `${fileName(name)}.json`), inJson(kept));
    process.stdout.write(`${kind.name}: shape ${version} is frozen.\n`);
  }
  if (!versionsOf("backup").includes(currentSchema)) {
    const { takeOut, told } = await readTakeOut(database.db, runnerId);
    for (const kind of ["take-out", "backup"]) mkdirSync(join(fixtures, kind), { recursive: true });
    writeFileSync(
      join(fixtures, `take-out/${currentSchema}.zip`),
      await packTakeOut(takeOut, told),
    );
    const backup = join(fixtures, `backup/${currentSchema}.jsonl.gz`);
    await backUp(database.sql, backup, { schema: currentSchema, now: now() });
    process.stdout.write(`A backup and a take-out of schema ${currentSchema} are frozen.\n`);
  }
  writeFileSync(hashesFile, inJson(hashes()));
  await database.close();
});

function isNew({ name, version, says }: Kind): boolean {
  return versionsOf(name).at(-1) !== version || inJson(shapeOf(name, version)) !== inJson(says);
}

/** One more than is frozen, also where it is written. Whoever has raised it already, for an upcaster, is right. */
function raised({ name, version, file, constant }: Kind): number {
  const next = (versionsOf(name).at(-1) ?? 0) + 1;
  const path = join(root, file);
  const source = readFileSync(path, "utf8");
  writeFileSync(path, source.replace(`${constant} = ${version};`, `${constant} = ${next};`));
  return next;
}

const fileName = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

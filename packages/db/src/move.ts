import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres, { type Options } from "postgres";
import { type BackupEnd, backUp } from "./backup.ts";
import { migrateAt } from "./migrate.ts";
import { restore } from "./restore.ts";
import { currentSchema } from "./schema-version.ts";

export type MoveTarget = string | Options<Record<string, never>>;

/** Everything from one server into an empty database of another. What it came from is left as it was. */
export async function moveTo(from: postgres.Sql, to: MoveTarget, now: Date): Promise<BackupEnd> {
  const folder = await mkdtemp(join(tmpdir(), "limber-move-"));
  const settings = { max: 1, prepare: false, onnotice: () => undefined };
  const target = typeof to === "string" ? postgres(to, settings) : postgres({ ...to, ...settings });
  try {
    await migrateAt(to);
    const path = join(folder, "move.jsonl.gz");
    await backUp(from, path, { schema: currentSchema, now });
    return await restore(target, path, { schema: currentSchema });
  } finally {
    await target.end({ timeout: 5 });
    await rm(folder, { recursive: true, force: true });
  }
}

import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { backUp } from "./backup.ts";
import { dataFolder } from "./data-folder.ts";
import { RowRefused } from "./kept-rows.ts";
import type { BeforeUpgrade } from "./migrate.ts";
import { isInWords, refuse } from "./refusal.ts";
import { verifyBackup } from "./restore.ts";

const NAME = /^before-upgrade-from-(\d+)\.backup$/;
/** Of the last releases. Who waited longer has the daily ones. */
const MOST_KEPT = 3;

/** Where backups lie: a folder that the operator chose, or one beside the data. */
export function backupFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return environment.LIMBER_BACKUPS || join(dataFolder(environment), "backups");
}

/** Before an older database is changed, all of it goes into a file, as its own Limber would have written it. */
export function backupBeforeUpgrade(
  environment: Readonly<Record<string, string | undefined>>,
): BeforeUpgrade {
  const folder = backupFolder(environment);
  return async (sql, schema) => {
    const path = join(folder, `before-upgrade-from-${schema}.backup`);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await backUp(sql, path, { schema, now: new Date() });
      await verifyBackup(path).catch(unlessOnlyARow);
      await keepTheLast(folder);
    } catch (problem) {
      refuse({
        what: "The database was not brought up to date: the backup before it could not be made.",
        why: isInWords(problem) ? problem.problem.what : `${path}: ${codeOf(problem)}.`,
        fix: `Free some space in ${folder}, or set LIMBER_BACKUPS to another folder. Then try again.`,
      });
    }
  };
}

/** The file is whole; that a row of once would be refused today is for a restore to say. */
function unlessOnlyARow(problem: unknown): void {
  if (!(problem instanceof RowRefused)) throw problem;
}

function codeOf(problem: unknown): string {
  return (problem as { code?: string }).code ?? "a fault";
}

async function keepTheLast(folder: string): Promise<void> {
  const schemas = (await readdir(folder))
    .flatMap((name) => NAME.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((one, other) => other - one);
  for (const schema of schemas.slice(MOST_KEPT))
    await rm(join(folder, `before-upgrade-from-${schema}.backup`), { force: true });
}

import { stat } from "node:fs/promises";
import { sayInEnglish } from "@limber/core/language";
import { type BackupEnd, type BackupHead, backUp } from "@limber/db/backup";
import type { Environment } from "@limber/db/client";
import { RowRefused } from "@limber/db/kept-rows";
import { moveTo } from "@limber/db/move";
import { refuse } from "@limber/db/refusal";
import { restore, verifyBackup } from "@limber/db/restore";
import { currentSchema } from "@limber/db/schema-version";
import { rowProblemInWords } from "../row-problem.ts";
import { within } from "./opened.ts";
import { placeOf, readUrl, unreachable } from "./place.ts";

export type BackupContents = { readonly rows: BackupEnd["rows"]; readonly sha256: string };

/** All that is kept, as one file or on another server. */
export function backupsOf(environment: Environment) {
  return {
    backup: (path: string) => backup(environment, path),
    verify: (path: string): Promise<{ head: BackupHead; end: BackupEnd }> =>
      verifyBackup(path).catch(inWords),
    restore: (path: string): Promise<BackupContents> =>
      within(environment, ({ sql }) =>
        restore(sql, path, { schema: currentSchema }).catch(inWords),
      ),
    move: (url: string) => move(environment, url),
  };
}

/** A row that is refused, to the operator. */
export function inWords(thrown: unknown): never {
  if (thrown instanceof RowRefused) refuse(rowProblemInWords(thrown.problem, sayInEnglish));
  throw thrown;
}

async function backup(environment: Environment, path: string) {
  const now = new Date();
  const end = await within(environment, ({ sql }) =>
    backUp(sql, path, { schema: currentSchema, now }),
  );
  const { size } = await stat(path);
  return { path, sizeBytes: size, madeAt: now.toISOString(), rows: end.rows, sha256: end.sha256 };
}

async function move(environment: Environment, to: string) {
  readUrl(to, "--to");
  const { rows, sha256 } = await within(environment, ({ sql }) =>
    moveTo(sql, to, new Date()).catch(inWords).catch(unreachable(to)),
  );
  return { from: placeOf(environment), to: placeOf({ DATABASE_URL: to }), rows, sha256 };
}

import { backupFolder } from "@limber/db/before-upgrade";
import type { Environment } from "@limber/db/client";
import { verifyBackup } from "@limber/db/restore";
import { inWords } from "../operator/backups.ts";
import { backupHour, standing } from "../operator/daily-backups.ts";
import { advice, type Finding, ill, refusedLook, well } from "./finding.ts";

/** Whether backups are made by themselves, and the newest is of yesterday at most and whole. */
export async function backupsFinding(environment: Environment, now: Date): Promise<Finding> {
  const about = "Backups";
  if (!environment.LIMBER_BACKUPS)
    return advice(about, {
      what: "No backups are made by themselves.",
      why: "A disk that breaks takes all of it along.",
      fix: "Set LIMBER_BACKUPS to a folder, best on another disk.",
    });
  const folder = backupFolder(environment);
  try {
    const { newest, isLate } = await standing(folder, backupHour(environment), now);
    if (isLate)
      return ill(about, {
        what:
          newest === null
            ? `There is no backup in ${folder}.`
            : `The newest backup is of ${newest.madeAt.toISOString().slice(0, 10)}.`,
        why: "The running server makes one each day, and says in its log why it could not.",
        fix: "Look whether the server runs, and into its log.",
      });
    if (newest === null) return well(about, `${folder}: the first is made when the server runs`);
    await verifyBackup(newest.path).catch(inWords);
    return well(about, `${newest.path}, whole`);
  } catch (thrown) {
    return refusedLook(about, thrown);
  }
}

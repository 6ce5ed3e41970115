import type { Problem } from "@limber/core/problem";
import { MS_IN_A_DAY, MS_IN_AN_HOUR } from "@limber/core/units";
import { freeBytesIn, lyingBackups, makeBackupFolder, tidy } from "@limber/db/backup-folder";
import { backupFolder } from "@limber/db/before-upgrade";
import { asOnlyMaker, checkedBackup } from "@limber/db/checked-backup";
import type { Environment } from "@limber/db/client";
import { refuse } from "@limber/db/refusal";
import type { Retention } from "@limber/db/retention";
import { faultInLines } from "../fault.ts";
import { inWords } from "./backups.ts";
import { operatorProblem } from "./open.ts";
import { within } from "./opened.ts";

/** How the backups that are made by themselves stand. */
export type BackupsState = {
  /** The newest that lies there; null where there is none. */
  readonly newest: { readonly madeAt: Date; readonly sizeBytes: number } | null;
  /** Whether one should have been there by now. */
  readonly isLate: boolean;
  /** How often making one failed since this process began, and why the last time. */
  readonly failures: number;
  readonly problem: Problem | null;
};

export type DailyBackups = {
  /** Makes one where one is due, and says how they stand. Whoever looks meanwhile waits for the same. */
  readonly look: () => Promise<BackupsState>;
};

type BackupSettings = {
  readonly now: () => Date;
  /** Told of each failure, in words. */
  readonly report: (problem: Problem) => void;
};

/** After a failure: a disk that was full may have room again. */
const AGAIN_AFTER_MS = MS_IN_AN_HOUR;
/** A backup takes minutes, and a machine is off for some. */
const LATE_AFTER_MS = 2 * MS_IN_AN_HOUR;
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

/** A backup each day where the operator named a folder for them; null where not. */
export function openDailyBackups(
  environment: Environment,
  { now, report }: BackupSettings,
): DailyBackups | null {
  if (!environment.LIMBER_BACKUPS) return null;
  const folder = backupFolder(environment);
  const hour = backupHour(environment);
  let failures = 0;
  let problem: Problem | null = null;
  let againAtMs = 0;
  let looking: Promise<BackupsState> | undefined;

  const attempt = async () => {
    try {
      if ((await makeIfDue(environment, { folder, hour, now: now() })) === "another-is-at-it")
        return;
      problem = null;
    } catch (thrown) {
      failures += 1;
      againAtMs = now().getTime() + AGAIN_AFTER_MS;
      problem = failureInWords(thrown, folder);
      report(problem);
    }
  };
  const look = async (): Promise<BackupsState> => {
    if (now().getTime() >= againAtMs) await attempt();
    const none = { newest: null, isLate: true };
    const stand = await standing(folder, hour, now()).catch(() => none);
    return { ...stand, failures, problem };
  };
  return {
    look: () => {
      looking ??= look().finally(() => {
        looking = undefined;
      });
      return looking;
    },
  };
}

function failureInWords(thrown: unknown, folder: string): Problem {
  const [first = ""] = faultInLines(thrown).split("\n");
  return (
    operatorProblem(thrown) ?? {
      what: `No backup could be made in ${folder}: ${first}.`,
      why: "Those from before are still there.",
      fix: "Look at the folder and its disk. It is tried again in an hour.",
    }
  );
}

/** When most sleep, in most of Europe and America. */
const USUAL_HOUR = 3;

export function backupHour(environment: Environment): number {
  return Number(environment["LIMBER_BACKUP_HOUR"] ?? USUAL_HOUR);
}

/** The last moment at which one should have been begun. */
function lastDue(now: Date, hour: number): number {
  const today = Math.floor(now.getTime() / MS_IN_A_DAY) * MS_IN_A_DAY + hour * MS_IN_AN_HOUR;
  return today <= now.getTime() ? today : today - MS_IN_A_DAY;
}

/** How they stand, by what lies in the folder: any process sees the same. */
export async function standing(folder: string, hour: number, now: Date) {
  const newest = (await lyingBackups(folder))[0] ?? null;
  const dueMs = lastDue(now, hour);
  const isOverdue = newest === null || newest.madeAt.getTime() < dueMs;
  const wasMissed = newest !== null && newest.madeAt.getTime() < dueMs - MS_IN_A_DAY;
  return { newest, isLate: wasMissed || (isOverdue && now.getTime() - dueMs > LATE_AFTER_MS) };
}

type Due = { readonly folder: string; readonly hour: number; readonly now: Date };

async function makeIfDue(environment: Environment, { folder, hour, now }: Due) {
  const isDue = async () => {
    const [newest] = await lyingBackups(folder);
    return newest === undefined || newest.madeAt.getTime() < lastDue(now, hour);
  };
  if (!(await isDue())) return "none-due";
  return within(environment, async ({ sql, where }) => {
    const made = await asOnlyMaker(sql, async () => {
      // Another may have made it since we looked.
      if (!(await isDue())) return "none-due";
      await makeBackupFolder(folder);
      await tidy(folder, retentionIn(environment));
      await requireRoom(folder);
      await checkedBackup({ sql, where }, { folder, now }).catch(inWords);
      await tidy(folder, retentionIn(environment));
      return "made";
    });
    return made ?? "another-is-at-it";
  });
}

function retentionIn(environment: Environment): Retention {
  const [days = 7, weeks = 4, months = 12] =
    environment["LIMBER_BACKUP_KEEP"]?.split(" ").map(Number) ?? [];
  return { days, weeks, months };
}

/** Twice the last one: a house grows, and a disk that is full stops more than backups. */
async function requireRoom(folder: string): Promise<void> {
  const [newest] = await lyingBackups(folder);
  const neededBytes = Math.max(LEAST_FREE_BYTES, 2 * (newest?.sizeBytes ?? 0));
  if ((await freeBytesIn(folder)) >= neededBytes) return;
  refuse({
    what: `There is no room for a backup in ${folder}.`,
    why: `It needs ${Math.ceil(neededBytes / 1024 / 1024)} MB. Those from before are still there.`,
    fix: "Free some space, name another folder in LIMBER_BACKUPS, or keep fewer: LIMBER_BACKUP_KEEP.",
  });
}

import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { freeBytesIn } from "@limber/db/backup-folder";
import type { Environment } from "@limber/db/client";
import { dataFolder } from "@limber/db/data-folder";
import { currentSchema } from "@limber/db/schema-version";
import { advice, type Finding, ill, well } from "./finding.ts";

/** As `engines` in package.json has it. */
const OLDEST_NODE = [20, 19] as const;
const MB = 1024 * 1024;
/** A new cluster takes 50 MB, and a write ahead of it three times 16. */
const LEAST_FREE_BYTES = 200 * MB;
const FEW_FREE_BYTES = 1024 * MB;

export function nodeFinding(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor, leastMinor] = OLDEST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor))
    return well("Node", version);
  return ill("Node", {
    what: `Node ${version} is too old.`,
    why: `Limber needs ${leastMajor}.${leastMinor} or newer.`,
    fix: "Install a newer Node.",
  });
}

/** A clock that stands before this Limber was made is wrong; one that is ahead nobody can tell without another. */
export function clockFinding(now: Date): Finding {
  if (now.getTime() >= currentSchema) return well("Clock", `${now.toISOString().slice(0, 16)}Z`);
  return ill("Clock", {
    what: `The clock of this machine says ${now.toISOString().slice(0, 10)}.`,
    why: "This Limber was made later. Links, sign-ins and tokens end at wrong times.",
    fix: "Set the clock, and let the system keep it: timedatectl set-ntp true",
  });
}

/** Whether the folder of the data is there and ours, and has room. */
export async function folderFinding(environment: Environment): Promise<Finding> {
  const about = "Data folder";
  const folder = resolve(dataFolder(environment));
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) return missingFolder(about, folder);
  if (!found.isDirectory())
    return ill(about, {
      what: `${folder} is no folder.`,
      why: "A file has that name.",
      fix: "Set LIMBER_DATA to another folder.",
    });
  if (!(await isWritable(folder)))
    return ill(about, {
      what: `Nothing can be written in ${folder}.`,
      why: `It belongs to user ${found.uid}, and this is user ${process.getuid?.()}; or its disk is for reading only.`,
      fix: "Run Limber as the user it belongs to, or set LIMBER_DATA to another folder.",
    });
  if ((found.mode & 0o077) !== 0)
    return advice(about, {
      what: `Others on this machine may look into ${folder}.`,
      why: "Health notes lie in it.",
      fix: `chmod 700 ${folder}`,
    });
  return spaceFinding(about, folder);
}

async function missingFolder(about: string, folder: string): Promise<Finding> {
  if (await isWritable(await nearestAbove(folder)))
    return well(about, `${folder}, which the first start makes`);
  return ill(about, {
    what: `There is no folder ${folder}, and it cannot be made.`,
    why: "The folder above it is closed to this user.",
    fix: "Make it for the user that Limber runs as, or set LIMBER_DATA to another.",
  });
}

async function nearestAbove(folder: string): Promise<string> {
  const above = dirname(folder);
  const isThere = await stat(above).then(
    () => true,
    () => false,
  );
  return isThere || above === folder ? above : nearestAbove(above);
}

export function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function spaceFinding(about: string, folder: string): Promise<Finding> {
  const freeBytes = await freeBytesIn(folder);
  const free = `${Math.round(freeBytes / MB)} MB`;
  if (freeBytes >= FEW_FREE_BYTES) return well(about, `${folder}, ${free} free`);
  const problem = {
    what: `Only ${free} are free in ${folder}.`,
    why: "A database that cannot write stops.",
    fix: "Free some space.",
  };
  return freeBytes < LEAST_FREE_BYTES ? ill(about, problem) : advice(about, problem);
}

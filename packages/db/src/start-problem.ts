import type { Problem } from "@limber/core/problem";

/** What the system refused in a folder, in words; undefined for a code that says nothing of one. */
export function folderProblem(folder: string, code: string | undefined): Problem | undefined {
  const elsewhere = "Set LIMBER_DATA to another folder.";
  switch (code) {
    case "EROFS":
      return {
        what: `Nothing can be written in ${folder}.`,
        why: "Its file system is mounted for reading only.",
        fix: `Mount it for writing. ${elsewhere}`,
      };
    case "ENOSPC":
    case "EDQUOT":
      return {
        what: `Nothing more can be written in ${folder}.`,
        why: "The disk is full, or the quota is used up.",
        fix: "Free some space, then try again.",
      };
    case "EACCES":
    case "EPERM":
      return {
        what: `${folder} is closed to the user that Limber runs as.`,
        why: "The folder, or one above it, belongs to somebody else.",
        fix: `Start Limber as the user it belongs to. ${elsewhere}`,
      };
    case "ENOTDIR":
    case "EEXIST":
      return {
        what: `${folder} cannot be a folder.`,
        why: "A file has that name, or the name of a folder above it.",
        fix: elsewhere,
      };
    case "ENAMETOOLONG":
      return {
        what: `${folder} is too long for a path.`,
        why: "The system says so.",
        fix: elsewhere,
      };
    default:
      return undefined;
  }
}

/** Why PostgreSQL did not start, from what it wrote; undefined where it may yet start, or nobody can tell. */
export function startProblem(folder: string, log: string): Problem | undefined {
  const wrote = (sign: RegExp) => sign.exec(log);
  const what = `The private PostgreSQL in ${folder} does not start.`;
  const differs = log
    .split("\n")
    .find((line) => line.includes("initialized by PostgreSQL version"));
  const [made, here] = differs?.match(/version \d+/g) ?? [];
  if (made !== undefined && here !== undefined)
    return {
      what,
      why: `Its files were made by PostgreSQL ${made}, and this is PostgreSQL ${here}.`,
      fix: `Set LIMBER_POSTGRES_BIN to the programs of PostgreSQL ${made}, make a backup, and restore it into a new folder.`,
    };
  if (wrote(/Read-only file system/)) return folderProblem(folder, "EROFS");
  if (wrote(/No space left on device|Disk quota exceeded/)) return folderProblem(folder, "ENOSPC");
  if (wrote(/Permission denied|wrong ownership|invalid permissions/))
    return folderProblem(folder, "EACCES");
  if (wrote(/Cannot allocate memory|could not create shared memory/))
    return {
      what,
      why: "The system gives it no memory.",
      fix: "End other programs, or give this machine more memory.",
    };
  if (log.includes("socket path") && log.includes("is too long"))
    return {
      what,
      why: "The path of its socket is too long.",
      fix: "Set LIMBER_DATA to a folder with a shorter path.",
    };
  return undefined;
}

/** Of a server whose lock names a process that lives. Most are another server that is just starting or leaving. */
export function lockProblem(folder: string, log: string): Problem | undefined {
  const pid = /Is another (?:postmaster|postgres) \(PID (\d+)\)/.exec(log)?.[1];
  if (pid === undefined) return undefined;
  return {
    what: `The private PostgreSQL in ${folder} does not start.`,
    why: `Its lock names process ${pid}, which is alive: a server that does not answer, or a program that was given the same number after a crash.`,
    fix: `Look with: ps -p ${pid}. If that is a postgres, end it. If it is not, delete ${folder}/cluster/postmaster.pid. Then try again.`,
  };
}

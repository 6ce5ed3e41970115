import { type FileProblem, problemInWords } from "@limber/activity-files/problem";

/** The system did not hand the file over. */
export type NotOpened = { readonly kind: "not-opened"; readonly why: string };

export type Unread = {
  readonly kind: (FileProblem | NotOpened)["kind"];
  readonly message: string;
  /** What it is instead of a recording, where that is known. */
  readonly holds?: string;
};

/** Why a file could not be read, for programs and for people. */
export function unread(problem: FileProblem | NotOpened): Unread {
  const { kind } = problem;
  if (problem.kind === "not-opened") return { kind, message: notOpened(problem.why) };
  const holds = problem.kind === "not-an-activity" ? { holds: problem.holds } : {};
  return { kind, message: problemInWords(problem), ...holds };
}

/** The system says it as "ENOENT: no such file or directory, open 'run.fit'". */
function notOpened(why: string): string {
  switch (why.split(":")[0]) {
    case "ENOENT":
      return "There is no file of this name. Check the path.";
    case "EISDIR":
      return "This is a folder, not a file. Name the files in it.";
    case "EACCES":
    case "EPERM":
      return "You may not read this file. Ask for the right to, or copy it to where you may.";
    default:
      return `This file cannot be opened: ${why}. Copy it to another place and read it there.`;
  }
}

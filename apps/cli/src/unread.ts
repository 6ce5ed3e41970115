import { type FileProblem, problemInWords } from "@limber/activity-files/problem";
import { inOneText, type Problem } from "@limber/core/problem";

/** The system did not hand the file over: its code for why, and what it said. */
export type NotOpened = {
  readonly kind: "not-opened";
  readonly code: string | undefined;
  readonly said: string;
};

export type Unread = {
  readonly kind: (FileProblem | NotOpened)["kind"] | "drinks-and-weights";
  readonly message: string;
  /** What it is instead of a recording, where that is known. */
  readonly holds?: string;
};

/** Why a file could not be read, for programs and for people. */
export function unread(problem: FileProblem | NotOpened): Unread {
  const { kind } = problem;
  if (problem.kind === "not-opened") return { kind, message: inOneText(notOpened(problem)) };
  const holds = problem.kind === "not-an-activity" ? { holds: problem.holds } : {};
  return { kind, message: inOneText(problemInWords(problem)), ...holds };
}

function notOpened({ code, said }: NotOpened): Problem {
  switch (code) {
    case "ENOENT":
      return { what: "There is no file of this name.", fix: "Check the path." };
    case "EISDIR":
      return { what: "This is a folder, not a file.", fix: "Name the files in it." };
    case "EACCES":
    case "EPERM":
      return {
        what: "You may not read this file.",
        fix: "Ask for the right to, or copy it to where you may.",
      };
    default:
      return {
        what: `This file cannot be opened: ${said}.`,
        fix: "Copy it to another place and read it there.",
      };
  }
}

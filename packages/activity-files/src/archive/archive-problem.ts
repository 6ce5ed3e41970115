import { recordingNames } from "@limber/core/activity";
import { type Say, sayCount } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";

/** Why an archive, or an entry of it, was not opened, or its reading was ended. */
export type ArchiveProblem =
  | { readonly kind: "bomb" }
  | { readonly kind: "too-many-entries"; readonly limit: number }
  | { readonly kind: "too-deep"; readonly limit: number }
  | { readonly kind: "encrypted" }
  | { readonly kind: "packing-damaged" }
  | { readonly kind: "archive-damaged" }
  | { readonly kind: "nothing-inside" }
  | { readonly kind: "inner-archive-too-large"; readonly limitMb: number }
  | { readonly kind: "unsafe-name"; readonly name: string }
  | { readonly kind: "took-too-long"; readonly limitS: number }
  | { readonly kind: "out-of-memory" };

/** What is wrong, and the fix. Why is said with the first, where it can be known. */
export function archiveProblemInWords(problem: ArchiveProblem, say: Say): Problem {
  switch (problem.kind) {
    case "bomb":
      return {
        what: say("This archive unpacks to far more than it looks, so it was not opened."),
        fix: say("Bring the files in it one by one."),
      };
    case "too-many-entries":
      return {
        what: sayCount(say, problem.limit, {
          one: "This archive holds more than {count} file.",
          other: "This archive holds more than {count} files.",
        }),
        fix: say("Split it and bring the parts."),
      };
    case "too-deep":
      return {
        what: say("This archive holds archives more than {limit} deep.", { limit: problem.limit }),
        fix: say("Unpack it once and bring what is inside."),
      };
    case "encrypted":
      return {
        what: say("This file is locked with a password."),
        fix: say("Unpack it and bring what is inside."),
      };
    case "packing-damaged":
      return {
        what: say("This file is packed, and the packing is cut short or damaged."),
        fix: say("Download it or copy it again."),
      };
    case "archive-damaged":
      return {
        what: say("This archive is cut short or damaged, so what it lists cannot be found."),
        fix: say("Download the archive or copy it again."),
      };
    case "nothing-inside":
      return {
        what: say("There is no {formats} or CSV file of an activity in this archive.", {
          formats: recordingNames.join(", "),
        }),
        fix: say("Bring the recordings themselves."),
      };
    case "inner-archive-too-large":
      return {
        what: say("This archive is inside another, and larger than {limitMb} MB.", {
          limitMb: problem.limitMb,
        }),
        fix: say("Unpack the outer one and bring this one alone."),
      };
    case "unsafe-name":
      return {
        what: say('The name "{name}" points outside its archive, so this entry was not read.', {
          name: problem.name,
        }),
        fix: say("Rename it and bring it alone."),
      };
    case "took-too-long":
    case "out-of-memory":
      return endedInWords(problem, say);
  }
}

type Ended = Extract<ArchiveProblem, { kind: "took-too-long" | "out-of-memory" }>;

function endedInWords(problem: Ended, say: Say): Problem {
  switch (problem.kind) {
    case "took-too-long":
      return {
        what: sayCount(say, problem.limitS, {
          one: "Reading this file was ended after {count} second.",
          other: "Reading this file was ended after {count} seconds.",
        }),
        fix: say("Export the activity again, and bring it alone."),
      };
    case "out-of-memory":
      return {
        what: say("This file needs more memory than reading it may take."),
        fix: say("Split it, or export it again as FIT."),
      };
  }
}

import { recordingNames } from "@limber/core/activity";
import { type Say, sayCount } from "@limber/core/language";

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

/** What is wrong, why, and the fix, in one or two sentences. */
export function archiveProblemInWords(problem: ArchiveProblem, say: Say): string {
  switch (problem.kind) {
    case "bomb":
      return say(
        "This archive unpacks to far more than it looks, so it was not opened. Bring the files in it one by one.",
      );
    case "too-many-entries":
      return sayCount(say, problem.limit, {
        one: "This archive holds more than {count} file. Split it and bring the parts.",
        other: "This archive holds more than {count} files. Split it and bring the parts.",
      });
    case "too-deep":
      return say(
        "This archive holds archives more than {limit} deep. Unpack it once and bring what is inside.",
        { limit: problem.limit },
      );
    case "encrypted":
      return say("This file is locked with a password. Unpack it and bring what is inside.");
    case "packing-damaged":
      return say(
        "This file is packed, and the packing is cut short or damaged. Download it or copy it again.",
      );
    case "archive-damaged":
      return say(
        "This archive is cut short or damaged, so what it lists cannot be found. Download it or copy it again.",
      );
    case "nothing-inside":
      return say("There is no {formats} or CSV file of an activity in this archive.", {
        formats: recordingNames.join(", "),
      });
    case "inner-archive-too-large":
      return say(
        "This archive is inside another, and larger than {limitMb} MB. Unpack the outer one and bring this one alone.",
        { limitMb: problem.limitMb },
      );
    case "unsafe-name":
      return say(
        'The name "{name}" points outside its archive, so this entry was not read. Rename it and bring it alone.',
        { name: problem.name },
      );
    case "took-too-long":
      return sayCount(say, problem.limitS, {
        one: "Reading this file was ended after {count} second. Export the activity again, and bring it alone.",
        other:
          "Reading this file was ended after {count} seconds. Export the activity again, and bring it alone.",
      });
    case "out-of-memory":
      return say(
        "This file needs more memory than reading it may take. Split it, or export it again as FIT.",
      );
  }
}

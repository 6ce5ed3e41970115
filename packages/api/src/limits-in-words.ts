import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import type { z } from "zod";

/** Why a field of a procedure is refused, beside what its own schema objects to. */
export type RefusedLimit = "no-text" | "no-number" | "no-year" | "no-change";

/** The limit that each field passes, where it is one of ours: schemas of core have others. */
export function limitsByField(issues: readonly z.core.$ZodIssue[]): ReadonlyMap<string, unknown> {
  return new Map(
    issues.flatMap((issue) => {
      const field = issue.path.findLast((part) => typeof part === "string");
      return issue.code === "custom" && field !== undefined
        ? [[String(field), issue.params?.["limit"]] as const]
        : [];
    }),
  );
}

/** What is said instead of what core would say; nothing where the limit is none of ours. */
export function limitInWords(limit: unknown, say: Say): Partial<Problem> {
  switch (limit) {
    case "no-text":
      return {
        why: say("It holds a character that cannot be kept."),
        fix: say("Type it again, without what was pasted."),
      };
    case "no-number":
      return {
        why: say("It is too close to 0 to be kept."),
        fix: say("Use 0, or a larger number."),
      };
    case "no-year":
      return {
        why: say("Its year is before 1900 or after 9000."),
        fix: say("Check the year."),
      };
    case "no-change":
      return {
        what: say("Nothing is named that changes."),
        why: say("An edit changes the fields that it names, and no other."),
        fix: say("Name what changes."),
      };
    default:
      return {};
  }
}

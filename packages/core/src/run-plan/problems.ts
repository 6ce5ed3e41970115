import type * as z from "zod/mini";
import type { FieldProblem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import { type Field, type Fields, requestFields } from "./fields.ts";
import { issueInWords } from "./issues.ts";

type Problems = (
  issues: readonly z.core.$ZodIssue[],
  request: unknown,
  reader: Reader,
) => FieldProblem[];

/** Every problem with a request, each with the field, the bound and the fix. */
export const requestProblems: Problems = problemsBy(requestFields);

/** The same for requests that have fields of their own. A field without words is called by its key. */
export function problemsBy(fields: Fields): Problems {
  return (issues, request, reader) =>
    tightest(issues).map(({ key, issue }) => {
      const isKnown = issue.code !== "unrecognized_keys" && Object.hasOwn(fields, key);
      const field = isKnown ? fields[key] : undefined;
      const given = valueAt(request, issue.path);
      return {
        field: key,
        ...issueInWords(issue, { field: field ?? unnamed(key), given, reader }),
      };
    });
}

function unnamed(key: string): Field {
  return { name: () => `“${key}”`, fix: (say) => say("Check what was typed.") };
}

type Named = { readonly key: string; readonly issue: z.core.$ZodIssue };

/** One issue a field: of two bounds on the same side the one declared last is the tighter. */
function tightest(issues: readonly z.core.$ZodIssue[]): Named[] {
  const named = issues.flatMap((issue): Named[] =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ key, issue: { ...issue, path: [...issue.path, key] } }))
      : [{ key: keyOf(issue), issue }],
  );
  return [...new Map(named.map((each) => [each.issue.path.join("."), each])).values()];
}

function keyOf({ path }: z.core.$ZodIssue): string {
  return String(path.findLast((part) => typeof part === "string") ?? "request");
}

function valueAt(request: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    request,
  );
}

/**
 * What is wrong, why it cannot stand, and what to do: whole sentences in the reader's language. It stays in
 * its parts from core to the screen; a text that was put together is not taken apart again.
 */
export type Problem = {
  readonly what: string;
  /** Left out where the first says it already. */
  readonly why?: string;
  readonly fix: string;
};

/** The same, about one field of what was asked. */
export type FieldProblem = Required<Problem> & { readonly field: string };

/** All that a problem says, where there is room for one text alone. */
export function inOneText({ what, why, fix }: Problem): string {
  return [what, why, fix].filter(Boolean).join(" ");
}

import type { Problem } from "@limber/core/problem";
import { isInWords } from "@limber/db/refusal";
import { faultInLines } from "../fault.ts";

/** What was looked at, and how it stands: well, not as good as it could be, or not working. */
export type Finding = { readonly about: string } & (
  | { readonly state: "well"; readonly says: string }
  | { readonly state: "advice" | "ill"; readonly problem: Problem }
);

export function well(about: string, says: string): Finding {
  return { about, state: "well", says };
}

export function advice(about: string, problem: Problem): Finding {
  return { about, state: "advice", problem };
}

export function ill(about: string, problem: Problem): Finding {
  return { about, state: "ill", problem };
}

/** What looking came to, where looking itself was refused. Of any other fault its kind alone is told. */
export function refusedLook(about: string, thrown: unknown): Finding {
  if (isInWords(thrown)) return ill(about, thrown.problem);
  const [first = ""] = faultInLines(thrown).split("\n");
  return ill(about, {
    what: `This could not be looked at: ${first}.`,
    fix: "Look at the log of the server, and try again.",
  });
}

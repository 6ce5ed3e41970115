import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import type { Reply } from "./api.ts";

/** What is said of a password that the accounts did not take; undefined where it is not about that. */
export function passwordRefusal({ status, body }: Reply, say: Say): Problem | undefined {
  const { code } = (body ?? {}) as { code?: string };
  if (status === 429)
    return {
      what: say("Too many tries."),
      why: "",
      fix: say("Wait a quarter of an hour, then try again."),
    };
  if (code === "PASSWORD_TOO_SHORT")
    return {
      what: say("This password is too short."),
      why: "",
      fix: say("Use ten characters or more."),
    };
  return undefined;
}

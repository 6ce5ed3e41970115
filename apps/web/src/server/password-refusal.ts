import { faultInAnswer, faultInWords } from "@limber/api/password-fault";
import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import type { Reply } from "./api.ts";

/** What is said of a password that the accounts did not take; undefined where it is not about that. */
export function passwordRefusal(reply: Reply, say: Say): Problem | undefined {
  if (wasTooOften(reply))
    return {
      what: say("Too many tries."),
      why: "",
      fix: say("Wait a quarter of an hour, then try again."),
    };
  if (isFromElsewhere(reply.body)) return unknownAddress(say);
  const fault = faultInAnswer(reply.body);
  return fault === undefined ? undefined : faultInWords(fault, say);
}

/** Whether the accounts were asked too often to answer. */
export const wasTooOften = ({ status }: Pick<Reply, "status">): boolean => status === 429;

/** Whether the accounts do not know the address at which this house was opened. */
export function isFromElsewhere(body: unknown): boolean {
  const { error } = (body ?? {}) as { error?: { data?: { code?: string } } };
  return error?.data?.code === "not-from-here";
}

export const unknownAddress = (say: Say) => ({
  what: say("This Limber does not know the address you opened it with."),
  why: "",
  fix: say("Whoever runs it sets LIMBER_URL to that address."),
});

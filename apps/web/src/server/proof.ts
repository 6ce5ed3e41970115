import type { AnswerOf } from "@limber/api";
import { passwordDiffers } from "@limber/api/account-problems";
import { signInNeeded } from "@limber/api/problems";
import { type Accepted, askAccounts, type SignedIn, signedIn } from "./api.ts";
import {
  CodeRefused,
  codeProblem,
  headersAfter,
  sayCode,
  takesCode,
  tooOften,
} from "./asked-code.ts";
import type { Onward, OwnSubmission } from "./door.ts";
import { textOf } from "./form-reader.ts";
import { isFromElsewhere, unknownAddress } from "./password-refusal.ts";
import { Refused } from "./refused.ts";

/** Whether who looks at a page showed lately that it is them, and what it takes where they did not. */
export type ProofAsked = {
  readonly isProven: boolean;
  readonly isAskedForCode: boolean;
  /** Not where a provider made the account. */
  readonly hasPassword: boolean;
  /** Who signs them in beside it, by name. */
  readonly provider: string | undefined;
};

export function proofAsked(
  { isProven }: Pick<SignedIn, "isProven">,
  { isAskedForCode, hasPassword, provider }: AnswerOf<"account.waysIn">,
): ProofAsked {
  const name = provider?.linkedAt ? provider.name : undefined;
  return { isProven, isAskedForCode, hasPassword, provider: name };
}

type SessionTold = {
  readonly session: { readonly id: string };
  readonly user: { readonly email: string };
};

/**
 * Lets in whoever types their password beside what they ask for, and the code where the account asks for one.
 * They are signed in anew, and what was signed in before is ended: a copy of its cookie opens nothing from then on.
 */
export async function provenBy(
  given: OwnSubmission,
): Promise<{ readonly sent: OwnSubmission; readonly cookies: readonly string[] }> {
  const password = textOf(given.form, "password");
  if (password === undefined) return { sent: given, cookies: [] };
  const { body } = await askAccounts(given.sent, "/get-session");
  // Ended meanwhile, perhaps on another screen.
  if (body === null) throw signInNeeded();
  const { session, user } = body as SessionTold;
  const reply = await withCode(given, await withPassword(given, { email: user.email, password }));
  const sent = headersAfter(given.sent, reply);
  const who = await signedIn(sent);
  if (who === null) throw passwordDiffers();
  await who.ask.account.endSession({ sessionId: session.id });
  return { sent: { ...given, who, sent }, cookies: reply.headers.getSetCookie() };
}

async function withPassword(
  { sent, reader }: OwnSubmission,
  said: { readonly email: string; readonly password: string },
): Promise<Accepted> {
  const reply = await askAccounts(sent, "/sign-in/email", said);
  if (reply.ok) return reply;
  if (isFromElsewhere(reply.body)) throw new Refused(unknownAddress(reader.say));
  throw tooOften(reply) ?? passwordDiffers();
}

async function withCode(
  { sent, form, reader: { say } }: OwnSubmission,
  before: Accepted,
): Promise<Accepted> {
  if (!takesCode(before)) return before;
  const code = textOf(form, "appCode");
  if (code === undefined) throw new CodeRefused("code-missing", say);
  const reply = await sayCode(headersAfter(sent, before), code);
  if (reply.ok) return reply;
  throw codeProblem(reply, say);
}

/** An act for those who showed that it is them, lately or in this form. */
export function proven(perform: (sent: OwnSubmission) => Promise<Onward>) {
  return async (given: OwnSubmission): Promise<Onward> => {
    const { sent, cookies } = await provenBy(given);
    const onward = await perform(sent);
    return { ...onward, cookies: [...(onward.cookies ?? []), ...cookies] };
  };
}

import { passwordDiffers, tooManyCalls } from "@limber/api/account-problems";
import { signInNeeded } from "@limber/api/problems";
import { askAccounts, signedIn } from "../../server/api.ts";
import type { Onward, OwnSubmission } from "../../server/door.ts";
import { textOf } from "../../server/form-reader.ts";
import { isFromElsewhere, unknownAddress } from "../../server/password-refusal.ts";
import { Refused } from "../../server/refused.ts";

const TOO_MANY = 429;
const USUAL_WAIT_S = 60;

type SessionTold = {
  readonly session: { readonly id: string };
  readonly user: { readonly email: string };
};

/**
 * Lets in whoever types their password beside what they ask for. They are signed in anew, and what was signed
 * in before is ended: a copy of its cookie opens nothing from then on.
 */
export async function provenBy(
  sent: OwnSubmission,
): Promise<{ readonly sent: OwnSubmission; readonly cookies: readonly string[] }> {
  const password = textOf(sent.form, "password");
  if (password === undefined) return { sent, cookies: [] };
  const { body } = await askAccounts(sent.sent, "/get-session");
  // Ended meanwhile, perhaps on another screen.
  if (body === null) throw signInNeeded();
  const { session, user } = body as SessionTold;
  const reply = await askAccounts(sent.sent, "/sign-in/email", { email: user.email, password });
  if (reply.status === TOO_MANY)
    throw tooManyCalls(Number(reply.headers.get("retry-after") ?? USUAL_WAIT_S));
  if (isFromElsewhere(reply.body)) throw new Refused(unknownAddress(sent.reader.say));
  const cookies = reply.headers.getSetCookie();
  const headers = new Headers(sent.sent);
  headers.set("cookie", cookies.map((each) => each.split(";")[0]).join("; "));
  const who = reply.ok ? await signedIn(headers) : null;
  if (who === null) throw passwordDiffers();
  await who.ask.account.endSession({ sessionId: session.id });
  return { sent: { ...sent, who, sent: headers }, cookies };
}

/** An act for those who showed that it is them, lately or in this form. */
export function proven(perform: (sent: OwnSubmission) => Promise<Onward>) {
  return async (given: OwnSubmission): Promise<Onward> => {
    const { sent, cookies } = await provenBy(given);
    const onward = await perform(sent);
    return { ...onward, cookies: [...(onward.cookies ?? []), ...cookies] };
  };
}

import { createHash, randomBytes } from "node:crypto";
import { addEmailChange, isTaken, takeEmailChange } from "@limber/db/accounts/email-change";
import { emailOf } from "@limber/db/accounts/store";
import { withRetry } from "@limber/db/with-retry";
import { z } from "zod";
import { accountProcedure } from "../trpc.ts";
import { changeNotWaiting, noLettersHere, notAnEmail, tooManyCalls } from "./account-problems.ts";
import { emailChangedMail, newEmailMail } from "./mail.ts";
import { countCall, hashOf } from "./tries.ts";

const CODE_BYTES = 24;
const WORKS_FOR_MS = 3600 * 1000;
const EMAIL_LENGTH = 320;
/** Each may send a letter to somebody who never heard of us. */
const MOST_LETTERS = 5;
const WINDOW_S = 3600;

const Email = z.string().trim().toLowerCase().max(EMAIL_LENGTH);
const Code = z.string().max(100);

/** The procedures about the address that one signs in with. */
export const emailChange = {
  changeEmail: accountProcedure(z.object({ email: Email }))
    .meta({
      does: "Sends a link to another e-mail address, with which it becomes the one to sign in with. The same is answered whether somebody has that address or not.",
      fresh: true,
    })
    .mutation(async ({ ctx: { accounts: db, ownId, newId, letters, now }, input: { email } }) => {
      if (!z.email().safeParse(email).success) throw notAnEmail();
      if (letters === undefined) throw noLettersHere();
      const calls = { key: `new-email:${hashOf(ownId)}`, most: MOST_LETTERS, windowS: WINDOW_S };
      const wait = await countCall(db, calls, now());
      if (wait > 0) throw tooManyCalls(wait);
      const code = randomBytes(CODE_BYTES).toString("base64url");
      const expiresAt = new Date(now().getTime() + WORKS_FOR_MS);
      const change = { id: newId, userId: ownId, identifier: sealed({ code, email }), expiresAt };
      await addEmailChange(db, change, now());
      if (!(await isTaken(db, email)))
        letters((say, url) => newEmailMail({ to: email, link: pageOf(url, { code, email }), say }));
      return { email };
    }),

  confirmEmail: accountProcedure(z.object({ email: Email, code: Code }))
    .meta({
      does: "Makes the address that a letter went to the one to sign in with, for the account that asked. The address until now is told.",
    })
    .mutation(async ({ ctx: { accounts: db, ownId, letters, now }, input }) => {
      const change = { userId: ownId, identifier: sealed(input), email: input.email };
      const before = await withRetry(() => takeEmailChange(db, change, now()));
      if (before === undefined) throw changeNotWaiting();
      letters?.((say) => emailChangedMail({ to: before, email: input.email, say }));
      return { email: (await emailOf(db, ownId)) ?? input.email };
    }),
};

/** Neither the code nor the address is kept: nobody who reads the table learns either, or makes one of the other. */
function sealed({ code, email }: { readonly code: string; readonly email: string }): string {
  return `new-email:${createHash("sha256").update(`${code}:${email}`).digest("base64url")}`;
}

function pageOf(url: URL, query: { readonly code: string; readonly email: string }): string {
  return new URL(`/settings/e-mail?${new URLSearchParams(query)}`, url).href;
}

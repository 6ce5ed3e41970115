import { deleteAccount, emailOf } from "@limber/db/accounts/store";
import { withRetry } from "@limber/db/with-retry";
import { z } from "zod";
import { emailDiffers, notWithAToken, signInNeeded } from "../problems.ts";
import { accountProcedure, router } from "../trpc.ts";

const EMAIL_LENGTH = 320;

export const accountRouter = router({
  delete: accountProcedure
    .meta({
      does: "Deletes the account and everything of it, at once and for good. The e-mail address is asked for against accidents.",
    })
    .input(z.object({ email: z.string().max(EMAIL_LENGTH) }))
    .mutation(async ({ ctx, input }) => {
      const { db, ownId: runnerId, session } = ctx;
      if (session.by === "token") throw notWithAToken();
      const email = await emailOf(db, runnerId);
      if (email === undefined) throw signInNeeded();
      if (input.email.trim().toLowerCase() !== email) throw emailDiffers();
      await withRetry(() => deleteAccount(db, { runnerId, email, now: ctx.now() }));
      return { deleted: true as const };
    }),
});

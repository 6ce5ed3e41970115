import { deleteAccount, emailOf } from "@limber/db/accounts/store";
import { packTakeOut, unpackTakeOut } from "@limber/db/take-out/archive";
import { bringBack, readTakeOut } from "@limber/db/take-out/store";
import { withRetry } from "@limber/db/with-retry";
import { z } from "zod";
import { emailDiffers, notATakeOut, notEmpty, notWithAToken, signInNeeded } from "../problems.ts";
import { accountProcedure, Nothing, router } from "../trpc.ts";
import { LONGEST_PASSWORD } from "./auth.ts";
import { requirePassword } from "./known-again.ts";

const EMAIL_LENGTH = 320;
/** A zip as text: room for 24 MB, more than a lifetime of runs without their tracks. */
const ZIP_LENGTH = 32 * 1024 * 1024;

export const accountRouter = router({
  export: accountProcedure(Nothing)
    .meta({
      does: "Everything of the account in a zip: JSON to bring back, CSV to read, and who may see what.",
    })
    .query(async ({ ctx }) => {
      const { takeOut, told } = await readTakeOut(ctx.db, ctx.ownId);
      return { zipBase64: Buffer.from(packTakeOut(takeOut, told)).toString("base64") };
    }),

  import: accountProcedure(z.object({ zipBase64: z.base64().max(ZIP_LENGTH) }))
    .meta({ does: "Brings an exported zip into an empty account: all of it, or nothing." })
    .mutation(async ({ ctx, input }) => {
      const unpacked = unpackTakeOut(Buffer.from(input.zipBase64, "base64"));
      if (!unpacked.ok) throw notATakeOut(unpacked.problem);
      const { takeOut } = unpacked;
      const problem = await withRetry(() => bringBack(ctx.db, ctx.ownId, takeOut));
      if (problem !== null) throw notEmpty();
      const rows = Object.entries(takeOut.tables).map(([table, all]) => [table, all.length]);
      return { rows: Object.fromEntries(rows) as Record<string, number> };
    }),

  delete: accountProcedure(
    z.object({
      email: z.string().max(EMAIL_LENGTH),
      password: z.string().max(LONGEST_PASSWORD),
    }),
  )
    .meta({
      does: "Deletes the account and everything of it, at once and for good. The e-mail address is asked for against accidents, the password against a screen left open.",
    })
    .mutation(async ({ ctx, input }) => {
      const { db, ownId: runnerId, session } = ctx;
      if (session.by === "token") throw notWithAToken();
      const email = await emailOf(db, runnerId);
      if (email === undefined) throw signInNeeded();
      if (input.email.trim().toLowerCase() !== email) throw emailDiffers();
      const { newId: tryId } = ctx;
      await requirePassword(db, {
        ownId: runnerId,
        password: input.password,
        tryId,
        now: ctx.now(),
      });
      await withRetry(() => deleteAccount(db, { runnerId, email, now: ctx.now() }));
      return { deleted: true as const };
    }),
});

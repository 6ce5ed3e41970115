import { hasSecondStep } from "@limber/db/accounts/second-step";
import { deleteAccount, emailOf } from "@limber/db/accounts/store";
import { packTakeOut } from "@limber/db/take-out/archive";
import { takeOutLimits } from "@limber/db/take-out/reading-limits";
import { bringBack, readTakeOut } from "@limber/db/take-out/store";
import { unpackTakeOut } from "@limber/db/take-out/unpack";
import { withRetry } from "@limber/db/with-retry";
import { z } from "zod";
import { badRow, notATakeOut, notEmpty, signInNeeded } from "../problems.ts";
import { accountProcedure, Nothing, router } from "../trpc.ts";
import { codeNeeded, emailDiffers } from "./account-problems.ts";
import { emailChange } from "./email-change.ts";
import { heavyWork } from "./heavy-work.ts";
import { requirePassword } from "./known-again.ts";
import { LONGEST_PASSWORD } from "./password-fault.ts";
import { isProven } from "./proven.ts";
import { waysIn } from "./ways-in.ts";

const EMAIL_LENGTH = 320;
/** A zip as text: four letters for three bytes. */
const ZIP_LENGTH = Math.ceil(takeOutLimits.packedBytes / 3) * 4;

export const accountRouter = router({
  ...waysIn,
  ...emailChange,

  export: accountProcedure(Nothing)
    .meta({
      fresh: true,
      does: "Everything of the account in a zip: JSON to bring back, CSV to read, and who may see what.",
    })
    .query(({ ctx }) => {
      const { accounts, db, ownId } = ctx;
      return heavyWork(accounts, { ownId, what: "export", now: ctx.now() }, async () => {
        const { takeOut, told } = await readTakeOut(db, ownId);
        return { zipBase64: Buffer.from(await packTakeOut(takeOut, told)).toString("base64") };
      });
    }),

  import: accountProcedure(z.object({ zipBase64: z.string().max(ZIP_LENGTH) }))
    .meta({
      token: "full",
      does: "Brings an exported zip into an empty account: all of it, or nothing.",
    })
    .mutation(({ ctx, input }) => {
      const { accounts, db, ownId } = ctx;
      return heavyWork(accounts, { ownId, what: "import", now: ctx.now() }, async () => {
        const unpacked = await unpackTakeOut(Buffer.from(input.zipBase64, "base64"));
        if (!unpacked.ok) throw notATakeOut(unpacked.problem);
        const { takeOut } = unpacked;
        const problem = await withRetry(() => bringBack(db, ownId, takeOut));
        if (problem?.kind === "row") throw badRow(problem);
        if (problem !== null) throw notEmpty();
        const rows = Object.entries(takeOut.tables).map(([table, all]) => [table, all.length]);
        return { rows: Object.fromEntries(rows) as Record<string, number> };
      });
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
      const { accounts, ownId: runnerId } = ctx;
      const email = await emailOf(accounts, runnerId);
      if (email === undefined) throw signInNeeded();
      if (input.email.trim().toLowerCase() !== email) throw emailDiffers();
      const isStale = ctx.session.by === "sign-in" && !isProven(ctx.session, ctx.now());
      if (isStale && (await hasSecondStep(accounts, runnerId))) throw codeNeeded();
      await requirePassword(accounts, {
        ownId: runnerId,
        password: input.password,
        now: ctx.now(),
      });
      await withRetry(() => deleteAccount(accounts, { runnerId, email, now: ctx.now() }));
      return { deleted: true as const };
    }),
});

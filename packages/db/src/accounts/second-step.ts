import { and, eq } from "drizzle-orm";
import type { Database } from "../client.ts";
import { secondSteps, users } from "./table.ts";

/** Whether whoever has the account is asked for a code beside the password. */
export async function hasSecondStep(db: Database, userId: string): Promise<boolean> {
  const [user] = await db
    .select({ isOn: users.twoFactorEnabled })
    .from(users)
    .where(eq(users.id, userId));
  return user?.isOn ?? false;
}

/** What codes are made from, as it is kept: for nobody to read without the secret of the house. */
export async function sealedSecretOf(db: Database, userId: string): Promise<string | undefined> {
  const [kept] = await db
    .select({ secret: secondSteps.secret })
    .from(secondSteps)
    .where(eq(secondSteps.userId, userId));
  return kept?.secret;
}

/** Whether there was one to end. One that nobody confirmed goes too. */
export async function endSecondStep(db: Database, userId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.delete(secondSteps).where(eq(secondSteps.userId, userId));
    const ended = await tx
      .update(users)
      .set({ twoFactorEnabled: false })
      .where(and(eq(users.id, userId), eq(users.twoFactorEnabled, true)))
      .returning({ id: users.id });
    return ended.length > 0;
  });
}

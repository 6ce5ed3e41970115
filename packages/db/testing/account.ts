import { randomUUID } from "node:crypto";
import { drizzle } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import { authAccounts, users } from "../src/accounts/table.ts";
import { ensureRunner } from "../src/runners/store.ts";

export type AccountToInvent = {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
};

/** An account as signing up leaves it, written by the owner of the tables. */
export async function insertAccount(
  sql: postgres.Sql,
  { name, email, passwordHash }: AccountToInvent,
): Promise<void> {
  const db = drizzle({ client: sql, casing: "snake_case" });
  const [id, now] = [randomUUID(), new Date()];
  const made = { createdAt: now, updatedAt: now };
  await db.insert(users).values({ id, name, email, ...made });
  await db.insert(authAccounts).values({
    id: randomUUID(),
    accountId: id,
    providerId: "credential",
    userId: id,
    password: passwordHash,
    ...made,
  });
  await ensureRunner(db, { runnerId: id, displayName: name, now });
}

import { sayInEnglish } from "@limber/core/language";
import { endSecondStep } from "@limber/db/accounts/second-step";
import { deleteAccount } from "@limber/db/accounts/store";
import type { Database, Environment } from "@limber/db/client";
import type { PermittedRunnerId } from "@limber/db/permission";
import { refuse } from "@limber/db/refusal";
import { packTakeOut } from "@limber/db/take-out/archive";
import { bringBack, readTakeOut } from "@limber/db/take-out/store";
import { unpackTakeOut } from "@limber/db/take-out/unpack";
import {
  accounts,
  createAccount,
  idOf,
  type NewAccount,
  nobody,
  plain,
} from "../accounts/by-email.ts";
import { resetLink } from "../accounts/reset-link.ts";
import { takeOutProblemInWords } from "../accounts/take-out-problem.ts";
import { type Asking, askingAs } from "../asking.ts";
import { rowProblemInWords } from "../row-problem.ts";
import { within } from "./opened.ts";

/** Accounts by their e-mail address, without their password. */
export function accountsOf(environment: Environment) {
  return {
    createAccount: (account: NewAccount) =>
      within(environment, ({ db }) => createAccount(db, environment, account)),
    resetLink: (email: string) =>
      within(environment, async ({ db }) => {
        const { auth, url } = await accounts(db, environment);
        const made = await resetLink(auth, { email, url });
        return made ? { link: made.link, expiresAt: made.expiresAt.toISOString() } : nobody(email);
      }),
    /** Where a phone is lost, and after a restore under another secret. */
    endSecondStep: (email: string) =>
      within(environment, async ({ db }) => {
        const wasAskedForCode = await endSecondStep(db, await idOf(db, environment, email));
        return { email: plain(email), wasAskedForCode };
      }),
    exportAccount: (email: string) =>
      within(environment, async ({ db }) => {
        const { takeOut, told } = await readTakeOut(db, await idOf(db, environment, email));
        return packTakeOut(takeOut, told);
      }),
    importAccount: (email: string, zip: Uint8Array) =>
      within(environment, async ({ db }) =>
        importInto(db, await idOf(db, environment, email), zip),
      ),
    /** Asks procedures as somebody with an account here: by e-mail address or name, or the only one there is. */
    asAccount: <Result>(who: string | undefined, work: (asking: Asking) => Promise<Result>) =>
      within(environment, async ({ db }) => work(await askingAs(db, who))),
    deleteAccount: (email: string) =>
      within(environment, async ({ db }) => {
        const runnerId = await idOf(db, environment, email);
        await deleteAccount(db, { runnerId, email: plain(email), now: new Date() });
        return { deleted: plain(email) };
      }),
  };
}

async function importInto(db: Database, runnerId: PermittedRunnerId, zip: Uint8Array) {
  const unpacked = await unpackTakeOut(zip);
  if (!unpacked.ok) return refuse(takeOutProblemInWords(unpacked.problem, sayInEnglish));
  const problem = await bringBack(db, runnerId, unpacked.takeOut);
  if (problem?.kind === "row") refuse(rowProblemInWords(problem, sayInEnglish));
  if (problem !== null)
    refuse({
      what: `The account is not empty: it has ${problem.table.replaceAll("_", " ")}.`,
      why: "Nothing was imported.",
      fix: "Import into a new account.",
    });
  const rows = Object.entries(unpacked.takeOut.tables).map(([table, all]) => [table, all.length]);
  return { rows: Object.fromEntries(rows) as Record<string, number> };
}

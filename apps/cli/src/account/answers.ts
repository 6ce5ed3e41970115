import type { Operator } from "@limber/api/operator";
import { rowsInWords } from "../row-counts.ts";
import type { Told } from "../told.ts";

type Account = Parameters<Operator["createAccount"]>[0];
type TakingOut = { readonly address: string; readonly file: unknown };
type BringingBack = { readonly address: string; readonly zip: Uint8Array };

/** What each verb of `account` does with the data on this machine, and what it says. */
export const accountAnswers = { create, resetLink, endCode, takeOut, bringBack, remove } as const;

async function create(operator: Operator, account: Account): Promise<Told> {
  const made = await operator.createAccount(account);
  return {
    json: made,
    page: ({ line }) => line(`Made an account for ${made.name}, ${made.email}.`),
  };
}

async function resetLink(operator: Operator, address: string): Promise<Told> {
  const made = await operator.resetLink(address);
  return {
    json: made,
    page: () => made.link,
    notes: ["It works once, for an hour, and signs them out everywhere. LIMBER_URL sets its host."],
  };
}

async function endCode(operator: Operator, address: string): Promise<Told> {
  const done = await operator.endSecondStep(address);
  return {
    json: done,
    page: ({ line }) =>
      line(
        done.wasAskedForCode
          ? `The password alone signs ${done.email} in.`
          : `No code was asked for: the password alone signs ${done.email} in, as before.`,
      ),
  };
}

async function takeOut(operator: Operator, { address, file }: TakingOut): Promise<Told> {
  const bytes = await operator.exportAccount(address);
  return {
    json: { email: address, file, sizeBytes: bytes.length },
    page: ({ line }) => line(`Took out everything of ${address}.`),
    bytes,
  };
}

async function bringBack(operator: Operator, { address, zip }: BringingBack): Promise<Told> {
  const { rows } = await operator.importAccount(address, zip);
  const says = `Brought everything back into ${address}.`;
  return {
    json: { email: address, rows },
    page: ({ line, facts }) => `${line(says)}\n\n${facts([["Rows", rowsInWords(rows)]])}`,
  };
}

async function remove(operator: Operator, address: string): Promise<Told> {
  const done = await operator.deleteAccount(address);
  return {
    json: done,
    page: ({ line }) => line(`Deleted ${done.deleted} and everything of it.`),
    notes: ["Backups made before still hold what they held."],
  };
}

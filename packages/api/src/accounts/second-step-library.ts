import { randomInt } from "node:crypto";
import { twoFactor } from "better-auth/plugins";

/** As many as stand on a card. */
const BACKUP_CODES = 10;
/** Without what is taken for something else when it is read from paper. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
/** Ten of those letters are worth forty-nine bits: nobody guesses that at a door that counts. */
const HALF = 5;

/** A code from an app, asked for after the password. */
export function secondStepLibrary() {
  return twoFactor({
    // Counted on the account, wrong codes of whoever knows the password would lock its owner out: see `second-step-door.ts`.
    accountLockout: { enabled: false },
    backupCodeOptions: { storeBackupCodes: "encrypted", customBackupCodesGenerate: backupCodes },
  });
}

function backupCodes(): string[] {
  const half = () =>
    Array.from({ length: HALF }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return Array.from({ length: BACKUP_CODES }, () => `${half()}-${half()}`);
}

/** As it was made, however it was typed. */
export function asBackupCode(typed: string): string {
  const letters = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return `${letters.slice(0, HALF)}-${letters.slice(HALF)}`;
}

/** Apps show six digits in two halves. */
export function asAppCode(typed: string): string {
  return typed.replaceAll(/\s/g, "");
}

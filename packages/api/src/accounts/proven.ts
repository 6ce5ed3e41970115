import { MS_IN_A_MINUTE } from "@limber/core/units";
import type { SignIn } from "../access.ts";

/** A phone that was left open is not its owner, so this is short; and long enough to do what one signed in for. */
const PROVEN_FOR_MS = 10 * MS_IN_A_MINUTE;
export const PROVEN_FOR_S = PROVEN_FOR_MS / 1000;

/** Whether somebody showed lately that it is them. An operator at the machine has nobody to show it to. */
export function isProven({ signedInAt }: SignIn, now: Date): boolean {
  // A sign-in of the future is as far away as one of the past: a clock may be set back.
  return signedInAt === undefined || Math.abs(now.getTime() - signedInAt.getTime()) < PROVEN_FOR_MS;
}

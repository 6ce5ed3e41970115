import { z } from "zod";

/** How every token begins: a leaked one is found by it. */
export const TOKEN_PREFIX = "limber_";

/**
 * What a token is made for: to ask, to send files of runs and nothing else, to hand runs and files over, or for
 * all that a program may.
 */
export const tokenScopes = ["read", "files", "upload", "full"] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** How many days a token may work: a month, a season, or a year at most. Who forgets one has it ended for them. */
export const tokenDays = [30, 90, 365] as const;
export const USUAL_DAYS = 90;
export const LONGEST_DAYS = 365;

/** What a procedure takes of a token: any will do, one that is made for it, or none whatever. */
export type TokenNeed = "any" | TokenScope | "none";

export function mayOpen(scope: TokenScope, need: TokenNeed): boolean {
  // It lies in the settings of a phone, or in an address: it opens one door, and says not even whose it is.
  if (scope === "files") return need === "files";
  if (need === "any") return true;
  if (scope === "upload" && need === "files") return true;
  return need !== "none" && (scope === "full" || scope === need);
}

const Kept = z.object({ limber: z.tuple([z.enum(tokenScopes)]) });

/** As it is kept beside the token. */
export function keptScope(scope: TokenScope): { limber: string[] } {
  return { limber: [scope] };
}

/** A token from before there were scopes goes on with what a program may; one that cannot be read asks only. */
export function scopeKept(permissions: unknown): TokenScope {
  if (permissions === null || permissions === undefined) return "full";
  return Kept.safeParse(permissions).data?.limber[0] ?? "read";
}

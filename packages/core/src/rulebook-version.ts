/**
 * Which book of rules a plan is made from today: `versionOf` of the whole rulebook, written down by
 * `pnpm renew`, so that a plan does not carry every rule along. A kept plan says the one it was made from.
 */
export const rulebookVersion = "2026-11-29-2f106f04";

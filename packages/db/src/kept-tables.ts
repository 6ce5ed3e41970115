/** What is a runner's own, parents before children. Sharing is told, and never brought back by a file: consent is given anew. */
export const ownTables = [
  "runners",
  "health_notes",
  "imports",
  "import_files",
  "body_records",
  "runs",
  "cramps",
  "sweat_tests",
  "plans",
  "experiments",
] as const;
export type OwnTable = (typeof ownTables)[number];

/** What tells who somebody is, and opens their account. */
const accountTables = ["users", "auth_accounts", "passkeys", "second_steps"] as const;

/**
 * What a backup holds, parents before children, so that rows can go back in this order. Sessions, rate
 * limits and device codes are left out: nobody is signed in after a restore.
 */
export const keptTables = [
  ...accountTables,
  ...ownTables,
  "clubs",
  "groups",
  "group_members",
  "coach_links",
  "audit",
] as const;
export type KeptTable = (typeof keptTables)[number];

/** Tables that hold only what a running server needs. */
export const passingTables = [
  "sessions",
  "verifications",
  "rate_limits",
  "device_codes",
  "api_keys",
  "run_notices",
] as const;

/** Those that the sign-in code has, and the procedures have not. */
export const tablesOfAccounts: readonly string[] = [...accountTables, ...passingTables];

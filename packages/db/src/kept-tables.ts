/**
 * What a backup holds, parents before children, so that rows can go back in this order. Sessions, rate
 * limits and device codes are left out: nobody is signed in after a restore.
 */
export const keptTables = [
  "users",
  "auth_accounts",
  "runners",
  "health_notes",
  "imports",
  "import_files",
  "runs",
  "cramps",
  "sweat_tests",
  "plans",
  "experiments",
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
] as const;

import type { Setting } from "./setting-forms.ts";
import { settings } from "./settings.ts";

const headings = {
  serving: "Serving",
  data: "The database",
  backups: "Backups",
  accounts: "Accounts and mail",
  weather: "Weather",
  push: "Notifications in a run",
  terminal: "In a terminal",
  tests: "For tests",
} satisfies Record<Setting["of"], string>;

const intro = `# Settings

Everything that can be set, as variables of the environment. Nothing has to be. An empty one counts as not set. What
cannot be used is said at the start, with what to do, and the server does not start with it; \`limber doctor\` says the same.

A secret, marked with 🔒, may lie in a file instead, as containers and systemd hand them over: \`LIMBER_SECRET_FILE\`
names the file that holds what \`LIMBER_SECRET\` would say, and so for each. A new line at its end does not count.
No secret is ever printed.

This page is made from \`packages/api/src/operator/settings.ts\` by \`pnpm renew\`.
`;

/** The page of all settings. */
export function settingsPage(): string {
  const all = Object.entries<Setting>(settings);
  const parts = Object.entries(headings).map(([of, heading]) => {
    const rows = all.filter(([, setting]) => setting.of === of).map(row);
    return `## ${heading}\n\n| Setting | Is for | Takes | Unless set |\n|---|---|---|---|\n${rows.join("\n")}\n`;
  });
  return [intro, ...parts].join("\n");
}

function row([name, { says, takes, usual, isSecret }]: [string, Setting]): string {
  return `| \`${name}\`${isSecret ? " 🔒" : ""} | ${says} | ${takes} | ${usual} |`;
}

import type { Say } from "@limber/core/language";

/** What is asked before signing out while entries wait on the phone; `{count}` stands for how many. */
export function leavingInWords(say: Say): string {
  return say(
    "Entries waiting on this phone: {count}. They stay here until you sign in again. Sign out now?",
  );
}

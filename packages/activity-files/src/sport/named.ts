import type { Activity, Sport, SportSession } from "@limber/core/activity";
import { english } from "./english.ts";
import { type KnownWords, knownWords, sportIn } from "./known-words.ts";
import { folded } from "./words.ts";

/** A sport, and the file's own word for it. */
export type NamedSport = { readonly sport: Sport; readonly sportSaid?: string };

/** The numbers that one widely used export writes in place of a word. */
const numbers: Readonly<Record<number, Sport>> = {
  1: "cycling",
  2: "skiing",
  3: "skiing",
  4: "hiking",
  7: "skiing",
  9: "running",
  10: "walking",
  13: "walking",
  16: "swimming",
  17: "cycling",
};

/** Words that say no more than that something was done. */
const saysNothing = new Set([
  "",
  "generic",
  "uncategorized",
  "none",
  "unknown",
  "null",
  "undefined",
  "all",
  "activity",
  "track",
  "gps",
  "default",
  "navigate",
  "track me",
  "map",
]);

/** As long as a name of a sport is. */
const LONGEST_NAME = 100;

let inEnglish: KnownWords | undefined;
let inOthers: typeof import("./foreign.ts") | undefined;

/** Loads the words of other languages: most files name their sport in English. Without them a foreign word is unknown. */
export async function learnForeignWords(): Promise<void> {
  inOthers ??= await import("./foreign.ts");
}

/** What a file calls its sport, in the word that Limber has for it: "trail_running", "Run", "9" are running. The first name that says one counts. */
export function sportNamed(...names: readonly (string | undefined)[]): NamedSport {
  const said = names
    .map((name) => name?.trim().slice(0, LONGEST_NAME) ?? "")
    .filter((name) => !saysNothing.has(folded(name)));
  for (const name of said) {
    const sport = sportFromName(name);
    if (sport !== undefined) return { sport, sportSaid: name };
  }
  const [word] = said;
  return word === undefined ? { sport: "unnamed" } : { sport: "unknown", sportSaid: word };
}

/** The same of a cell in a table, whose header tells the language where words of several are written alike. */
export function sportInColumn(header: string | undefined, cell: string | undefined): NamedSport {
  const sport =
    cell && inOthers?.sportWhere(folded(header ?? ""), folded(cell.slice(0, LONGEST_NAME)));
  return cell && sport ? { sport, sportSaid: cell.trim() } : sportNamed(cell);
}

function sportFromName(name: string): Sport | undefined {
  const plain = folded(name);
  if (/^\d{1,3}$/.test(plain)) return numbers[Number(plain)];
  inEnglish ??= knownWords([english]);
  return sportIn(plain, inEnglish) ?? inOthers?.sportInOthers(plain);
}

/** An activity whose sports are named in the words of any language. */
export async function withSportsNamed(activity: Activity): Promise<Activity> {
  const { sessions } = activity;
  if (sessions.every(({ sport }) => sport !== "unknown")) return activity;
  await learnForeignWords();
  const [first, ...others] = sessions;
  return { ...activity, sessions: [named(first), ...others.map(named)] };
}

function named(session: SportSession): SportSession {
  return session.sport === "unknown" ? { ...session, ...sportNamed(session.sportSaid) } : session;
}

import { openDailyBackups } from "@limber/api/daily-backups";
import { inOneText } from "@limber/core/problem";
import { backupsStand } from "./backups-standing.ts";
import { atEnd } from "./ending.ts";
import { env } from "./env.ts";
import { report } from "./report.ts";

const LOOK_EVERY_MS = 60_000;
/** Whoever opens the first page comes first. */
const FIRST_LOOK_MS = 5_000;

/** Makes a backup each day while this process runs, where the operator named a folder for them. */
export function keepBackups(): void {
  const daily = openDailyBackups(env.surroundings, {
    now: () => new Date(),
    report: (problem) => report(inOneText(problem)),
  });
  if (daily === null) return;
  const look = () => void daily.look().then(backupsStand, report);
  const first = setTimeout(look, FIRST_LOOK_MS).unref();
  const timer = setInterval(look, LOOK_EVERY_MS).unref();
  atEnd(async () => {
    clearTimeout(first);
    clearInterval(timer);
  });
}

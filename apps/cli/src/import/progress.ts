import { sayCount, sayInEnglish } from "@limber/core/language";
import type { Session } from "../session.ts";

const BAR = 30;
const ERASE_LINE = "\r\u001b[K";
const ASIDE = 2;
const USUAL_COLUMNS = 80;

/** How far reading is, on one line of stderr that a person watches; nothing where nobody does. */
export function progressLine(session: Session, shown: boolean) {
  const seen = shown && session.isTerminal("stderr");
  const write = (text: string) => session.write("stderr", text);
  const clear = () => {
    if (seen) write(ERASE_LINE);
  };
  const at = (done: number, all: number, name: string) => {
    if (!seen || all === 0) return;
    const filled = Math.round((BAR * Math.min(done, all)) / all);
    const bar = "#".repeat(filled).padEnd(BAR, "-");
    const reading = sayCount(sayInEnglish, all, {
      one: "Reading {count} file",
      other: "Reading {count} files",
    });
    const before = `${reading}  ${bar}  ${done}/${all}`;
    const room = (session.columns ?? USUAL_COLUMNS) - before.length - ASIDE - 1;
    write(`${ERASE_LINE}${before}${room > 0 ? `  ${name.slice(-room)}` : ""}`);
  };
  return { at, clear };
}

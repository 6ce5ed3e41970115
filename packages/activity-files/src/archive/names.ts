import { visibleText } from "@limber/core/visible-text";
import { formatPromised } from "../formats.ts";

const SHOWN_LENGTH = 200;

/** A name with forward slashes, as some Windows programs do not write it. */
export const withSlashes = (name: string) => name.replaceAll("\\", "/");

/** Whether a name could be meant to be written somewhere else than below the archive's folder. Nothing is written here; such an archive was made to harm. */
export function isUnsafeName(name: string): boolean {
  const parts = name.split("/");
  return name.startsWith("/") || /^[a-z]:/i.test(name) || parts.includes("..") || hasControl(name);
}

/** The last part of a name, fit to be shown. */
export function shownName(name: string): string {
  const parts = name.split("/").map(visibleText);
  const last = parts.findLast((part) => part !== "" && part !== "..") ?? "?";
  // Its end says what it is.
  return Array.from(last).slice(-SHOWN_LENGTH).join("");
}

const hasControl = (name: string) => [...name].some(isControl);
const isControl = (letter: string) => letter < " " || letter === "\u007f";

/** What computers put into archives for themselves. */
export function isComputersOwn(name: string): boolean {
  const parts = name.split("/");
  const last = parts.at(-1) ?? "";
  return (
    parts.includes("__MACOSX") ||
    last.startsWith("._") ||
    [".ds_store", "thumbs.db", "desktop.ini"].includes(last.toLowerCase())
  );
}

/** Whether whoever packed it says that it is a recording, or packed recordings. */
export function promisesActivity(name: string): boolean {
  return formatPromised(name) !== undefined || /\.(gz|zip)$/i.test(name);
}

/** Tables of an export that say more about its files, or hold activities without a file. */
export function isTableOfActivities(path: string): boolean {
  return /(^|\/)((cardio)?activities\.csv|[^/]*summarizedactivities\.json)$/i.test(path);
}

/** Files of exports that hold what was drunk or weighed, by the names that their makers give them. */
export function holdsBodyRecords(path: string): boolean {
  return /(^|\/)(com\.samsung\.s?health\.(water_intake|weight)\b[^/]*\.csv|HydrationLogFile[^/]*\.json)$/i.test(
    path,
  );
}

/** Indexes of exports tell of the recordings beside them. What they are called differs by language; how they end does not. */
export function mayBeIndex(path: string): boolean {
  return isTableOfActivities(path) || /\.xml$/i.test(path);
}

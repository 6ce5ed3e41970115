// Where Chromium is. The system's own comes first: it needs no download and fits the machine.
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Debian's Chromium without a window to draw: the same pages for little more than half of the work. */
export const headlessPath = "/usr/bin/chromium-headless-shell";
const systemPaths = [
  headlessPath,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium that browser tests can start, or undefined where there is none. */
export function chromiumPath() {
  const candidates = [process.env.CHROMIUM_PATH, ...systemPaths, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path));
}

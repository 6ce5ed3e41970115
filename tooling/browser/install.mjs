// Makes sure that there is a Chromium. On Debian as root it installs the package; elsewhere it says what to run.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromiumPath, headlessPath } from "./chromium.mjs";

const apt = (...words) =>
  spawnSync("apt-get", words, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;
const mayInstall = process.getuid?.() === 0 && apt("--version");

const installs = (name) => apt("install", "-y", "-qq", "--no-install-recommends", name);
/** A machine of continuous integration gets the one without windows, a person's keeps what it has. */
const isLacking = process.env.CI
  ? !process.env.CHROMIUM_PATH && !existsSync(headlessPath)
  : !chromiumPath();

if (isLacking && mayInstall) {
  console.log("Installing Debian's Chromium without windows, which takes a minute.");
  apt("update", "-qq");
  installs("chromium-headless-shell") || chromiumPath() || installs("chromium");
}

const path = chromiumPath();
if (path) {
  console.log(`Browser tests use ${path}`);
} else {
  console.error("Browser tests need a Chromium, and none was found. This command gets one:");
  console.error("  npx -y pnpm@12.21.0 --filter @limber/web exec playwright install chromium");
  process.exitCode = 1;
}

// Makes sure that there is a Chromium. On Debian as root it installs the package; elsewhere it says what to run.
import { spawnSync } from "node:child_process";
import { chromiumPath } from "./chromium.mjs";

const apt = (...words) =>
  spawnSync("apt-get", words, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;
const mayInstall = process.getuid?.() === 0 && apt("--version");

if (!chromiumPath() && mayInstall) {
  console.log("No Chromium found. Installing Debian's, which takes a minute.");
  apt("update", "-qq") && apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
}

const path = chromiumPath();
if (path) {
  console.log(`Browser tests use ${path}`);
} else {
  console.error("Browser tests need a Chromium, and none was found. This command gets one:");
  console.error("  npx -y pnpm@12.21.0 --filter @limber/web exec playwright install chromium");
  process.exitCode = 1;
}

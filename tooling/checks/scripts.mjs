// What every package owes. Turbo runs a script where it exists and skips in silence elsewhere: a package without a test script looks tested.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packages, report } from "./tree.mjs";

const owed = (folder) =>
  folder.startsWith("apps/") ? ["typecheck", "test", "build"] : ["typecheck", "test"];

const missing = packages(["packages", "apps"]).flatMap(({ folder, manifest }) =>
  owed(folder)
    .filter((script) => !manifest.scripts?.[script])
    .map((script) => `${folder}/package.json has no "${script}" script.`),
);

/** Vitest's own five seconds are too few on a busy machine. */
const roofless = packages()
  .filter(({ manifest }) => manifest.scripts?.test)
  .map(({ folder }) => join(folder, "vitest.config.ts"))
  .filter((path) => !existsSync(path) || !readFileSync(path, "utf8").includes("...roof"))
  .map((path) => `${path} does not take the roof of vitest.roof.ts.`);

report([...missing, ...roofless], {
  fix: "Add the script: without it turbo skips the package and says nothing. Add `...roof` to the test settings: without it a test fails when the machine is busy.",
  fine: "Every package has its scripts, and its tests the time a busy machine needs.",
});

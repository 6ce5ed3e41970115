// Turbo runs a script where it exists and skips in silence elsewhere: a package without a test script looks tested.
import { packages, report } from "./tree.mjs";

const owed = (folder) =>
  folder.startsWith("apps/") ? ["typecheck", "test", "build"] : ["typecheck", "test"];

const missing = packages(["packages", "apps"]).flatMap(({ folder, manifest }) =>
  owed(folder)
    .filter((script) => !manifest.scripts?.[script])
    .map((script) => `${folder}/package.json has no "${script}" script.`),
);

report(missing, {
  fix: "Add the script. Without it turbo skips the package and says nothing.",
  fine: "Every package has its scripts.",
});

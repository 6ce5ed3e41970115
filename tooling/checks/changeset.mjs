// A change that a person could notice comes with a sentence for that person, in .changeset/.
// Asked first in continuous integration, before time is spent on building.
import { git, report } from "./tree.mjs";

const head = git("rev-parse", "HEAD");
const landed = git("rev-parse", "--verify", process.env.CHANGESET_BASE ?? "origin/main");

/**
 * The commit to compare with, and what to call it. On the trunk itself, or in a clone that shows no trunk, that is
 * the last release: what changed since then is told by the changesets that wait for the next one.
 */
function base() {
  if (!head) return { why: "There is no commit yet." };
  if (landed && landed !== head) {
    const commit = git("merge-base", landed, "HEAD");
    if (commit) return { commit, name: "what has landed" };
  }
  const released = git("log", "-1", "--format=%H", "--", "*CHANGELOG.md");
  if (released && released !== head) return { commit: released, name: "the last release" };
  const [first] = (git("rev-list", "--max-parents=0", "HEAD") ?? "").split("\n");
  if (first && first !== head) return { commit: first, name: "the first commit" };
  const shallow = git("rev-parse", "--is-shallow-repository") === "true";
  return {
    why: shallow ? "The clone is shallow: no earlier commit is here." : "This is the first commit.",
  };
}

function changed(commit, ...filter) {
  const committed = git("diff", "--name-only", ...filter, commit) ?? "";
  const fresh = git("ls-files", "--others", "--exclude-standard") ?? "";
  return [...committed.split("\n"), ...fresh.split("\n")].filter(Boolean);
}

const { commit, name, why } = base();
if (commit) {
  const sources = changed(commit).filter(
    (path) => /^(packages|apps)\/[^/]+\/src\//.test(path) && !/\.test\.tsx?$/.test(path),
  );
  const told = changed(commit, "--diff-filter=A").some(
    (path) => /^\.changeset\/.+\.md$/.test(path) && !path.endsWith("README.md"),
  );
  const released = changed(commit).some((path) => path.endsWith("CHANGELOG.md"));
  const compared = `Compared with ${name} (${commit.slice(0, 9)}): ${sources.length} source files changed.`;
  console.log(compared);
  const silent = sources.length > 0 && !told && !released;
  report(silent ? ["No changeset tells people what changed."] : [], {
    fix: "Run `npx -y pnpm@12.21.0 changeset` and write a sentence to whoever will notice. When nobody can notice, run it with `--empty`.",
    fine: sources.length > 0 ? "A changeset tells people what changed." : "No changeset is owed.",
  });
} else {
  console.log(`${why} Nothing to compare, so no changeset is owed.`);
}

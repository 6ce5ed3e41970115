// The tree speaks of itself alone, and quietly: no machine's paths, no registry's host, no shouting.
import { existsSync, readFileSync, statSync } from "node:fs";
import { git, report } from "./tree.mjs";

const isText = (path) =>
  /\.(ts|tsx|mjs|cjs|js|json|ya?ml|md|css|grit|sh|txt)$|^\.[a-z]+(rc|\/run)?$/.test(path);
const isForPeople = (path) => /(^|\/)words\.ts$|\.md$/.test(path);

const machinePath = new RegExp(
  `(^|[\\s"'\`(=:])/(${["work", "tmp", "root", "home"].join("|")})/[\\w.]`,
);
const registryHost = /\b(registry|npm|verdaccio)\.[a-z0-9.-]+\.(com|org|net|internal|local)\b/i;
const hostWithPort = /\b\d{1,3}(\.\d{1,3}){3}:4\d{3}\b|tarball: *https?:/;
const shout = /[\p{L}\p{N})]!(?=["'`\s<)*_]|$)/u;

function problemsIn(path) {
  const lines = readFileSync(path, "utf8").split("\n");
  const found = (pattern, what) =>
    lines.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${what}`] : []));
  return [
    ...found(machinePath, "names a path of one machine."),
    ...found(registryHost, "names a registry's host."),
    ...found(hostWithPort, "names a host of one machine."),
    ...(isForPeople(path) ? found(shout, "has an exclamation mark. Say it calmly.") : []),
  ];
}

const listed = git("ls-files", "--cached", "--others", "--exclude-standard") ?? "";
const files = [...new Set(listed.split("\n"))].filter(
  (path) => isText(path) && existsSync(path) && statSync(path).isFile(),
);
const empty = files.length === 0 ? ["No files to read: this check needs a git repository."] : [];

report([...empty, ...files.flatMap(problemsIn)], {
  fix: "What is true on one machine only is noise on every other. Use a relative path, or leave it out.",
  fine: `${files.length} files speak of nothing but Limber.`,
});

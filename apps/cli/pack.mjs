/**
 * Puts the command together: `limber.mjs`, one file that runs alone, and beside it the compiled code,
 * taken after one run of the commands people use. The program goes in as plain ASCII, which V8 reads
 * at one byte a character.
 */
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";

const dist = process.argv[2] ?? new URL("./dist", import.meta.url).pathname;
const part = (name) => readFileSync(`${dist}/parts/${name}`, "utf8");
const ascii = (text) =>
  text.replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** As a literal: in single quotes, which the minified program hardly has. */
const quoted = (text) =>
  `'${text.replace(/['\\]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}'`;

const text = `(function (exports, require) {${ascii(part("program.cjs"))}\n})`;
const command = `${dist}/limber.mjs`;
writeFileSync(
  command,
  `#!/usr/bin/env node\nconst programText = ${quoted(text)};\n${part("main.mjs")}`,
);
chmodSync(command, 0o755);
rmSync(`${dist}/parts`, { recursive: true });
// One letter that Latin-1 lacks doubles what the engine keeps of a file's text for as long as the command runs.
for (const name of readdirSync(dist).filter((name) => /^limber-.*\.mjs$/.test(name)))
  writeFileSync(`${dist}/${name}`, ascii(readFileSync(`${dist}/${name}`, "utf8")));
cpSync(new URL("../../packages/db/migrations", import.meta.url), `${dist}/migrations`, {
  recursive: true,
  filter: (path) => !path.endsWith("_snapshot.json"),
});

const script = new Script(text, { filename: "limber" });
const program = {};
script.runInThisContext()(program, createRequire(command));
const environment = { units: undefined, color: undefined, localeUnits: "si", configFile: "" };
const session = {
  environment,
  now: () => new Date(0),
  write: () => {},
  isTerminal: () => false,
  columns: undefined,
  readFile: () => null,
  saveFile: () => {},
  savePrivateFile: () => {},
};
const plan = "plan create --distance 14mi --time 2:11:00 --mass 62kg --temp 24C";
const lines = [
  plan,
  `${plan} --json`,
  "heat show --temp 24C --humidity 65%",
  "cramp triage --symptom limp",
  "--help",
];
for (const line of lines) await program.runLimber(line.split(" "), session);
writeFileSync(`${dist}/limber.cache`, script.createCachedData());

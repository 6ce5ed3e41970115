import { readFileSync, statSync } from "node:fs";
import type { Problem } from "@limber/core/problem";
import type { Environment } from "@limber/db/client";
import { refuse } from "@limber/db/refusal";
import type { Setting } from "./setting-forms.ts";
import { settings } from "./settings.ts";

export type Settled = {
  /** What is set, each in its form; a secret from a file stands under its own name. */
  readonly surroundings: Environment;
  /** What is set and cannot be used. Nothing secret is in it. */
  readonly mistakes: readonly Problem[];
  /** What looks like a setting and is none. */
  readonly unknown: readonly Problem[];
};

const IN_FILE = "_FILE";
/** Of our own tests, and never read by what is shipped. */
const OF_TESTS = /^LIMBER_(TEST_|CORPUS$|ORACLES$|DIST$)/;
/** No secret is longer; and a device has no end. */
const LARGEST_FILE_BYTES = 64 * 1024;

/** Reads what an operator set, once, at the edge: of everything, what cannot be used is said in words. */
export function settle(variables: Environment): Settled {
  const mistakes: Problem[] = [];
  const surroundings: Record<string, string | undefined> = { ...variables };
  for (const [name, setting] of Object.entries<Setting>(settings)) {
    const read = setting.isSecret ? secretOf(variables, name) : { value: variables[name] };
    const problem = read.problem ?? problemWith(name, setting, read.value);
    if (problem !== undefined) mistakes.push(problem);
    surroundings[name] = problem === undefined ? read.value || undefined : undefined;
    if (setting.isSecret) delete surroundings[name + IN_FILE];
  }
  mistakes.push(...Object.keys(settings).flatMap((name) => halfSet(variables, name)));
  return { surroundings, mistakes, unknown: Object.keys(variables).flatMap(unknownName) };
}

/** The same, for whoever cannot go on with a mistake. */
export function requireSettled(variables: Environment): Environment {
  const { surroundings, mistakes } = settle(variables);
  if (mistakes.length === 0) return surroundings;
  return refuse(together(mistakes));
}

function together(problems: readonly Problem[]): Problem {
  const all = (part: "what" | "why" | "fix") =>
    [...new Set(problems.map((problem) => problem[part]))].filter(Boolean).join(" ");
  return { what: all("what"), why: all("why"), fix: all("fix") };
}

type SecretRead = { readonly value?: string | undefined; readonly problem?: Problem };

function secretOf(variables: Environment, name: string): SecretRead {
  const value = variables[name];
  const path = variables[name + IN_FILE];
  if (!path) return { value };
  if (value) {
    return {
      problem: {
        what: `${name} and ${name}${IN_FILE} are both set.`,
        why: "Nobody can tell which of the two is meant.",
        fix: `Unset one of them.`,
      },
    };
  }
  return fileOf(name, path);
}

function fileOf(name: string, path: string): SecretRead {
  const unread = (why: string) => ({
    problem: {
      what: `${name}${IN_FILE} names ${path}, which cannot be read.`,
      why,
      fix: "Name a file that holds the secret alone, readable for the user that Limber runs as.",
    },
  });
  try {
    const found = statSync(path);
    if (!found.isFile()) return unread("It is no file.");
    if (found.size > LARGEST_FILE_BYTES) return unread("It is too large for a secret.");
    // Whoever writes a file with an editor or with echo ends it with a new line.
    const value = readFileSync(path, "utf8").replace(/\r?\n$/, "");
    return value === "" ? unread("It is empty.") : { value };
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === "ENOENT") return unread("There is no such file.");
    if (code === "EACCES") return unread("It is closed to the user that Limber runs as.");
    return unread(`The system says ${code}.`);
  }
}

function problemWith(name: string, setting: Setting, value?: string): Problem | undefined {
  if (!value || setting.form.safeParse(value).success) return undefined;
  const hasPath = name === "LIMBER_URL" && URL.canParse(value) && new URL(value).pathname !== "/";
  return {
    what: setting.isSecret ? `${name} cannot be used.` : `${name} cannot be ${shown(value)}.`,
    why: hasPath
      ? "Limber needs a host name of its own: it does not work under a path."
      : `It takes ${setting.takes}.`,
    fix: hasPath
      ? `Give it one, such as ${new URL(value).protocol}//limber.${new URL(value).hostname}, and see docs/self-hosting.md.`
      : `Correct it, or unset it: then it is ${setting.usual}.`,
  };
}

/** What is set without the others that it needs: nothing would come of it, and nobody would be told. */
function halfSet(variables: Environment, name: string): readonly Problem[] {
  const isSet = (each: string) => Boolean(variables[each] || variables[each + IN_FILE]);
  const { needs = [] } = (settings as Readonly<Record<string, Setting>>)[name] ?? {};
  const missing = isSet(name) ? needs.filter((each) => !isSet(each)) : [];
  return missing.map((each) => ({
    what: `${name} is set, and ${each} is not.`,
    why: "One does nothing without the other.",
    fix: `Set ${each} too, or unset ${name}.`,
  }));
}

const LONGEST_SHOWN = 80;

/** What was typed, on one line and of a length that fits there; of an address without its password. */
function shown(value: string): string {
  const line = value.replace(/[\p{Cc}\p{Cf}]/gu, " ").replace(/\/\/[^/@]*@/, "//…@");
  return `“${line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line}”`;
}

function unknownName(name: string): readonly Problem[] {
  if (!name.startsWith("LIMBER_") || OF_TESTS.test(name) || name in settings) return [];
  const secret = name.slice(0, -IN_FILE.length);
  const known = secret in settings ? (settings as Readonly<Record<string, Setting>>)[secret] : null;
  if (name.endsWith(IN_FILE) && known?.isSecret) return [];
  return [
    {
      what: `${name} is no setting of Limber.`,
      why: known
        ? "Only secrets are read from files."
        : "It may be misspelt, or of another version.",
      fix: "docs/settings.md has all of them.",
    },
  ];
}

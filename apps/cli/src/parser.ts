import { parseArgs } from "node:util";
import { sayCount, sayInEnglish } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import { everywhere, type Flag, type Given, type Noun, shortFlags, type Verb } from "./grammar.ts";
import { nearest } from "./nearest.ts";
import { flagsInWords, refuse } from "./refusal.ts";

type NamedCommand = { readonly noun: Noun; readonly verb: Verb };

/** What was typed after a noun and a verb, or a refusal that says how to type it. */
export function parsedWords(words: readonly string[], noun: Noun, verb: Verb): Given {
  const place = { noun, verb };
  const flags = [...verb.flags, ...everywhere];
  const given: Record<string, string | string[] | boolean> = {};
  const loose: string[] = [];
  for (const token of tokensOf(words, flags)) {
    if (token.kind === "positional") loose.push(token.value);
    if (token.kind !== "option") continue;
    const flag = flags.find(({ name }) => name === token.name);
    if (flag === undefined) return refuse(unknownFlag(token.rawName, words, place));
    if (flag.value === undefined && token.value !== undefined) return refuse(takesNoValue(flag));
    const value = flag.value === undefined ? true : (token.value ?? refuse(noValue(flag)));
    const earlier = given[flag.name];
    if (typeof earlier === "string") return refuse(toldTwice(flag, [earlier, String(value)]));
    given[flag.name] = flag.repeatable
      ? [...(Array.isArray(earlier) ? earlier : []), String(value)]
      : value;
  }
  refuseMissing(given, place);
  return { ...given, ...argumentsOf(loose.slice(verb.name === "" ? 1 : 2), place) };
}

/** The platform's own parser splits the words; what is refused, and how, is said here. */
function tokensOf(words: readonly string[], flags: readonly Flag[]) {
  const options = flags.map(({ name, value }) => {
    const short = shortFlags[name]?.slice(1);
    const type = value === undefined ? ("boolean" as const) : ("string" as const);
    return [name, short === undefined ? { type } : { type, short }] as const;
  });
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(options),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens;
}

export function unknownCommand(
  words: readonly string[],
  word: string,
  { known, noun }: { known: readonly string[]; noun?: string },
): Problem {
  const meant = nearest(word, known);
  const all = noun === undefined ? "limber --help" : `limber ${noun} --help`;
  return {
    what: `unknown command "${noun === undefined ? word : `${noun} ${word}`}".${meant === undefined ? "" : ` Did you mean "${meant}"?`}`,
    fix: meant === undefined ? `See the commands with: ${all}` : line(words, word, meant),
  };
}

function argumentsOf(typed: readonly string[], { noun, verb }: NamedCommand): Given {
  const known = verb.arguments ?? [];
  const many = known.at(-1)?.repeatable === true;
  const see = `See how with: ${lineOf({ noun, verb })} --help`;
  const missing = known[typed.length]?.name;
  if (missing !== undefined) refuse({ what: `${missing} is missing.`, fix: see });
  if (typed.length > known.length && !many) {
    refuse({
      what: `"${typed[known.length]}" is one word too many.`,
      why: "A value with a space needs quotes.",
      fix: see,
    });
  }
  return Object.fromEntries(
    known.map(({ name, repeatable }, at) => [name, repeatable ? typed.slice(at) : typed[at]]),
  );
}

/** "limber plan create", or "limber import" where the noun does it alone. */
function lineOf({ noun, verb }: NamedCommand): string {
  return verb.name === "" ? `limber ${noun.name}` : `limber ${noun.name} ${verb.name}`;
}

function refuseMissing(given: Given, { noun, verb }: NamedCommand): void {
  const missing = verb.flags.filter(({ name, required }) => required && given[name] === undefined);
  if (missing.length === 0) return;
  const names = flagsInWords(missing.map(({ name }) => name));
  refuse({
    what: sayCount(sayInEnglish, missing.length, {
      one: "{names} is missing.",
      other: "{names} are missing.",
      values: { names },
    }),
    why: sayCount(sayInEnglish, missing.length, {
      one: "{line} needs it.",
      other: "{line} needs them.",
      values: { line: lineOf({ noun, verb }) },
    }),
    fix: `Add ${missing.map(({ name, example }) => `--${name} ${example}`).join(" ")}`,
  });
}

function unknownFlag(
  typed: string,
  words: readonly string[],
  { noun, verb }: NamedCommand,
): Problem {
  const meant = nearestFlag(typed, [...verb.flags, ...everywhere]);
  if (meant === undefined)
    return {
      what: `unknown flag "${typed}".`,
      fix: `See how with: ${lineOf({ noun, verb })} --help`,
    };
  return {
    what: `unknown flag "${typed}". Did you mean "${meant}"?`,
    fix: line(words, typed, meant),
  };
}

function takesNoValue({ name }: Flag): Problem {
  return { what: `--${name} takes no value.`, fix: `Use --${name} alone.` };
}

function noValue({ name, example, choices, value }: Flag): Problem {
  return {
    what: `--${name} has no value.`,
    fix: `Use --${name} ${example ?? choices?.[0] ?? value}`,
  };
}

/** Of two values one would go unread. A switch said twice says the same. */
function toldTwice({ name }: Flag, [first, second]: readonly [string, string]): Problem {
  return {
    what: `--${name} is there twice: "${first}" and "${second}".`,
    why: "It takes one value.",
    fix: "Leave one of them out.",
  };
}

function nearestFlag(typed: string, flags: readonly Flag[]): string | undefined {
  const bare = typed.replace(/^-+/, "").split("=", 1).join();
  const meant =
    bare.length === 1
      ? flags.find(({ name }) => name.startsWith(bare))?.name
      : nearest(
          bare,
          flags.map(({ name }) => name),
        );
  return meant === undefined ? undefined : `--${meant}`;
}

/** The same command line with one word put right, ready to be copied. */
function line(words: readonly string[], wrong: string, right: string): string {
  const quoted = words.map((word) => {
    const fixed =
      word === wrong
        ? right
        : word.startsWith(`${wrong}=`)
          ? right + word.slice(wrong.length)
          : word;
    return /^[\w./:,%@=+°-]+$/.test(fixed) ? fixed : `'${fixed.replaceAll("'", "'\\''")}'`;
  });
  return `limber ${quoted.join(" ")}`;
}

import { everywhere, type Flag, type Noun, shortFlags, type Verb } from "./grammar.ts";
import { nouns } from "./nouns.ts";
import { type Painter, wrapped } from "./text.ts";

const COLUMNS = 80;

type HelpRow = readonly [left: string, right: string];

/** Examples first, at every depth. */
export function programHelp(paint: Painter): string {
  const examples: HelpRow[] = [
    ["limber plan create --distance 14mi --time 2:11:00", "a plan for one run"],
    ["limber heat show --temp 84F --humidity 70%", "is it too hot?"],
    ["limber cramp triage --symptom one-calf-swollen", "how urgent is it?"],
  ];
  const also: HelpRow[] = [
    ["version", "the program, its rulebook and Node"],
    ["help", "limber help plan create"],
  ];
  return page([
    "Plan runs, stay below your sweat, know the signs that need help.",
    rows(examples, paint),
    `${paint.bold("Commands")}\n${rows([...nouns.map(({ name, summary }): HelpRow => [name, summary]), ...also], paint)}`,
    "limber <noun> --help for more.",
  ]);
}

export function nounHelp(noun: Noun, paint: Painter): string {
  const { name, summary, alone, verbs } = noun;
  const examples = verbs.flatMap((verb) => verb.examples.slice(0, 1));
  const list = `${paint.bold("Verbs")}\n${rows(
    verbs.map((verb): HelpRow => [verb.name, verb.summary]),
    paint,
  )}`;
  const more = `limber ${name} <verb> --help for more.`;
  if (alone !== undefined) {
    const own = verbHelp(noun, alone, paint);
    return verbs.length === 0 ? own : page([own.trimEnd(), list, more]);
  }
  return page([
    wrapped(summary, { columns: COLUMNS, indent: 0 }),
    rows(examples, paint),
    list,
    more,
  ]);
}

export function verbHelp(noun: Noun, verb: Verb, paint: Painter): string {
  const titled = (title: string, flags: readonly Flag[]) =>
    flags.length === 0 ? "" : `${paint.bold(title)}\n${rows(flags.map(flagRow), paint)}`;
  const given = verb.arguments ?? [];
  return page([
    wrapped(verb.summary, { columns: COLUMNS, indent: 0 }),
    rows(verb.examples, paint),
    `${paint.bold("Usage")}\n  ${usage(noun, verb)}`,
    given.length === 0
      ? ""
      : `${paint.bold("Arguments")}\n${rows(
          given.map(
            ({ name, says, repeatable }): HelpRow => [repeatable ? `${name}…` : name, says],
          ),
          paint,
        )}`,
    titled(
      "Needed",
      verb.flags.filter(({ required }) => required),
    ),
    titled(
      "Flags",
      verb.flags.filter(({ required }) => !required),
    ),
    titled("Everywhere", everywhere),
  ]);
}

function usage(noun: Noun, verb: Verb): string {
  const needed = verb.flags
    .filter(({ required }) => required)
    .map(({ name, value }) => `--${name} ${value}`);
  const optional = verb.flags.some(({ required }) => !required) ? ["[flags]"] : [];
  const words = [
    "limber",
    noun.name,
    ...(verb.name === "" ? [] : [verb.name]),
    ...(verb.arguments ?? []).map(({ name, repeatable }) => (repeatable ? `${name}…` : name)),
    ...needed,
    ...optional,
  ];
  return wrapped(words.join(" "), { columns: COLUMNS, indent: 4 });
}

function flagRow(flag: Flag): HelpRow {
  const short = shortFlags[flag.name];
  const value = flag.value === undefined ? "" : ` ${flag.value}`;
  return [
    `${short === undefined ? "" : `${short}, `}--${flag.name}${value}${flag.repeatable ? " …" : ""}`,
    flag.says,
  ];
}

/** Two columns; the second on a line of its own where the first is long. */
function rows(all: readonly HelpRow[], paint: Painter): string {
  const left = Math.max(...all.map(([text]) => text.length).filter((width) => width <= 52)) + 4;
  return all
    .map(([text, says]) => {
      if (says === "") return `  ${text}`;
      if (text.length + 4 > left) return `  ${text}\n${" ".repeat(6)}${paint.dim(says)}`;
      return `  ${text.padEnd(left - 2)}${paint.dim(wrapped(says, { columns: COLUMNS, indent: left }))}`;
    })
    .join("\n");
}

function page(sections: readonly string[]): string {
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

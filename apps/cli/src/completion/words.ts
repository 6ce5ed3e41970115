import type { Doors } from "../doors.ts";
import { everywhere, type Verb } from "../grammar.ts";
import { nouns } from "../nouns.ts";

/** What may come next on a command line; the last of the typed words is the one being typed. */
export async function candidates(
  typed: readonly string[],
  doors: Doors,
): Promise<readonly string[]> {
  const current = (typed.at(-1) ?? "").replace(/^""$/, "");
  const before = typed.slice(0, -1);
  const possible = await possibleAfter(before, doors);
  return possible.filter(
    (word) =>
      word.startsWith(current) && (current !== "" || !word.startsWith("--") || before.length > 1),
  );
}

async function possibleAfter(before: readonly string[], doors: Doors): Promise<readonly string[]> {
  const [nounWord, verbWord] = before;
  if (nounWord === undefined || nounWord === "help") {
    return [
      ...nouns.map(({ name }) => name),
      ...(nounWord === undefined ? ["version", "help"] : []),
    ];
  }
  const noun = (await nouns.find(({ name }) => name === nounWord)?.load())?.noun;
  if (noun === undefined) return [];
  if (verbWord === undefined) return noun.verbs.map(({ name }) => name);
  const verb = noun.verbs.find(({ name }) => name === verbWord);
  if (verb !== undefined) return afterVerb(verb, before.slice(2), doors);
  return noun.alone === undefined ? [] : afterVerb(noun.alone, before.slice(1), doors);
}

async function afterVerb(
  verb: Verb,
  typed: readonly string[],
  doors: Doors,
): Promise<readonly string[]> {
  const flags = [...verb.flags, ...everywhere];
  const last = flags.find(({ name }) => `--${name}` === typed.at(-1));
  if (last?.value !== undefined) return last.choices ?? [];
  const places = typed.filter((word) => !word.startsWith("-")).length;
  const choices = verb.arguments?.[places]?.choices ?? [];
  const open = flags.filter(({ name, repeatable }) => repeatable || !typed.includes(`--${name}`));
  return [
    ...(typeof choices === "function" ? await choices(doors) : choices),
    ...open.map(({ name }) => `--${name}`),
  ];
}

import { oddText } from "@limber/trials/odd-values";
import { fuzz, fuzzTimeoutMs } from "@limber/trials/rounds";
import fc from "fast-check";
import { expect, it } from "vitest";
import { everywhere, type Noun, type Verb } from "./grammar.ts";
import { limberWords } from "./limber.fixture.ts";
import { nouns } from "./nouns.ts";

type Command = { readonly noun: Noun; readonly verb: Verb };

const commands: readonly Command[] = (
  await Promise.all(
    nouns.map(async ({ load }) => {
      const { noun } = await load();
      const verbs = [...noun.verbs, ...(noun.alone ? [noun.alone] : [])];
      return verbs.map((verb) => ({ noun, verb }));
    }),
  )
).flat();

/** Whatever any flag takes, and anything else. */
const examples = [
  ...commands.flatMap(({ verb }) =>
    verb.flags.flatMap(({ example, choices }) => [example, ...(choices ?? [])]),
  ),
  ...[
    "half",
    "14mi",
    "2:11:00",
    "150lb",
    "75F",
    "65%",
    "600mL",
    "-",
    "ada@example.org",
    "units",
    "us",
  ],
].filter((one) => one !== undefined);
const value = fc.oneof(
  fc.constantFrom(...examples),
  oddText.filter((text) => text.length < 3000),
);

function flagOf({ verb }: Command): fc.Arbitrary<readonly string[]> {
  const flags = [...verb.flags, ...everywhere];
  return fc
    .record({
      flag: fc.constantFrom(...flags),
      value,
      isJoined: fc.boolean(),
      isLost: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ flag, value: given, isJoined, isLost }) => {
      const own = flag.value === undefined ? isLost === 0 : isLost !== 0;
      const text = flag.choices?.[given.length % flag.choices.length] ?? given;
      if (!own) return [`--${flag.name}`];
      return isJoined ? [`--${flag.name}=${text}`] : [`--${flag.name}`, text];
    });
}

/** The example of the command itself, with flags and words by chance among them. */
const anyLine = fc.constantFrom(...commands).chain((command) => {
  const { noun, verb } = command;
  const needed = verb.flags
    .filter(({ required }) => required)
    .flatMap(({ name, example }) => [`--${name}`, example ?? ""]);
  const named = verb.name === "" ? [noun.name] : [noun.name, verb.name];
  return fc
    .record({
      isNeeded: fc.integer({ min: 0, max: 3 }),
      flags: fc.array(flagOf(command), { maxLength: 4 }),
      words: fc.array(value, { maxLength: (verb.arguments?.length ?? 0) + 1 }),
      behind: fc.array(oddText, { maxLength: 1 }),
    })
    .map(({ isNeeded, flags, words, behind }) => [
      ...[...named, ...words, ...flags.flat(), ...(isNeeded === 0 ? [] : needed)],
      ...(behind.length === 0 ? [] : ["--", ...behind]),
    ]);
});

/** As a system hands words over: in UTF-8, and each ends at a NUL. */
const asTyped = (word: string) => Buffer.from(word.split("\0", 1).join()).toString();

/** Nobody is there to be reached: a served database on a port where none listens. */
const variables = { DATABASE_URL: "postgres://limber@127.0.0.1:1/limber" };

it(
  "any words after limber are answered or refused, and never meet a bug",
  async () => {
    const rounds = await fuzz({
      name: "commands",
      rounds: 400,
      input: fc.tuple(anyLine, oddText, fc.boolean()),
      tryOne: async ([given, contents, isTerminal]) => {
        const words = given.map(asTyped);
        const bytes = new TextEncoder().encode(contents);
        const { stdout, stderr, exitCode } = await limberWords(words, {
          readBytes: () => bytes,
          readStdin: () => bytes,
          readFile: (path) => (path.endsWith("config.json") ? contents : null),
          isTerminal: () => isTerminal,
          columns: isTerminal ? 40 : undefined,
          environment: { variables },
        });
        const said = `${JSON.stringify(words).slice(0, 400)}\n${stderr}`;
        expect(said).not.toContain("something unexpected happened");
        expect(exitCode, said).toBeGreaterThanOrEqual(0);
        // A noun without anything to do shows its page.
        if (
          exitCode === 0 &&
          words.includes("--json") &&
          words.filter((word) => !word.startsWith("-")).length > 1 &&
          !words.some((word) => /^(--output|-o|--quiet=|help|--help|-h)/.test(word))
        )
          JSON.parse(stdout);
      },
    });
    expect(rounds).toBeGreaterThanOrEqual(400);
  },
  fuzzTimeoutMs,
);

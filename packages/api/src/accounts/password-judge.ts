import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { LONGEST_PASSWORD, type PasswordFault, SHORTEST_PASSWORD } from "./password-fault.ts";

/** Whose password it is to be: what whoever knows them would try. */
export type PasswordOwner = { readonly name: string; readonly email: string };

/** What follows can make a password only better; judging more of it would only take longer. */
const MOST_JUDGED = 64;
/** With more letters than this written as signs, a word is no longer tried first; each of them doubles the work. */
const MOST_SIGNS = 5;
/** A hundred million tries: out of reach at the door, and with scrypt too dear for one hash. The library calls that safe. */
const FEWEST_TRIES = 1e8;
/** What the library calls very guessable: too little to stand beside a name, or around a word. */
const FEWEST_BESIDE = 1e6;
/** Of a name: shorter ones stand in too many words. */
const SHORTEST_NAME = 3;
/** Of a word with digits around it: a letter or two are not what is guessed there. */
const SHORTEST_WORD = 4;

/** What is wrong with a password; undefined where it may be set. The only judge: whatever sets one asks here. */
export async function faultOf(
  password: string,
  owner: PasswordOwner,
): Promise<PasswordFault | undefined> {
  const typed = password.normalize("NFKC");
  if (/^[\s\p{C}\p{Z}]+$/u.test(typed)) return "blank";
  if ([...typed].length < SHORTEST_PASSWORD) return "short";
  if (password.length > LONGEST_PASSWORD) return "long";
  const guess = await guesser();
  const own = ownWords(owner);
  const judged = typed.slice(0, MOST_JUDGED).toLowerCase();
  const rest = without(own, judged);
  if (rest !== judged && guess(rest) < FEWEST_BESIDE) return "own";
  const word = betweenLetters(judged);
  if (word !== judged && word.length >= SHORTEST_WORD && guess(word) < FEWEST_BESIDE)
    return "common";
  return guess(typed, own) < FEWEST_TRIES ? "common" : undefined;
}

/** The longest first, so that nothing of a longer one is left over. */
function ownWords({ name, email }: PasswordOwner): string[] {
  const whole = [name, email, ...email.split("@")];
  const parts = whole.flatMap((each) => [each, ...each.split(/[^\p{L}\p{N}]+/u)]);
  const words = ["limber", ...parts].map((each) => each.normalize("NFKC").trim().toLowerCase());
  return [...new Set(words)]
    .filter((each) => each.length >= SHORTEST_NAME)
    .toSorted((one, other) => other.length - one.length);
}

/** What is left without the digits and signs at both ends. */
function betweenLetters(judged: string): string {
  const signs = [...judged];
  const isLetter = (sign: string) => /\p{L}/u.test(sign);
  return signs.slice(signs.findIndex(isLetter), signs.findLastIndex(isLetter) + 1).join("");
}

function without(own: readonly string[], judged: string): string {
  return own.reduce((left, word) => left.replaceAll(word, ""), judged);
}

type Guesser = (password: string, own?: readonly string[]) => number;
let made: Promise<Guesser> | undefined;

/** How many tries it takes whoever begins with what people use. Its word lists are read when somebody first sets a password. */
function guesser(): Promise<Guesser> {
  made ??= readLists().then(
    (library) =>
      (password, own = []) =>
        password === "" ? 0 : library.check(password, [...own]).guesses,
  );
  return made;
}

async function readLists(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, english, german, spanish] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
    import("@zxcvbn-ts/language-de"),
    import("@zxcvbn-ts/language-es-es"),
  ]);
  return new ZxcvbnFactory({
    dictionary: {
      ...common.dictionary,
      ...english.dictionary,
      ...german.dictionary,
      ...spanish.dictionary,
    },
    graphs: common.adjacencyGraphs,
    maxLength: MOST_JUDGED,
    l33tMaxSubstitutions: MOST_SIGNS,
  });
}

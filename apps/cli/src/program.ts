import { englishReader } from "@limber/core/reader";
import type { Doors } from "./doors.ts";
import type { Context, Given, Noun, Verb } from "./grammar.ts";
import { nounHelp, programHelp, verbHelp } from "./help.ts";
import { nouns } from "./nouns.ts";
import { parsedWords, unknownCommand } from "./parser.ts";
import { type ExitCode, exitCodes, Refusal } from "./refusal.ts";
import { realSession, type Session } from "./session.ts";
import { painter, printProblems } from "./text.ts";
import { chosenUnits } from "./unit-choice.ts";
import { version } from "./version.ts";

/** Runs one command line to its end and says how it went. Nothing is thrown out of here. */
export async function runLimber(words: readonly string[], session: Session): Promise<ExitCode> {
  const noColor = words.includes("--no-color");
  try {
    return await run(words, session);
  } catch (problem) {
    if (problem instanceof Refusal) {
      printProblems(problem.problems, session, noColor);
      return problem.exitCode;
    }
    const what = `something unexpected happened: ${problem instanceof Error ? problem.message : String(problem)}`;
    if (words.includes("--debug") && problem instanceof Error)
      session.write("stderr", `${problem.stack}\n`);
    printProblems(
      [{ what, fix: "Run it again with --debug and report what it prints." }],
      session,
      noColor,
    );
    return exitCodes.failed;
  }
}

async function run(words: readonly string[], session: Session): Promise<ExitCode> {
  const [first, second] = words;
  if (first === "completion" && second === "words") {
    const { candidates } = await import("./completion/words.ts");
    const found = await candidates(words.slice(3), session);
    session.write("stdout", found.map((word) => `${word}\n`).join(""));
    return exitCodes.done;
  }
  const asked = first === "help" ? [...words.slice(1), "--help"] : words;
  const wantsHelp = asked.includes("-h") || asked.includes("--help");
  const paint = painter(session, "stdout", words.includes("--no-color"));
  const plain = asked.filter((word) => !word.startsWith("-"));
  if (plain.length === 0 && (wantsHelp || asked.length === 0))
    return printed(programHelp(paint), session);
  if (plain[0] === "version")
    return printed(wantsHelp ? programHelp(paint) : await about(asked, session), session);

  const entry = plain
    .map((word) => nouns.find(({ name }) => name === word))
    .find((known) => known !== undefined);
  if (entry === undefined)
    throw new Refusal([
      unknownCommand(words, plain[0] ?? "", { known: nouns.map(({ name }) => name) }),
    ]);
  const { noun } = await entry.load();
  const verbWord = plain[plain.indexOf(noun.name) + 1];
  const verb = noun.verbs.find(({ name }) => name === verbWord);
  if (verb !== undefined)
    return wantsHelp
      ? printed(verbHelp(noun, verb, paint), session)
      : perform(noun, verb, { words, session });
  const isTold = verbWord !== undefined || words.includes("-") || noun.verbs.length === 0;
  if (noun.alone !== undefined && !wantsHelp && isTold)
    return perform(noun, noun.alone, { words, session });
  if (verbWord === undefined || wantsHelp) return printed(nounHelp(noun, paint), session);
  throw new Refusal([
    unknownCommand(words, verbWord, {
      known: noun.verbs.map(({ name }) => name),
      noun: noun.name,
    }),
  ]);
}

async function perform(
  noun: Noun,
  verb: Verb,
  { words, session }: { words: readonly string[]; session: Session },
): Promise<ExitCode> {
  const given: Given = parsedWords(words, noun, verb);
  const context: Context = {
    session,
    reader: englishReader(chosenUnits(given["units"], session).units),
    paint: painter(
      session,
      given["output"] === undefined ? "stdout" : "stderr",
      given["no-color"] === true || given["output"] !== undefined,
    ),
    columns: given["output"] === undefined ? session.columns : undefined,
  };
  const answer = await verb.answer(given, context);
  const { printAnswer } = await import("./print.ts");
  printAnswer(answer, given, context);
  return answer.exitCode ?? exitCodes.done;
}

async function about(words: readonly string[], session: Session): Promise<string> {
  const { rulebookVersion } = await import("@limber/core/rulebook-version");
  const node = process.versions.node;
  if (words.includes("--json"))
    return `${JSON.stringify({ version, rulebook: rulebookVersion, node }, null, 2)}\n`;
  const { units, origin } = chosenUnits(undefined, session);
  return `limber ${version}, rulebook ${rulebookVersion}, Node ${node}, units ${units} (${origin})\n`;
}

function printed(text: string, session: Session): ExitCode {
  session.write("stdout", text);
  return exitCodes.done;
}

/** The same, in this process. */
export function runHere(words: readonly string[], doors: Doors): Promise<ExitCode> {
  return runLimber(words, realSession(doors));
}

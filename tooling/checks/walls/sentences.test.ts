// No sentence is lost between languages, and none is shown unsaid, proved.
import { expect, it } from "vitest";
import { build, checks, type Files, run } from "./house.fixture.ts";
import { inHouse, prove, type Wall } from "./wall.fixture.ts";

const view = "apps/web/src/features/heat/view.tsx";
const saying = (call: string, more: Files = {}): Files => ({
  [view]: `type Say = (sentence: string, values?: object) => string;\n\nexport const view = (say: Say, other: string) => ${call};\n`,
  ...more,
});
type Messages = Record<string, string | Record<string, string>>;
const catalogues = (german: Messages): Files => {
  const english = Object.fromEntries(Object.keys(german).map((key) => [key, key]));
  const file = (messages: Messages) => `${JSON.stringify(messages)}\n`;
  return {
    "apps/web/src/messages/en.json": file(english),
    "apps/web/src/messages/de.json": file(german),
    "apps/web/src/messages/es.json": file(english),
  };
};

const begun = (language: string): Files => ({
  "packages/core/src/language.ts": `export const languages = ["en", "de", "es"];\nexport const inTranslation = ["${language}"];\n`,
});

const spoken: Wall[] = [
  {
    guarantee: "a sentence is in every language",
    check: "messages",
    offence: saying('say("Drink.")'),
    says: 'de.json lacks "Drink."',
  },
  {
    guarantee: "which sign means what is said by the one table",
    check: "signs",
    offence: saying('say("A headache? Call for help.")'),
    says: 'says what a sign means: "A headache? Call for help."',
  },
  {
    guarantee: "the thread that reads files has what its sentences are in every language",
    check: "messages",
    offence: {
      ...catalogues({ "The file is empty.": "Die Datei ist leer." }),
      "apps/web/src/features/imports/read-row.ts":
        'type Say = (sentence: string) => string;\n\nexport const rowOf = (say: Say) => say("The file is empty.");\n',
      "apps/web/src/messages/reading-de.json": "{}\n",
    },
    says: "messages/reading-de.json is not what the catalogue says",
  },
  {
    guarantee: "no catalogue holds what nobody says",
    check: "messages",
    offence: catalogues({ "Drink.": "Trink." }),
    says: 'de.json has what nobody says: "Drink."',
  },
  {
    guarantee: "a translation has the same names in braces",
    check: "messages",
    offence: saying(
      'say("Drink {amount}.", { amount: other })',
      catalogues({ "Drink {amount}.": "Trink {menge}." }),
    ),
    says: "has other names in braces",
  },
  {
    guarantee: "a sentence has a value for each of its names",
    check: "messages",
    offence: saying('say("Drink {amount}.", { other })'),
    says: "has no value for amount",
  },
  {
    guarantee: "a translator is told what a name stands for",
    check: "messages",
    offence: saying('say("Drink {quaff}.", { quaff: other })'),
    says: "names {quaff}, and tooling/translation/names.json does not",
  },
  {
    guarantee: "no translation shows a brace",
    check: "messages",
    offence: saying('say("Drink.")', catalogues({ "Drink.": "Trink { amount }." })),
    says: "de.json has a brace that belongs to no name",
  },
  {
    guarantee: "a tag is closed as it was opened",
    check: "messages",
    offence: saying(
      'sayNodes(say, "<why>Drink</why>.", { why: other })',
      catalogues({ "<why>Drink</why>.": "</why>Trink<why>." }),
    ),
    says: "de.json closes a tag otherwise than it opens it",
  },
  {
    guarantee: "a translation begins and ends as its sentence does",
    check: "messages",
    offence: saying('say("Drink.")', catalogues({ "Drink.": "Trink.\n" })),
    says: "de.json begins or ends with another space",
  },
  ...[
    ["Drink 1.5 L.", "Trink 1,6 l.", "says other numbers, 1.6 for 1.5, in"],
    ["Drink 1,500 mL.", "Trink 150 ml.", "says other numbers, 150 for 1500, in"],
    ["Walk for two minutes.", "Geh drei Minuten.", "says other numbers, 3 for 2, in"],
    ["Walk for half an hour.", "Geh eine Viertelstunde.", "says other numbers, 0.25 for 0.5, in"],
    ["Drink 8 oz.", "Trink 8 oz (340 ml).", "says other numbers, 8 and 340 for 8, in"],
    ["Drink 8 oz.", "Trink.", "says other numbers, none for 8, in"],
    ["You must stop.", "Du kannst anhalten.", "differs in “must” in"],
    ["You may stop.", "Du musst anhalten.", "differs in “must” in"],
    ["Some should be water.", "Etwas darf Wasser sein.", "differs in “should” in"],
    ["It may ease tightness.", "Es mindert Spannung.", "differs in “may” in"],
    ["It eases tightness.", "Es mindert vielleicht Spannung.", "differs in “may” in"],
    ["Never drink past thirst.", "Trink nicht über den Durst.", "differs in “never” in"],
    ["Do not rub it.", "Reib es.", "differs in “do not” in"],
    ["Rub it.", "Reib es nicht.", "differs in “do not” in"],
  ].map(([english = "", german = "", says = ""]) => ({
    guarantee: `a number and an order are the same in every language: "${german}" is not "${english}"`,
    check: "messages" as const,
    offence: saying(`say("${english}")`, catalogues({ [english]: german })),
    says: `de.json ${says} "${english}"`,
  })),
  {
    guarantee: "a sentence that counts has the numbers and the order of its form",
    check: "messages",
    offence: saying(
      'sayCount(say, 2, { one: "{count} drink in 20 minutes.", other: "{count} drinks in 20 minutes." })',
      catalogues({
        "{count} drinks in 20 minutes.": {
          one: "{count} Getränk in 20 Minuten.",
          other: "{count} Getränke in 30 Minuten.",
        },
      }),
    ),
    says: 'de.json says other numbers, 30 for 20, in the form "other" of',
  },
  {
    guarantee: "what is said is written where it is said",
    check: "messages",
    offence: saying("say(other)"),
    says: "says something that is not written there",
  },
  {
    guarantee: "no word stands in the markup of a page alone",
    check: "messages",
    offence: { [view]: "export const view = <p>Drink</p>;\n" },
    says: 'shows "Drink" without saying it',
  },
  {
    guarantee: "a sentence that counts has every form of its language",
    check: "messages",
    offence: saying(
      'sayCount(say, 2, { one: "{count} drink.", other: "{count} drinks." })',
      catalogues({ "{count} drinks.": { other: "{count} Getränke." } }),
    ),
    says: 'de.json lacks the form "one" of "{count} drinks."',
  },
  {
    guarantee: "a sentence that counts has no form that its language has not",
    check: "messages",
    offence: saying(
      'sayCount(say, 2, { one: "{count} drink.", other: "{count} drinks." })',
      catalogues({ "{count} drinks.": { one: "1", few: "{count}", other: "{count}" } }),
    ),
    says: 'de.json has the form "few", which its language has not',
  },
  {
    guarantee: "a language in the list has a catalogue",
    check: "messages",
    offence: saying('say("Drink.")', {
      "packages/core/src/language.ts": 'export const languages = ["en", "de", "es", "fr"];\n',
    }),
    says: "apps/web/src/messages/fr.json is not there",
  },
  {
    guarantee: "a language in translation may lack a sentence, and has no false one",
    check: "messages",
    offence: saying('say("Drink {amount}.", { amount: other })', {
      "apps/web/src/messages/es.json": '{ "Drink {amount}.": "Bebe." }\n',
      ...begun("es"),
    }),
    says: "es.json has other names in braces",
  },
  {
    guarantee: "a language that is whole is in translation no more",
    check: "messages",
    offence: saying('say("Drink.")', { ...catalogues({ "Drink.": "Trink." }), ...begun("es") }),
    says: 'es.json is whole: take "es" out of inTranslation',
  },
  {
    guarantee: "no sentence is chosen by whether there is one",
    check: "messages",
    offence: saying('other.length === 1 ? say("A drink.") : say("Drinks.")'),
    says: "chooses words by whether there is one",
  },
  {
    guarantee: "no word of the terminal is either",
    check: "messages",
    offence: {
      "apps/cli/src/plan/command.ts":
        'export const drinks = (n: number) => `${n} ${n === 1 ? "drink" : "drinks"}`;\n',
    },
    says: "chooses words by whether there is one",
  },
  {
    guarantee: "a number before its noun is counted",
    check: "messages",
    offence: saying('say("{all} runs kept.", { all: other })'),
    says: 'counts in "{all} runs kept."',
  },
  {
    guarantee: "who runs in kilometres is not told of miles",
    check: "messages",
    offence: saying('say("Hold back for a mile.")'),
    says: "speaks of miles to everybody",
  },
  ...[
    'new Date(other).toLocaleTimeString("en-US", { hour: "numeric" })',
    "new Date(other).toLocaleDateString()",
    "Number(other).toLocaleString(undefined)",
    'new Intl.NumberFormat("en").format(1)',
    "Intl.DateTimeFormat().format(1)",
  ].map((call) => ({
    guarantee: `no reader is told in a fixed language by ${call}`,
    check: "messages" as const,
    offence: saying(call),
    says: "tells it in one language to everybody",
  })),
];

const shown = (where: string, text: string, says: string): Wall => ({
  guarantee: `no word is shown unsaid in ${where}`,
  check: "messages",
  offence: { [view]: `${text}\n` },
  says: `shows "${says}" without saying it`,
});
const unsaid: Wall[] = [
  shown("braces", 'export const view = <p>{"Drink"}</p>;', "Drink"),
  shown(
    "either branch",
    'export const view = (is: boolean) => <p>{is ? "Drink" : null}</p>;',
    "Drink",
  ),
  shown("a template", "export const view = (ml: number) => <p>{`${ml} drunk`}</p>;", "drunk"),
  shown("what is heard", 'export const view = <p aria-label="A drink" />;', "A drink"),
  shown("an empty box", 'export const view = <input placeholder="Your name" />;', "Your name"),
  shown("a picture", 'export const view = <img alt="A runner" />;', "A runner"),
  shown("a title", 'export const metadata = { title: "Today" };', "Today"),
  shown(
    "a problem",
    'export const view = { what: "That did not work.", why: "", fix: "" };',
    "That did not work.",
  ),
  shown(
    "a mail",
    'export const view = (link: string) => ({ subject: "Your link", text: link });',
    "Your link",
  ),
  shown(
    "the text of a mail",
    "export const view = (link: string) => ({ text: `Press here: ${link}` });",
    "Press here:",
  ),
  shown("a script", 'export const view = (p: Element) => { p.textContent = "Done"; };', "Done"),
  shown("an answer", 'export const view = new Response("Not found");', "Not found"),
  {
    guarantee: "no word is shown unsaid in a style sheet",
    check: "messages",
    offence: { "apps/web/src/features/heat/heat.css": 'td::before { content: "Heat: "; }\n' },
    says: "apps/web/src/features/heat/heat.css:1 shows words of its own",
  },
  {
    guarantee: "no word is shown unsaid in the words of a rule",
    check: "messages",
    offence: {
      "packages/core/src/heat/words.ts":
        'export function flag(): string {\n  return "Slow down";\n}\n',
    },
    says: 'shows "Slow down" without saying it',
  },
];

prove([...spoken, ...unsaid]);

it("what a language in translation lacks is counted, and no fault", () => {
  const house = inHouse(
    build(
      saying('say("Drink.")', {
        ...catalogues({ "Drink.": "Trink." }),
        "apps/web/src/messages/es.json": "{}\n",
        ...begun("es"),
      }),
    ),
  );
  const { ok, said } = run(house, checks.messages);
  expect(said).toContain("Note: es lacks 1 of 1 sentences");
  expect(ok).toBe(true);
});

import type { Answer, Argument, Context, Given, Noun } from "../grammar.ts";
import { facts } from "../print.ts";
import { refuse, unknownWord } from "../problem.ts";
import { chosenUnits, isUnitSystem, unitSystems } from "../unit-choice.ts";
import { saveConfig } from "./file.ts";

const keys = ["units"] as const;
const key: Argument = { name: "KEY", says: "what to look at: units", choices: keys };

export const noun: Noun = {
  name: "config",
  summary: "What to assume when a flag is left out. A flag wins, then LIMBER_UNITS, then this.",
  verbs: [
    {
      name: "get",
      summary: "Print one setting.",
      examples: [["limber config get units", "us or si"]],
      arguments: [key],
      flags: [],
      answer: get,
    },
    {
      name: "set",
      summary: "Keep one setting.",
      examples: [["limber config set units us", "oz, mi, °F from now on"]],
      arguments: [key, { name: "VALUE", says: "us or si", choices: unitSystems }],
      flags: [],
      answer: set,
    },
    {
      name: "list",
      summary: "Every setting, and where it came from.",
      examples: [["limber config list", "units  us  from the locale"]],
      flags: [],
      answer: list,
    },
    {
      name: "path",
      summary: "Where the settings are kept.",
      examples: [["limber config path", "the file, there or not"]],
      flags: [],
      answer: (_given, { session }) =>
        plain({ path: session.environment.configFile }, session.environment.configFile),
    },
  ],
};

function get(given: Given, { session }: Context): Answer {
  knownKey(given);
  const { units } = chosenUnits(given["units"], session);
  return plain({ units }, units);
}

function set(given: Given, { session }: Context): Answer {
  knownKey(given);
  const value = given["VALUE"];
  if (!isUnitSystem(value)) {
    return refuse(
      unknownWord("unit system", String(value), { words: unitSystems, seeAll: "Use us or si." }),
    );
  }
  saveConfig(session, { units: value });
  return {
    ...plain({ units: value }, `units  ${value}`),
    notes: [`Saved in ${session.environment.configFile}.`],
  };
}

function list(given: Given, context: Context): Answer {
  const { units, origin } = chosenUnits(given["units"], context.session);
  return {
    json: { units, origin },
    page: () => facts([["units", `${units}  from the ${origin}`]], context),
  };
}

function knownKey(given: Given): void {
  const name = String(given["KEY"]);
  if (!keys.some((known) => known === name)) {
    refuse(unknownWord("setting", name, { words: keys, seeAll: "Settings are: units." }));
  }
}

function plain(json: unknown, text: string): Answer {
  return { json, page: () => text };
}

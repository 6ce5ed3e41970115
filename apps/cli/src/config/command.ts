import type { Answer, Argument, Context, Given, Noun } from "../grammar.ts";
import { facts } from "../print.ts";
import { refuse, unknownWord } from "../refusal.ts";
import { chosenUnits, isUnitSystem, systems } from "../unit-choice.ts";
import { readConfig, saveConfig } from "./config-file.ts";

const keys = ["units", "server"] as const;
const key: Argument = { name: "KEY", says: "what to look at: units or server", choices: keys };

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
      examples: [
        ["limber config set units us", "oz, mi, °F from now on"],
        ["limber config set server https://limber.example", "where auth signs in"],
      ],
      arguments: [key, { name: "VALUE", says: "us or si, or an address", choices: systems }],
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
  if (knownKey(given) === "server") {
    const { server = null } = readConfig(session);
    return plain({ server }, server ?? "none");
  }
  const { units } = chosenUnits(given["units"], session);
  return plain({ units }, units);
}

function set(given: Given, { session }: Context): Answer {
  const value = given["VALUE"];
  if (knownKey(given) === "server") return setServer(String(value), session);
  if (!isUnitSystem(value)) {
    return refuse(
      unknownWord("unit system", String(value), { words: systems, seeAll: "Use us or si." }),
    );
  }
  saveConfig(session, { units: value });
  return {
    ...plain({ units: value }, `units  ${value}`),
    notes: [`Saved in ${session.environment.configFile}.`],
  };
}

function setServer(value: string, session: Context["session"]): Answer {
  if (!/^https?:/.test(value) || !URL.canParse(value)) {
    refuse({ what: `"${value}" is not a server's address.`, fix: "Use https://limber.example" });
  }
  const { origin: server } = new URL(value);
  saveConfig(session, { server });
  return {
    ...plain({ server }, `server  ${server}`),
    notes: [`Saved in ${session.environment.configFile}.`],
  };
}

function list(given: Given, context: Context): Answer {
  const { units, origin } = chosenUnits(given["units"], context.session);
  const { server = null } = readConfig(context.session);
  const rows = [
    ["units", `${units}  from the ${origin}`],
    ["server", server],
  ] as const;
  return { json: { units, origin, server }, page: () => facts(rows, context) };
}

function knownKey(given: Given): (typeof keys)[number] {
  const name = String(given["KEY"]);
  const seeAll = "Settings are: units, server.";
  return (
    keys.find((known) => known === name) ??
    refuse(unknownWord("setting", name, { words: keys, seeAll }))
  );
}

function plain(json: unknown, text: string): Answer {
  return { json, page: () => text };
}

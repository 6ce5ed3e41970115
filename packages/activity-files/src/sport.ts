import type { Sport } from "@limber/core/activity";

/** Words that files use for what was done, in the order in which they are asked. */
const words: readonly (readonly [Sport, readonly string[]])[] = [
  ["transition", ["transition"]],
  ["yoga", ["yoga", "pilates"]],
  ["strength", ["strength", "weights", "weighttraining", "gym", "crossfit"]],
  [
    "running",
    [
      "run",
      "runs",
      "running",
      "runner",
      "jog",
      "jogging",
      "treadmill",
      "laufen",
      "lauf",
      "correr",
      "carrera",
    ],
  ],
  ["walking", ["walk", "walking", "walks", "snowshoe", "snowshoeing", "gehen", "caminar"]],
  ["hiking", ["hike", "hiking", "mountaineering", "trekking", "wandern", "senderismo"]],
  [
    "cycling",
    [
      "bike",
      "biking",
      "ride",
      "cycling",
      "ebikeride",
      "virtualride",
      "bicycle",
      "mtb",
      "spinning",
      "radfahren",
      "ciclismo",
    ],
  ],
  ["swimming", ["swim", "swimming", "schwimmen", "natacion"]],
  [
    "skiing",
    ["ski", "skiing", "snowboard", "snowboarding", "nordicski", "backcountryski", "alpineski"],
  ],
  ["rowing", ["row", "rowing"]],
  [
    "paddling",
    ["paddle", "paddling", "kayak", "kayaking", "canoe", "canoeing", "sup", "paddleboarding"],
  ],
];

/** The numbers that one widely used export writes in place of a word. */
const numbers: Readonly<Record<number, Sport>> = {
  1: "cycling",
  2: "skiing",
  3: "skiing",
  4: "hiking",
  7: "skiing",
  9: "running",
  10: "walking",
  13: "walking",
  16: "swimming",
  17: "cycling",
};

/** A sport, and the file's own word for it. */
export type NamedSport = { readonly sport: Sport; readonly sportSaid?: string };

/** Words that say no more than that something was done. */
const saysNothing = ["", "generic", "uncategorized", "none", "unknown", "null"];

/** As long as a name of a sport is. */
const LONGEST_NAME = 100;

/** What a file calls its sport, in the word that Limber has for it: "trail_running", "Run", "9" are running. */
export function sportNamed(...names: readonly (string | undefined)[]): NamedSport {
  const said = names
    .map((name) => name?.trim().slice(0, LONGEST_NAME) ?? "")
    .filter((name) => !saysNothing.includes(name.toLowerCase()));
  for (const name of said) {
    const sport = sportFromName(name);
    if (sport !== undefined) return { sport, sportSaid: name };
  }
  const [word] = said;
  return word === undefined ? { sport: "unnamed" } : { sport: "unknown", sportSaid: word };
}

function sportFromName(name: string): Sport | undefined {
  const parts = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== "");
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && /^\d{1,3}$/.test(only))
    return numbers[Number(only)];
  return words.find(([, known]) => parts.some((part) => known.includes(part)))?.[0];
}

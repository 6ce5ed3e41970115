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

/** What a file calls its sport, in the word that Limber has for it: "trail_running", "Run", "9" are running. */
export function sportFromWords(...names: readonly (string | undefined)[]): Sport {
  for (const name of names) {
    const sport = name === undefined ? undefined : sportFromName(name.slice(0, 100));
    if (sport !== undefined) return sport;
  }
  return "other";
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

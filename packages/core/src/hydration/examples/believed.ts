import type { Case } from "../../rule.ts";

const hour = { massBeforeKg: 70, drankMl: 0, urineMl: 0, durationS: 3600 };
const weighed = (
  id: string,
  told: Readonly<Record<string, number>>,
  doubts: readonly string[],
): Case => ({
  id,
  rule: "hydration.believed",
  situation: { ...hour, ...told },
  answer: { believed: doubts.length === 0, doubts },
});

const watch = (id: string, sweatMl: number, possible: boolean): Case => ({
  id,
  rule: "hydration.possible-sweat",
  situation: { sweatMl, durationS: 3600 },
  answer: { possible },
});

const typed = (
  id: string,
  situation: Readonly<Record<string, number>>,
  doubt: string | null,
): Case => ({ id: `typed: ${id}`, rule: "hydration.typed-rate", situation, answer: { doubt } });

/** Each bound from both of its sides. */
export const believed: readonly Case[] = [
  {
    id: "a run at a pace or in weather that nobody runs in",
    rule: "hydration.believed",
    situation: { ...hour, massAfterKg: 69.5, isNoRun: true },
    answer: { believed: false, doubts: ["no-run"], gainedWeight: false },
  },
  {
    id: "a gain of which nobody noted the drinks",
    rule: "hydration.believed",
    situation: { massBeforeKg: 55, massAfterKg: 55.8, durationS: 18_000 },
    answer: { believed: true, doubts: [], gainedWeight: true },
  },
  watch("a watch that means exactly 3.5 L an hour", 3500, true),
  watch("a watch that means a millilitre more", 3501, false),
  weighed(
    "a slip of five kilograms, 64.9 for 69.4",
    { massBeforeKg: 70.4, massAfterKg: 64.9, drankMl: 500, durationS: 4500 },
    ["falls-too-fast", "sweats-too-much"],
  ),
  weighed(
    "twenty litres drunk in an hour and a quarter",
    { massBeforeKg: 70.4, massAfterKg: 69.4, drankMl: 20_000, durationS: 4500 },
    ["sweats-too-much"],
  ),
  weighed("4 % in an hour", { massBeforeKg: 80, massAfterKg: 76.8 }, []),
  weighed("a gram over 4 % in an hour", { massBeforeKg: 80, massAfterKg: 76.799 }, [
    "falls-too-fast",
  ]),
  weighed("8 % in four hours", { massBeforeKg: 80, massAfterKg: 73.6, durationS: 14_400 }, []),
  weighed(
    "a gram over 8 % in four hours",
    { massBeforeKg: 80, massAfterKg: 73.599, durationS: 14_400 },
    ["falls-too-far"],
  ),
  weighed("3.5 L in an hour", { massAfterKg: 69, drankMl: 2500 }, []),
  weighed("a millilitre over 3.5 L in an hour", { massAfterKg: 69, drankMl: 2501 }, [
    "sweats-too-much",
  ]),
  weighed("2.5 times the expected", { massAfterKg: 68, predictedMlPerH: 800 }, []),
  weighed("over 2.5 times the expected", { massAfterKg: 67.999, predictedMlPerH: 800 }, [
    "unlike-you",
  ]),
  weighed("0.4 of the expected", { massAfterKg: 69.6, predictedMlPerH: 1000 }, []),
  weighed("under 0.4 of the expected", { massAfterKg: 69.601, predictedMlPerH: 1000 }, [
    "unlike-you",
  ]),
  weighed(
    "little sweat on a run too short to measure it",
    { massAfterKg: 69.9, durationS: 2699, predictedMlPerH: 1000 },
    [],
  ),
  weighed(
    "came back heavier, which is told as such",
    { massAfterKg: 70.4, drankMl: 600, predictedMlPerH: 1000 },
    [],
  ),
  weighed("a whole day", { massAfterKg: 69, drankMl: 4000, durationS: 86_400 }, []),
  weighed("a second over a day", { massAfterKg: 69, drankMl: 4000, durationS: 86_401 }, [
    "lasts-too-long",
  ]),
  typed(
    "a slip of the pen, 3900 for 390",
    { typedMlPerH: 3900, predictedMlPerH: 560 },
    "sweats-too-much",
  ),
  typed("3.5 L an hour, where nothing else is known", { typedMlPerH: 3500 }, null),
  typed("a millilitre over 3.5 L an hour", { typedMlPerH: 3501 }, "sweats-too-much"),
  typed("2.5 times the expected", { typedMlPerH: 2000, predictedMlPerH: 800 }, null),
  typed("over 2.5 times the expected", { typedMlPerH: 2001, predictedMlPerH: 800 }, "unlike-you"),
];

import { against, aside, checked, judged, type Known } from "../rule.ts";

export const restedLegs = {
  value: { fromS: -259_200 },
  unit: "s from the start",
  because: [
    checked(
      "schwellnus-2011b",
      "56 km: those who cramped tended to train longer in the three days before, 1.2 against 0.6 hours, and to start with more muscle damage.",
    ),
    against(
      checked(
        "schwellnus-2011b",
        "Neither difference was certain, and how sore the muscles felt before the race did not differ.",
      ),
    ),
    judged("Three days without a long or hard session cost nothing that a race is run on."),
  ],
} as const satisfies Known<unknown>;

export const downhillRuns = {
  value: { fromS: -3_628_800, lastBeforeS: 1_209_600 },
  unit: "s from the start, s before it",
  because: [
    checked(
      "tallis-2024",
      "Ten trained women ran downhill twice, three weeks apart: calves and thighs were less sore after the second time.",
    ),
    checked("bontemps-2020", "To have run downhill before is what best protects from its damage."),
    judged("From six weeks before, the last time two weeks before. For cramps an inference."),
  ],
} as const satisfies Known<unknown>;

export const crampsBefore = {
  value: { fromS: -86_400 },
  unit: "s from the start",
  because: [
    checked(
      "schwellnus-2011b",
      "56 km, 49 runners: of those who cramped 100 % had cramped before, of the others 48 %. They ran the first 28 km in 144 minutes against 157, with equal best times.",
    ),
    checked(
      "ironman-three-decades",
      "Who had come to the medical tent with cramps came back with them more often in the same race: odds ratio 2.40 (1.91 to 3.03).",
    ),
    judged("On the day before there is time to settle on a slower start."),
  ],
} as const satisfies Known<unknown>;

export const crampsRemembered = {
  value: { withinDays: 365 },
  unit: "d",
  because: [
    aside(
      checked("schwellnus-2011b", "A cramp counted during the race and in the six hours after it."),
    ),
    judged("A year holds a season of long runs, and is remembered."),
  ],
} as const satisfies Known<unknown>;

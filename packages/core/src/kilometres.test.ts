import { expect, it } from "vitest";
import { firstMileAdviceInWords, firstSplitInWords } from "./pacing/words.ts";
import { factorNames } from "./patterns/model.ts";
import { factorInWords, runsWith } from "./patterns/words.ts";
import type { Reader } from "./reader.ts";
import { englishReader, saySplit } from "./reader.ts";
import { habitInWords } from "./referral/words.ts";
import { startInShort, startInWords } from "./run-analysis/began.ts";
import type { MeasuredStart } from "./run-analysis/model.ts";
import { changeInWords, lastStartInWords } from "./run-plan/changes-in-words.ts";
import { dayInWords, leadInWords } from "./run-plan/day-in-words.ts";
import { examples } from "./run-plan/examples.ts";
import { RunPlanRequest } from "./run-plan/model.ts";
import { planRun } from "./run-plan/plan.ts";
import { headline, timelineText } from "./run-plan/words.ts";
import { seconds } from "./units.ts";

const [inKilometres, inMiles] = [englishReader("si"), englishReader("us")];

function toldOfPlans(reader: Reader): string[] {
  return examples.flatMap(({ request }) => {
    const plan = planRun(RunPlanRequest.parse(request));
    return [
      headline(plan, reader),
      firstSplitInWords(plan.pacing, reader),
      lastStartInWords({ advice: "slow-down", aheadS: seconds(9) }, plan, reader) ?? "",
      ...leadInWords(plan, reader, undefined),
      ...dayInWords(plan, reader, undefined).map(({ answer }) => answer),
      ...plan.timeline.map((item) => timelineText(item, plan, reader)),
    ];
  });
}

function toldOfRuns(reader: Reader): string[] {
  const verdicts = ["as-planned-or-slower", "within-noise", "fast", "very-fast"] as const;
  return verdicts.flatMap((verdict) =>
    (["plan", "rest"] as const).flatMap((against) => {
      const start = { verdict, against, tooFastS: 12, possibleLossS: 24 } as MeasuredStart;
      return [startInWords(start, reader), startInShort(start, reader)];
    }),
  );
}

function toldInPassing(reader: Reader): string[] {
  const faster = { min: 540, max: 560 };
  const change = {
    topic: "first-mile",
    unit: "s",
    from: faster,
    to: { min: 600, max: 620 },
  } as const;
  return [
    changeInWords({ ...change, because: ["pace"], rule: "pacing.shape" }, reader) ?? "",
    habitInWords("slow-first-mile", reader),
    ...(["none", "hold-back", "slow-down", "slow-down-strongly", "slow-down-now"] as const).map(
      (advice) => firstMileAdviceInWords(advice, reader),
    ),
    ...factorNames.flatMap((name) => [factorInWords(name, reader), runsWith(name, reader)]),
  ];
}

const ofMiles = (told: readonly string[]) =>
  [...new Set(told)].filter((sentence) => /\bmiles?\b(?! \(1\.6 km\))/i.test(sentence));

it.each([
  ["of plans", toldOfPlans],
  ["of runs", toldOfRuns],
  ["in passing", toldInPassing],
])("who runs in kilometres is told of no mile %s, and who runs in miles is", (_, tell) => {
  expect(ofMiles(tell(inKilometres))).toEqual([]);
  expect(ofMiles(tell(inMiles)).length).toBeGreaterThan(0);
});

it("a sentence is said to each reader in their unit", () => {
  const said = { mile: "First mile", kilometre: "First {far}", values: { far: "1.6 km" } };
  expect([inMiles, inKilometres].map((reader) => saySplit(reader, said))).toEqual([
    "First mile",
    "First 1.6 km",
  ]);
});

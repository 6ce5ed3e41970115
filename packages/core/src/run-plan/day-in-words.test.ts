import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRun } from "../../testing/any-run.ts";
import { englishReader } from "../reader.ts";
import { changesSince, type PlanWithRequest } from "./changes.ts";
import { causeInWords, changeInWords, lastStartInWords } from "./changes-in-words.ts";
import { aheadInWords, dayInWords, leadInWords } from "./day-in-words.ts";
import { type RunPlan, type RunPlanInput, RunPlanRequest } from "./model.ts";
import { planRun } from "./plan.ts";
import { drinkInWords, timelineText } from "./words.ts";

const us = englishReader("us");
const si = englishReader("si");
const asked = (more: Partial<Record<keyof RunPlanInput, unknown>> = {}): PlanWithRequest => {
  const request = RunPlanRequest.parse({
    distanceM: 22_530.8,
    durationS: 7840,
    event: "long",
    bodyMassKg: 62.6,
    conditions: { airTemperatureC: 22, relativeHumidityPct: 78 },
    ...more,
  });
  return { request, plan: planRun(request) };
};
const weighIn = {
  massBeforeKg: 62.6,
  massAfterKg: 61.2,
  drankMl: 600,
  urineMl: 0,
  durationS: 5400,
  speedKmPerH: 10,
  conditions: { airTemperatureC: 22, relativeHumidityPct: 60 },
};
const atHalfPastSeven = (s: number) => {
  const minutes = 450 + s / 60;
  return `${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, "0")}`;
};

describe("a plan on its day", () => {
  it("has one answer for each step, the first with amount and deadline", () => {
    expect(dayInWords(asked().plan, us, atHalfPastSeven).map(({ answer }) => answer)).toEqual([
      "Drink up to 14.5 oz by 6:45, then pause until the start.",
      "Pause. Warm up at 7:06.",
      "Warm up now, 18 minutes.",
      "Line up, and start slowly.",
      "4.5 to 5.5 oz every 20 minutes, if you are thirsty.",
      "Walk, stretch, drink to thirst. Then log it.",
    ]);
  });

  it("names the day until that has begun", () => {
    const ahead = { day: "Saturday", at: atHalfPastSeven };
    expect(aheadInWords(asked().plan, us, ahead)).toEqual({
      answer: "Saturday: drink up to 14.5 oz by 6:45, then pause until the start.",
      amount: "up to 14.5 oz",
      standing: "Saturday: drink {amount} by 6:45, then pause until the start.",
    });
  });

  it("says the same with its amount left standing", () => {
    for (const reader of [us, si])
      for (const { answer, amount, standing } of dayInWords(asked().plan, reader, atHalfPastSeven))
        expect(standing.replace("{amount}", amount ?? "")).toBe(answer);
  });

  it("asks for no least of a drink that was trimmed, wherever it is said", () => {
    const wherever = (plan: RunPlan) => [
      ...plan.timeline
        .filter(({ kind, atS, optional }) => kind === "drink" && atS < 0 && !optional)
        .flatMap((item) => [
          drinkInWords(item, plan.before, si),
          timelineText(item, plan, si).replace(/^Drink /, ""),
        ]),
      aheadInWords(plan, si, { day: "Saturday", at: atHalfPastSeven }).amount ?? "up to nothing",
      dayInWords(plan, si, undefined)[0]?.amount ?? "up to nothing",
    ];
    fc.assert(
      fc.property(anyRun, (run) => {
        const plan = planRun(run);
        const { anHourBefore, anHourBeforeTrimmed } = plan.before;
        fc.pre(anHourBeforeTrimmed.maxMl < anHourBefore.maxMl);
        for (const said of wherever(plan)) expect(said).toMatch(/^up to /);
      }),
      { numRuns: 300 },
    );
  });

  it("needs no clock", () => {
    const [first] = dayInWords(asked().plan, si, undefined);
    expect(first?.answer).toBe("Drink up to 435 mL an hour before, then pause until the start.");
  });

  it("says the run, the weather, the sweat and the start", () => {
    expect(leadInWords(asked().plan, us, atHalfPastSeven)).toEqual([
      "14 mi at 7:30.",
      "72 °F and 78 % humid, so you sweat about 25 oz an hour.",
      "Run mile 1 in 9:28, no faster.",
    ]);
  });
});

describe("what changed, in words", () => {
  const told = (before: PlanWithRequest, now: PlanWithRequest) =>
    changesSince(before, now).flatMap((change) => [
      ...(changeInWords(change, us) === null ? [] : [changeInWords(change, us)]),
      ...change.because.map((cause) => causeInWords(cause, { before, now }, us)),
    ]);

  it("names the runner's own factor and the weigh-ins it stands on", () => {
    expect(told(asked(), asked({ weighIns: [weighIn, weighIn] }))).toEqual([
      "On the way 6 to 8 oz each time, last time 4.5 to 5.5 oz.",
      expect.stringMatching(/^With 2 weigh-ins your own factor is 1\.\d\d, last time 1\.00\.$/),
      "An hour before 15 to 20 oz, last time 14.5 oz.",
      expect.stringMatching(/^With 2 weigh-ins your own factor is 1\.\d\d, last time 1\.00\.$/),
      expect.stringMatching(/^At the start .* oz, last time 0 oz\.$/),
      expect.stringMatching(/^With 2 weigh-ins your own factor is 1\.\d\d, last time 1\.00\.$/),
    ]);
  });

  it("names the weather", () => {
    const hot = { conditions: { airTemperatureC: 5, relativeHumidityPct: 60 } };
    expect(told(asked(), asked(hot))).toEqual([
      expect.stringMatching(/^On the way .*, last time 4.5 to 5.5 oz\.$/),
      "It is 41 °F and 60 % humid, last time 72 °F and 78 % humid.",
    ]);
  });

  it("says nothing of a figure that is printed as before", () => {
    const change = {
      topic: "on-the-way" as const,
      unit: "mL" as const,
      from: { min: 178, max: 215 },
      to: { min: 178, max: 220 },
      because: ["weather" as const],
      rule: "run-plan.tells-apart",
    };
    expect(changeInWords(change, us)).toBeNull();
  });

  it("says how fast the last start was, only if it was fast", () => {
    const { plan } = asked();
    const last = { advice: "slow-down" as const, aheadS: 25 as never };
    expect(lastStartInWords(last, plan, us)).toBe(
      "Last time your first mile was 25 s fast. Today it is 9:28.",
    );
    expect(lastStartInWords({ ...last, advice: "none" }, plan, us)).toBeNull();
  });
});

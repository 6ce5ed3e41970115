import { englishReader } from "@limber/core/reader";
import { RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { type ToldWorkout, workoutInWords } from "@limber/core/run-plan/workout-in-words";
import { anyRun } from "@limber/core/testing/any-run";
import fc from "fast-check";
import FitParser from "fit-file-parser";
import { describe, expect, it } from "vitest";
import { type PlainMessage, readPlainFit } from "../../testing/plain-fit.ts";
import { readAs } from "../../testing/read.ts";
import { fittingText } from "./fitting-text.ts";
import { writeWorkout } from "./watch-workout.ts";

const madeAtMs = Date.UTC(2026, 10, 30, 20);
const ana = RunPlanRequest.parse({
  distanceM: 14 * 1609.344,
  durationS: 7860,
  event: "long",
  bodyMassKg: 62.5,
  conditions: { airTemperatureC: 22, relativeHumidityPct: 78 },
  splitUnit: "mile",
});
const workoutOf = (request: RunPlanRequest) =>
  workoutInWords(planRun(request), englishReader("us")) as ToldWorkout;
const bytesOf = (workout: ToldWorkout) => writeWorkout({ workout, serial: 7, madeAtMs });
const plain = ({ number, fields }: PlainMessage) => ({ number, ...Object.fromEntries(fields) });
const stepsIn = (bytes: Uint8Array) =>
  readPlainFit(bytes)
    .filter(({ number }) => number === 27)
    .map(({ fields }) => fields);

describe("a workout, read back by who did not write it", () => {
  const messages = readPlainFit(bytesOf(workoutOf(ana)));

  it("says what it is, of whom, and how many steps follow", () => {
    const [file, workout, ...steps] = messages.map(plain);
    expect(file).toEqual({
      number: 0,
      // A workout, by nobody who has a number of their own.
      0: 5,
      1: 255,
      2: 0,
      3: 7,
      4: (madeAtMs - Date.UTC(1989, 11, 31)) / 1000,
    });
    expect(workout).toEqual({ number: 26, 4: 1, 6: steps.length, 8: "Limber 14 mi" });
    expect(steps.map((step) => [step.number, step[254 as never]])).toEqual(
      steps.map((_, index) => [27, index]),
    );
  });

  it("has the warm-up, the first mile with its ceiling, a drink, and the walk", () => {
    const none = 0xff_ff_ff_ff;
    const [jog, lineUp, mile, ...run] = messages.slice(2).map(plain);
    const open = { 3: 2, 4: 0, 5: none, 6: none };
    const [jogNote, lineUpNote] = [
      "Heat flag red. Jog slowly for 10 min.",
      "Press lap when the run starts. Stretch, exercise, line up.",
    ];
    const warmUp = { number: 27, ...open, 7: 2 };
    expect(jog).toEqual({ ...warmUp, 254: 0, 0: "Warm up", 1: 0, 2: 600_000, 8: jogNote });
    expect(lineUp).toEqual({ ...warmUp, 254: 1, 0: "Line up", 1: 5, 2: none, 8: lineUpNote });
    // 569.2 s for 1609.344 m: 2.827 m/s, and a walk half as fast.
    expect(mile).toEqual({
      ...{ number: 27, 254: 2, 0: "First mile", 1: 1, 2: 160_934 },
      ...{ 3: 0, 4: 0, 5: 1413, 6: 2827, 7: 0 },
      8: "Start slowly. People will pass you.",
    });
    const notes = run.map((step) => step[8 as never]);
    expect(notes).toContain("If thirsty: 4.5 to 5.5 oz, water.");
    expect(notes).toContain("If thirsty: 4.5 to 5.5 oz, sports drink.");
    expect(run.at(-1)).toEqual({
      ...{ number: 27, ...open, 254: run.length + 2, 0: "Walk", 1: 0, 2: 300_000, 7: 3 },
      8: "Walk for five minutes.",
    });
  });

  it("is read alike by the library, in metres and in metres a second", async () => {
    const bytes = bytesOf(workoutOf(ana));
    const parser = new FitParser({ force: false, speedUnit: "m/s", lengthUnit: "m" });
    const { messages: read } = await parser.parseAsync(bytes.slice().buffer);
    const steps = (read?.["workout_step"] ?? []) as unknown as Record<string, unknown>[];
    expect(steps.map((step) => [step["wkt_step_name"], step["notes"] ?? ""])).toEqual(
      stepsIn(bytes).map((fields) => [fields.get(0), fields.get(8)]),
    );
    expect(steps[2]).toMatchObject({
      duration_type: "distance",
      target_type: "speed",
      intensity: "active",
    });
  });

  it("is no run: it is named as what it is where somebody brings it in", () => {
    const problem = readAs("workout.fit").problemIn(bytesOf(workoutOf(ana)));
    expect(problem?.kind).toBe("not-an-activity");
  });
});

describe("of every plan", () => {
  it("the steps are together as long as the run, the ceilings never faster than the plan", () => {
    fc.assert(
      fc.property(anyRun, (request) => {
        const plan = planRun(request);
        const told = workoutInWords(plan, englishReader("si"));
        expect(told === null).toBe(plan.notNow !== undefined);
        if (told === null) return;
        const steps = stepsIn(bytesOf(told));
        expect(steps.length).toBeLessThanOrEqual(50);
        const lengths = steps
          .filter((step) => step.get(1) === 1)
          .map((step) => Number(step.get(2)));
        expect(lengths.reduce((sum, each) => sum + each, 0)).toBe(
          Math.round(request.distanceM * 100),
        );
        for (const [index, { step }] of told.steps.entries()) {
          const [low, high] = [Number(steps[index]?.get(5)), Number(steps[index]?.get(6))];
          if (!("timeS" in step)) continue;
          expect(high / 1000).toBeLessThanOrEqual(step.distanceM / step.timeS);
          expect(low).toBeLessThan(high);
        }
      }),
      { numRuns: 150, seed: 94 },
    );
  });
});

describe("what a watch has room for", () => {
  const sizeOf = (text: string) => new TextEncoder().encode(text).length;

  it("is whole sentences, the first first", () => {
    const [one, two, three] = ["Ää.", "Zwölf Minuten später weiter.", "Ja."];
    expect(fittingText([one, two, three], 10)).toBe("Ää.");
    expect(fittingText([one, two, three], 200)).toBe("Ää. Zwölf Minuten später weiter. Ja.");
    expect(fittingText([], 10)).toBe("");
  });

  it("never cuts a letter in two", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme" })),
        fc.integer({ min: 3, max: 254 }),
        (said, most) => {
          const text = fittingText(said, most);
          expect(sizeOf(text)).toBeLessThanOrEqual(most);
          expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
          const whole = said.join(" ");
          expect(whole.startsWith(text) || whole.startsWith(text.slice(0, -1))).toBe(true);
        },
      ),
      { seed: 94 },
    );
  });
});

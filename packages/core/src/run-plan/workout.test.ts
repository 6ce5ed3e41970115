import { describe, expect, it } from "vitest";
import { englishReader } from "../reader.ts";
import { type RunPlanInput, RunPlanRequest } from "./model.ts";
import { planRun } from "./plan.ts";
import { type RunStep, workoutOf } from "./workout.ts";
import { workoutInWords } from "./workout-in-words.ts";

const planOf = (told: object) => planRun(RunPlanRequest.parse(told as RunPlanInput));
const runOf = (told: object) =>
  (workoutOf(planOf(told)) ?? []).filter((step): step is RunStep => "distanceM" in step);
const long = { distanceM: 21_097.5, durationS: 7200, bodyMassKg: 70 };

describe("a workout for the watch", () => {
  it("begins with the first split alone, and ends with the walk", () => {
    const kinds = (workoutOf(planOf(long)) ?? []).map(({ kind }) => kind);
    expect(kinds.slice(0, 4)).toEqual(["jog", "line-up", "first-split", "run"]);
    const first = runOf(long).filter(({ kind }) => kind === "first-split");
    expect(first.map(({ distanceM }) => distanceM)).toEqual([1000]);
    expect(kinds.at(-1)).toBe("walk");
  });

  it("has a step begin where a drink is due", () => {
    const { marksS } = planOf(long).during;
    const steps = runOf(long);
    const drinking = steps.filter(({ drinks }) => drinks.length > 0);
    expect(drinking).toHaveLength(marksS.length);
    expect(drinking.every(({ drinks }) => drinks[0]?.afterS === 0)).toBe(true);
    let elapsedS = 0;
    const begins = steps.flatMap(({ timeS, drinks }) => {
      const beganS = elapsedS;
      elapsedS += timeS;
      return drinks.length > 0 ? [Math.round(beganS)] : [];
    });
    // One that is due in the last metres of a split waits for its end.
    for (const [index, beganS] of begins.entries()) {
      expect(beganS).toBeGreaterThanOrEqual(marksS[index] ?? Number.POSITIVE_INFINITY);
      expect(beganS).toBeLessThan((marksS[index] ?? 0) + 20);
    }
  });

  it("is slower up a hill than down it", () => {
    const course = [
      { distanceM: 0, elevationM: 0 },
      { distanceM: 5000, elevationM: 250 },
      { distanceM: 10_000, elevationM: 0 },
    ];
    const steps = runOf({ distanceM: 10_000, durationS: 3000, course });
    const paces = steps.map(({ fastestMPerS }) => fastestMPerS);
    expect(paces.at(-1)).toBeGreaterThan((paces[1] ?? Infinity) * 1.2);
  });

  it("of three days has no more steps than a watch, and none without its drinks", () => {
    const told = { distanceM: 330_000, durationS: 259_200, bodyMassKg: 70 };
    expect(workoutOf(planOf(told))).toHaveLength(50);
    const drinks = runOf(told).flatMap((step) => step.drinks);
    expect(drinks).toHaveLength(planOf(told).during.marksS.length);
  });
});

describe("what a watch says", () => {
  const notesOf = (told: object, system: "us" | "si" = "si") =>
    workoutInWords(planOf(told), englishReader(system))?.steps.map(({ notes }) => notes);

  it("names a clinician first, where one is to be asked", () => {
    const [first] = notesOf({ ...long, healthConditions: ["kidney-disease"] }) ?? [];
    expect(first?.[0]).toBe("Ask your clinician before you follow this plan.");
  });

  it("says thirst before the amount", () => {
    const drinks = (notesOf(long) ?? []).flat().filter((note) => note.includes("mL"));
    expect(drinks.length).toBeGreaterThan(0);
    for (const note of drinks) expect(note).toMatch(/^If thirsty: /);
  });

  it("says how often where a step has more than one drink", () => {
    const notes = notesOf({ distanceM: 330_000, durationS: 259_200, bodyMassKg: 70 }) ?? [];
    expect(notes.flat().some((note) => note.endsWith("every 20 minutes."))).toBe(true);
  });

  it("says nothing of a run that is not for now", () => {
    const conditions = { airTemperatureC: 42, relativeHumidityPct: 70 };
    expect(notesOf({ ...long, conditions })).toBeUndefined();
  });
});

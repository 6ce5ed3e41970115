import { gradeOf } from "@limber/core/grade";
import { rulebook } from "@limber/core/rulebook";
import { timelineKinds } from "@limber/core/run-plan/model";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { answerOf, limber } from "./limber.fixture.ts";

const range = z.object({ min: z.number(), max: z.number() });
const drink = z.object({ minMl: z.number(), maxMl: z.number() });
const split = z.object({
  index: z.int(),
  distanceM: z.number(),
  timeS: z.number(),
  elapsedS: z.number(),
  paceSPerKm: z.number(),
});
const rule = z.object({
  id: z.string(),
  statement: z.string(),
  grade: z.string(),
  sources: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      year: z.number(),
      doi: z.optional(z.string()),
      kind: z.string(),
    }),
  ),
  values: z.record(z.string(), z.object({ unit: z.string() })),
});
const runPlan = z.object({
  before: z.object({
    anHourBefore: drink,
    atStart: z.extend(drink, { optional: z.boolean() }),
    totalCapMl: z.number(),
  }),
  during: z.object({
    minMlPerH: z.number(),
    maxMlPerH: z.number(),
    everyS: z.number(),
    portionMinMl: z.number(),
    portionMaxMl: z.number(),
    marksS: z.array(z.number()),
    verdict: z.enum([
      "seed-ok",
      "seed-reduced",
      "seed-trimmed",
      "seed-insufficient",
      "general-guidance",
    ]),
    sportsDrink: z.boolean(),
    ceilingMlPerH: z.number(),
  }),
  sweat: z.object({
    lowMlPerH: z.nullable(z.number()),
    rateMlPerH: z.nullable(z.number()),
    highMlPerH: z.nullable(z.number()),
    basis: z.enum(["measured", "predicted", "unknown"]),
  }),
  after: z.object({}),
  saltShot: z.object({ offer: z.enum(["none", "optional", "suppressed"]) }),
  heat: z.nullable(z.object({ wbgtC: z.number(), flag: z.string() })),
  warmUp: z.object({
    jogS: z.number(),
    steps: z
      .array(
        z.object({
          name: z.string(),
          kind: z.string(),
          seconds: z.number(),
          sides: z.optional(z.number()),
        }),
      )
      .check(z.minLength(1)),
  }),
  pacing: z.object({
    splits: z.array(split).check(z.minLength(1)),
    firstMileS: z.nullable(z.number()),
    lastMileS: z.nullable(z.number()),
  }),
  recovery: z
    .array(z.object({ kind: z.string(), text: z.string().check(z.minLength(1)) }))
    .check(z.minLength(1)),
  timeline: z
    .array(
      z.object({
        atS: z.number(),
        kind: z.enum(timelineKinds),
        text: z.string().check(z.minLength(1)),
        rule: z.string(),
      }),
    )
    .check(z.minLength(1)),
  warnings: z.array(
    z.object({ kind: z.string(), text: z.string().check(z.minLength(1)), rule: z.string() }),
  ),
  rules: z.array(z.string()).check(z.minLength(1)),
  rulebook: z.string(),
});

const contract: [line: string, fields: z.ZodMiniType][] = [
  [
    "sweat predict --mass 62kg --speed 11km/h --temp 24C --humidity 65% --wind 3m/s --height 175cm",
    z.object({
      sweatRateMlPerH: z.number().check(z.minimum(300), z.maximum(2500)),
      basis: z.literal("predicted"),
      extrapolated: z.boolean(),
      humidityFactor: z.number(),
      wettedness: z.number(),
      uncompensable: z.boolean(),
      rule: z.string(),
    }),
  ],
  [
    "sweat test --before 70kg --after 69kg --drank 500ml --urine 100ml --time 1:30:00",
    z.object({
      sweatRateMlPerH: z.literal(933.333),
      bodyMassChangePct: z.literal(-1.429),
      gainedWeight: z.literal(false),
      usable: z.literal(true),
      rehydrateMl: z.extend(range, {
        overHours: z.literal(2),
        onlyIfNextRunWithinHours: z.literal(24),
        withFoodAndSalt: z.literal(true),
      }),
      weighIn: z.object({ believed: z.literal(true), doubts: z.array(z.string()) }),
    }),
  ],
  [
    "plan create --distance 14mi --time 2:11:00 --mass 137lb --temp 72F --humidity 78% --event long",
    runPlan,
  ],
  ["plan create --distance 10km --time 55m", z.extend(runPlan, { heat: z.null() })],
  [
    "pace plan --distance 42.195km --time 3:55:00",
    z.object({ splits: z.array(split).check(z.length(43)), totalS: z.literal(14_100) }),
  ],
  [
    "pace plan --distance marathon --time 3:55:00 --units us",
    z.object({ splits: z.array(split).check(z.length(27)), totalS: z.literal(14_100) }),
  ],
  [
    "pace check --goal 9:00/mi --first-mile 8:40",
    z.object({
      status: z.literal("ahead"),
      aheadS: z.literal(20),
      aheadPct: z.number(),
      advice: z.enum(["none", "hold-back", "slow-down", "slow-down-strongly", "slow-down-now"]),
      possibleLossS: z.literal(40),
    }),
  ],
  [
    "heat show --temp 84F --humidity 70%",
    z.object({
      wbgtC: z.number(),
      heatIndexC: z.number(),
      wetBulbC: z.number(),
      dewPointC: z.number(),
      flag: z.enum(["white", "green", "yellow", "red", "black"]),
      method: z.literal("estimate"),
    }),
  ],
  [
    "heat show --temp 26.8C --humidity 39% --wind 2.3m/s --radiation 514W/m2 --direct-share 0.75 --sun-elevation 5.164 --pressure 1013hPa",
    z.object({
      wbgtC: z.number().check(z.minimum(32.74), z.maximum(32.84)),
      flag: z.literal("black"),
      method: z.literal("liljegren"),
    }),
  ],
  [
    "heat show --temp 84F --humidity 70% --wind 2m/s --sky cloud --at 2026-07-04T07:30-06:00 --lat 39.74 --lon -104.99",
    z.object({
      wbgtC: z.number().check(z.minimum(24), z.maximum(28)),
      flag: z.literal("red"),
      method: z.literal("liljegren"),
    }),
  ],
  [
    "cramp triage --symptom one-calf-swollen --symptom breathlessness --age 40",
    z.object({
      action: z.literal("emergency"),
      because: z.array(z.string()).check(z.minLength(1)),
      advice: z.string(),
    }),
  ],
  [
    "cramp triage --symptom single-cramp-eased",
    z.object({ action: z.literal("self-care"), because: z.array(z.string()), advice: z.string() }),
  ],
  [
    `cramp triage ${["dizziness", "nausea", "chills", "coughing-blood", "saddle-numbness", "foot-drop", "sickle-cell-trait", "clot-context"].map((name) => `--symptom ${name}`).join(" ")}`,
    z.object({
      action: z.literal("emergency"),
      because: z.array(z.string()).check(z.minLength(1)),
      callNow: z.literal(true),
      cool: z.boolean(),
      advice: z.string(),
    }),
  ],
  [
    "cramp triage --list",
    z.array(z.object({ name: z.string(), kind: z.enum(["sign", "context"]), says: z.string() })),
  ],
  ["rule list", z.array(rule).check(z.length(rulebook.length))],
  ["rule show hydration.ceiling", rule],
];

describe("the contract: every field other programs rely on is there, and stdout holds nothing but JSON", () => {
  it.each(contract)("%s", async (line, fields) => {
    const { stdout, exitCode } = await limber(`${line} --json`);
    expect(exitCode).toBe(0);
    expect(fields.safeParse(JSON.parse(stdout)).error?.issues ?? []).toEqual([]);
  });

  it("a weigh-in that cannot be right is a problem and exit 2, and no figure", async () => {
    for (const told of [
      "--after 64.9kg --drank 500ml --time 1:15:00",
      "--after 69.4kg --drank 20000ml --time 1:15:00",
      "--after 64.9kg --drank 0ml --time 1:15:00",
      "--after 69.4kg --drank 6000ml --time 30:00:00",
    ]) {
      const { stdout, stderr, exitCode } = await limber(
        `sweat test --before 70.4kg ${told} --json`,
      );
      expect([exitCode, stderr]).toEqual([2, ""]);
      const { problem, weighIn, ...figures } = JSON.parse(stdout);
      expect(problem).toMatchObject({ kind: "not-believed", what: expect.stringMatching(/\.$/) });
      expect([weighIn.believed, figures]).toEqual([false, {}]);
    }
  });

  it("nothing is said to put back after a test that is no measurement", async () => {
    const test = "sweat test --before 70kg --after 69kg --drank 500ml";
    for (const told of ["--time 44m", "--time 1:30:00 --urine unmeasured"]) {
      expect(await answerOf(`${test} ${told}`)).toMatchObject({ usable: false, rehydrateMl: null });
      expect((await limber(`${test} ${told}`)).stdout).not.toMatch(/put back|food/i);
    }
  });

  it("every rule can be shown", async () => {
    for (const { id } of rulebook)
      expect(rule.safeParse(await answerOf(`rule show ${id}`)).success, id).toBe(true);
  });

  it("no number has more than three decimals, below one six digits", async () => {
    const numbers =
      (await limber("plan create --distance 14mi --time 2:11:00 --mass 137lb --json")).stdout.match(
        /-?\d+\.\d+/g,
      ) ?? [];
    for (const number of numbers) expect(number).toMatch(/^-?(0\.0*\d{1,6}|\d+\.\d{1,3})$/);
  });

  it("--fields keeps the named ones, of each item in a list", async () => {
    expect(
      Object.keys(await answerOf("heat show --temp 24C --humidity 65% --fields flag,wbgtC")),
    ).toEqual(["flag", "wbgtC"]);
    const rules = JSON.parse((await limber("rule list --fields id,grade")).stdout);
    expect(rules).toEqual(rulebook.map((each) => ({ id: each.id, grade: gradeOf(each) })));
  });

  it("the same question in ounces and miles has the same answer", async () => {
    const us = await answerOf(
      "sweat predict --mass 136.6866lb --speed 11km/h --temp 75.2F --units us",
    );
    const si = await answerOf("sweat predict --mass 62kg --speed 11km/h --temp 24C");
    expect(us["sweatRateMlPerH"]).toBeCloseTo(Number(si["sweatRateMlPerH"]), 2);
  });
});

describe("what was assumed is said, beside the answer and not in it", () => {
  it.each([
    "sweat predict --mass 62kg --speed 11km/h --temp 24C",
    "heat show --temp 24C",
    "plan create --distance 10km --time 55m --mass 62kg --temp 24C",
  ])("50 % where humidity is left out: %s", async (line) => {
    const { stdout, stderr } = await limber(`${line} --json`);
    expect(stderr).toBe("Humidity unknown, planned as 50 %.\n");
    const answer = JSON.parse(stdout);
    expect(answer.assumedHumidity).toEqual({
      relativeHumidityPct: 50,
      rule: "heat.assumed-humidity",
    });
    expect(answer.conditions ?? {}).not.toHaveProperty("relativeHumidityPct");
    expect((await limber(`${line} --json --quiet`)).stderr).toBe("");
    expect((await limber(line)).stdout).toContain("24 °C, humidity unknown, planned as 50 %");
    const known = await limber(`${line} --humidity 50% --json`);
    expect([known.stderr, known.stdout]).toEqual(["", expect.not.stringContaining("assumedH")]);
  });

  it("the weather, where a mass is given without any", async () => {
    const plan = await answerOf("plan create --distance 10km --time 55m --mass 62kg");
    expect(plan["warnings"]).toContainEqual(expect.objectContaining({ kind: "assumed-weather" }));
    expect(plan["conditionsAssumed"]).toBe(true);
  });
});

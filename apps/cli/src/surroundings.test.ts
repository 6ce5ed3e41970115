import { examples } from "@limber/core/run-plan/examples";
import { RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { describe, expect, it } from "vitest";
import { candidates } from "./completion/words.ts";
import { environment } from "./env.ts";
import { answerOf, doors, limber } from "./limber.fixture.ts";
import { moment, startTime } from "./start-time.ts";

describe("the command and the domain give the same plan", () => {
  it.each(examples)("$name", async ({ request, expect: expected }) => {
    const { conditions, bodyMassKg, sweatRateMlPerH, heightM, healthConditions = [] } = request;
    const words = [
      `plan create --distance ${request.distanceM}m --time ${request.durationS}s --event ${request.event ?? "easy"}`,
      bodyMassKg === undefined ? "" : `--mass ${bodyMassKg}kg`,
      heightM === undefined ? "" : `--height ${heightM}m`,
      sweatRateMlPerH === undefined ? "" : `--sweat-rate ${sweatRateMlPerH}ml/h`,
      conditions === undefined
        ? ""
        : `--temp ${conditions.airTemperatureC}C --humidity ${conditions.relativeHumidityPct}%`,
      ...healthConditions.map((name) => `--condition ${name}`),
      request.splitUnit === "mile" ? "--units us" : "--units si",
    ];
    const plan = await answerOf(words.join(" "));
    const core = planRun(RunPlanRequest.parse(request));
    expect(plan["rules"]).toEqual(core.rules);
    expect(plan["during"]).toMatchObject({ verdict: expected.verdict, marksS: core.during.marksS });
    expect((plan["warnings"] as { kind: string }[]).map(({ kind }) => kind)).toEqual(
      expected.warnings,
    );
    expect(plan["timeline"]).toHaveLength(core.timeline.length);
    expect((plan["during"] as typeof core.during).maxMlPerH).toBeCloseTo(core.during.maxMlPerH, 2);
  });
});

describe("earlier cramps in the terminal", () => {
  const longRun = "plan create --distance 14mi --time 2:11:00 --event long";

  it("are told of on the page, and not to somebody who had none", async () => {
    const known = await limber(`${longRun} --earlier-cramps yes`);
    expect(known.stdout).toContain("You cramped in a run of the last year");
    const unknown = await limber(longRun);
    expect(unknown.stdout).toContain("Cramped before in a run like this?");
    const none = await limber(`${longRun} --earlier-cramps no`);
    expect(none.stdout).toContain("For three days no long or hard session");
    expect(none.stdout).not.toMatch(/cramped/i);
  });
});

describe("units come from the flag, then LIMBER_UNITS, then the configuration, then the locale", () => {
  const line = "config get units";
  const configured = { readFile: () => '{"units": "si"}' };

  it("in that order", async () => {
    expect((await limber(line)).stdout).toBe("si\n");
    expect((await limber(line, { environment: { localeUnits: "us" } })).stdout).toBe("us\n");
    expect((await limber(line, { ...configured, environment: { localeUnits: "us" } })).stdout).toBe(
      "si\n",
    );
    expect((await limber(line, { ...configured, environment: { units: "us" } })).stdout).toBe(
      "us\n",
    );
    expect((await limber(`${line} --units si`, { environment: { units: "us" } })).stdout).toBe(
      "si\n",
    );
  });

  it("what is set is kept", async () => {
    const kept = new Map<string, string>();
    await limber("config set units us", {
      savePrivateFile: (path, text) => void kept.set(path, text),
    });
    expect([...kept]).toEqual([["settings/limber/config.json", '{\n  "units": "us"\n}\n']]);
  });

  it("the locale speaks for its region", () => {
    expect(environment({ LANG: "en_US.UTF-8" }).localeUnits).toBe("us");
    expect(environment({ LANG: "en_US.UTF-8", LC_MEASUREMENT: "de_DE.UTF-8" }).localeUnits).toBe(
      "si",
    );
    expect(environment({ LANG: "C" }).localeUnits).toBe("si");
  });

  it("colour variables are heard", () => {
    expect(environment({ NO_COLOR: "1", FORCE_COLOR: "1" }).color).toBe(false);
    expect(environment({ FORCE_COLOR: "1" }).color).toBe(true);
    expect(environment({ FORCE_COLOR: "0" }).color).toBe(false);
    expect(environment({ TERM: "dumb" }).color).toBe(false);
    expect(environment({ CI: "true" }).color).toBeUndefined();
  });
});

describe("a start is an instant", () => {
  const thursday = new Date("2026-11-26T18:00:00Z");
  const at = (text: string, zone: string, now = thursday) =>
    startTime(text, zone, now).at.toISOString();

  it.each([
    ["Sat 7:30", "America/Denver", "2026-11-28T14:30:00.000Z"],
    ["saturday 7:30", "Europe/Madrid", "2026-11-28T06:30:00.000Z"],
    ["Thu 7:30", "America/Denver", "2026-12-03T14:30:00.000Z"],
    ["Thu 18:30", "America/Denver", "2026-11-27T01:30:00.000Z"],
    ["tomorrow 6:15 am", "Europe/Madrid", "2026-11-27T05:15:00.000Z"],
    ["12:05 am", "UTC", "2026-11-27T00:05:00.000Z"],
    ["2026-12-06T07:30", "Europe/Madrid", "2026-12-06T06:30:00.000Z"],
    ["2026-12-06 07:30", "Asia/Kolkata", "2026-12-06T02:00:00.000Z"],
    ["2026-12-06T07:30+01:00", "America/Denver", "2026-12-06T06:30:00.000Z"],
    ["2026-12-06 7:30+0100", "America/Denver", "2026-12-06T06:30:00.000Z"],
    ["2026-12-06T07:30Z", "America/Denver", "2026-12-06T07:30:00.000Z"],
    ["2026-10-25T02:30", "Europe/Madrid", "2026-10-25T00:30:00.000Z"],
  ])("%s in %s", (text, zone, instant) => expect(at(text, zone)).toBe(instant));

  it("a time the clocks skip is refused", () => {
    expect(() => at("2026-03-08T02:30", "America/Denver")).toThrow("does not exist");
  });

  it.each([
    "25:00",
    "Sat 7:75",
    "Mox 7:30",
    "13:00 pm",
    "2026-12-06",
    "2026-13-01T07:30",
    "2026-02-30T07:30",
    "2026-02-30T07:30Z",
    "2026-02-30 7:30+0100",
    "2026-12-06T24:00Z",
  ])("“%s” is none, and refused", (text) => {
    expect(() => at(text, "UTC")).toThrow("is not a time");
  });

  it.each([
    ["2026-11-01", "2026-11-01"],
    ["7d", "2026-11-19"],
  ])("a list begins at %s", (text, day) => {
    expect(moment(text, "since", thursday)?.toISOString()).toContain(day);
  });

  it.each(["2026-02-30", "2026-11-01T07:30", "yesterday"])("no list begins at “%s”", (text) => {
    expect(() => moment(text, "since", thursday)).toThrow("is not a day");
  });

  it("the time line keeps the wall's time when the clocks change on the way", async () => {
    const line =
      "plan create --distance 10km --time 55m --start 2026-03-08T01:30 --tz America/Denver";
    const { stdout } = await limber(line);
    expect(stdout).toMatch(/^ *1:30 {2}Start/m);
    expect(stdout).toMatch(/^ *3:25 {2}Finish/m);
    expect(stdout).toMatch(/^Mon 3:25 {2}Massage/m);
  });
});

describe("completion offers what may come next, and nothing else", () => {
  it.each([
    [["he"], ["heat", "help"]],
    [["plan", ""], ["create"]],
    [["plan", "create", "--ev"], ["--event"]],
    [["plan", "create", "--event", "r"], ["race"]],
    [["cramp", "triage", "--symptom", "li"], ["limp"]],
    [
      ["rule", "show", "hydration.c"],
      ["hydration.clinician-limit", "hydration.ceiling"],
    ],
    [
      ["config", "set", "units", ""],
      ["us", "si"],
    ],
    [["plan", "create", "--mass", ""], []],
    [["nonsense", ""], []],
  ])("%j", async (typed, offered) => {
    const found = await candidates(typed, doors);
    expect(found.filter((word) => !word.startsWith("--") || offered.includes(word))).toEqual(
      offered,
    );
  });

  it("a flag that was given is not offered again", async () => {
    expect(await candidates(["plan", "create", "--event", "race", "--ev"], doors)).toEqual([]);
    expect(await candidates(["plan", "create", "--condition", "nsaid", "--condi"], doors)).toEqual([
      "--condition",
    ]);
  });
});

import { RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { meters } from "@limber/core/units";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LiveRun, startedAt } from "../../phone/live-run.ts";
import { displayOf } from "../../server/display.ts";
import { draftOf } from "./first-draft.ts";
import { clockOf, showBefore, showRun } from "./run-screen.ts";
import { runScript } from "./run-script.ts";

const reader = displayOf(new Headers({ "accept-language": "en-US" }));
const start = Date.UTC(2026, 10, 29, 14);
const request = RunPlanRequest.parse({
  distanceM: 22_530,
  durationS: 7860,
  bodyMassKg: 68,
  conditions: { airTemperatureC: 22, relativeHumidityPct: 70 },
  splitUnit: "mile",
});
const toLead = {
  page: "/run?plan=1",
  coolDown: "/run/cool-down?plan=1",
  startAtMs: start,
  startsAt: "7:00 am",
  warning: null,
  pushKey: null,
  log: { address: "/runs", draft: "new ", timeZone: "America/Denver" },
  tables: [
    { atS: 1500, far: "3 mi" },
    { atS: 3000, far: "6 mi" },
  ],
};
const script = runScript(planRun(request), reader, toLead);
const run = (...events: LiveRun["events"]) => ({ ...startedAt(script.page, start), events });
const mile = { atS: 590, what: "mile" } as const;

it("the first mile of a course is as slow as its hill, on the screen and in its verdicts", () => {
  const course = [
    { distanceM: meters(0), elevationM: 0 },
    { distanceM: meters(2000), elevationM: 120 },
    { distanceM: meters(22_530), elevationM: 120 },
  ];
  const plan = planRun({ ...request, course });
  const { mile: uphill } = runScript(plan, reader, toLead);
  expect(uphill?.plannedS).toBeCloseTo(plan.pacing.splits[0]?.timeS ?? 0, 6);
  expect(uphill?.plannedS).toBeGreaterThan((script.mile?.plannedS ?? Infinity) * 1.2);
  const ahead = uphill?.verdicts[0]?.upToS;
  expect(ahead).toBeGreaterThan(script.mile?.plannedS ?? Infinity);
});

describe("before the start", () => {
  it("one tap begins, or the plan's clock where it is near", () => {
    expect(showBefore(script, null, start - 60_000).acts).toEqual(["start", "start-at"]);
    expect(showBefore(script, null, start + 60_000).acts).toEqual(["start", "began-at"]);
    expect(showBefore(script, null, start + 86_400_000).acts).toEqual(["start"]);
  });

  it("says that a locked phone stays silent", () => {
    expect(showBefore(script, null, start).detail).toContain("a locked phone can neither sound");
  });

  it("another run that goes on is not lost", () => {
    expect(showBefore(script, run(), start).acts).toEqual(["back", "start-here"]);
  });

  it("nothing begins in a heat that the plan calls off", () => {
    expect(showBefore({ ...script, isOff: true }, null, start).acts).toEqual([]);
  });
});

describe("on the run", () => {
  it("the first mile fills the glass until its planned time, and a tap says the verdict in two words", () => {
    const plannedS = script.mile?.plannedS ?? 0;
    const before = showRun(run(), script, plannedS / 2);
    expect(before).toMatchObject({ full: 0.5, acts: ["mile", "drank"] });
    expect(before.title).toBe(`Mile 1 in ${clockOf(Math.round(plannedS))}, no faster.`);
    const fast = { atS: plannedS - 60, what: "mile" } as const;
    expect(showRun(run(fast), script, plannedS - 50).title).toBe("Ease off");
    const even = { atS: plannedS, what: "mile" } as const;
    expect(showRun(run(even), script, plannedS + 10).title).toBe("On plan");
    expect(showRun(run(even), script, plannedS + 60).title).toBe("Next drink");
  });

  it("counts down to the next drink, says its kind, and is full when it is due", () => {
    expect(showRun(run(mile), script, 900)).toMatchObject({
      title: "Next drink",
      digits: "5:00",
      full: 0.75,
    });
    const due = showRun(run(mile), script, 1200);
    expect(due).toMatchObject({ full: 1, digits: null, acts: ["drank", "skip"] });
    expect(due.title).toMatch(/^If thirsty: .* oz, water\.$/);
    const second = showRun(run(mile, { atS: 1210, what: "drank" }), script, 2410);
    expect(second.title).toMatch(/^If thirsty: .* oz, sports drink\.$/);
  });

  it("after a skip the same drink comes an interval later", () => {
    const skipped = run(mile, { atS: 1210, what: "skipped" });
    expect(showRun(skipped, script, 1300)).toMatchObject({ digits: "18:30", drunk: 0 });
    expect(showRun(skipped, script, 2410).title).toMatch(/oz, water\.$/);
  });

  it("a tap can be taken back for half a minute", () => {
    const drank = run(mile, { atS: 1210, what: "drank" });
    expect(showRun(drank, script, 1235).acts).toEqual(["drank", "undo"]);
    expect(showRun(drank, script, 1245).acts).toEqual(["drank", "skip"]);
  });

  it("names the next table until it is passed", () => {
    expect(showRun(run(mile), script, 900).detail).toContain("Table at 3 mi, planned 25:00.");
    expect(showRun(run(mile), script, 1100).detail).not.toContain("6 mi");
  });

  it("when the plan has no more drinks thirst decides", () => {
    const late = showRun(run(mile), script, script.durationS + 60);
    expect(late.title).toMatch(/^If thirsty/);
    const answered = showRun(run(mile, { atS: 7000, what: "skipped" }), script, 7100);
    expect(answered).toMatchObject({ title: "No more planned drinks.", acts: ["finish"] });
  });

  it("what was finished can go on", () => {
    const ended = { ...run(mile, { atS: 1210, what: "drank" }), endedS: 7900 };
    expect(showRun(ended, script, 7900)).toMatchObject({
      title: "Finished.",
      elapsed: "2:11:40",
      acts: ["go-on", "log"],
    });
  });

  it("at no moment of any run are there more than two answers, an empty sentence, or a glass beyond its rim", () => {
    const events = fc
      .array(
        fc.record({
          atS: fc.integer({ min: 0, max: 9000 }),
          what: fc.constantFrom("drank" as const, "skipped" as const, "mile" as const),
        }),
        { maxLength: 12 },
      )
      .map((all) => all.toSorted((a, b) => a.atS - b.atS));
    fc.assert(
      fc.property(events, fc.integer({ min: -3600, max: 20_000 }), (all, nowS) => {
        const screen = showRun(run(...all), script, nowS);
        expect(screen.acts.length).toBeLessThanOrEqual(2);
        expect(screen.title.trim()).not.toBe("");
        expect(screen.full).toBeGreaterThanOrEqual(0);
        expect(screen.full).toBeLessThanOrEqual(1);
      }),
      { seed: 12_304 },
    );
  });
});

it("what was tapped is the first draft of the log, and nothing else is", () => {
  const told = { ...run(mile, { atS: 1210, what: "drank" }), endedS: 7900 };
  const draft = Object.fromEntries(draftOf(told, script));
  expect(draft).toEqual({
    start: "2026-11-29T07:00",
    time: "2:11:40",
    firstMile: "9:50",
    drank: String(Math.round(script.drinks.logged)),
    drankUnknown: "",
  });
  expect(Object.fromEntries(draftOf({ ...run(), endedS: 60 }, script))).not.toHaveProperty(
    "firstMile",
  );
});

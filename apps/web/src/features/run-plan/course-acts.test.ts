import { englishReader } from "@limber/core/reader";
import { workoutOf } from "@limber/core/run-plan/workout";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { api } from "../../server/api.ts";
import { hillOf, inventedGpx } from "../../server/invented-course.fixture.ts";
import { placeOf, send, sendBody, type Visitor, visitor } from "../../server/visitor.fixture.ts";
import { typedOf } from "./address.ts";
import { mostFormBytes } from "./course-file.ts";
import { addressQuery, answerTo } from "./plan-answer.ts";
import { queryOf } from "./query.ts";

let ada: Visitor;

beforeAll(async () => {
  ada = await visitor();
});

afterAll(async () => (await api()).close());

const asked = { distance: "10km", time: "0:55:00", mass: "62kg", units: "si", health: "nsaid" };
const reader = englishReader("si");
const hill = hillOf(10_000, 200);

/** Sends the form with a file as a browser does, and gives the address that it leads to. */
async function add(content: BlobPart | null, more: Record<string, string> = {}, name = "race.gpx") {
  const form = new FormData();
  for (const [field, value] of Object.entries({ ...asked, ...more })) form.set(field, value);
  form.set("gpx", new File(content === null ? [] : [content], content === null ? "" : name));
  const response = await sendBody("plans/course", form);
  return new URL(placeOf(response) ?? "/", "http://here");
}

const shown = ({ searchParams }: URL) => answerTo(queryOf(searchParams), reader);

describe("a course that is added", () => {
  it("stands in the form, beside all that was typed, and the plan is not made yet", async () => {
    const form = await add(hill);
    expect(form.pathname).toBe("/plans");
    expect(shown(form)).toMatchObject({
      kind: "form",
      problems: {},
      typed: { ...asked, health: ["nsaid"] },
    });
  });

  it("makes the plan: slower up, faster down, in the time that was asked for", async () => {
    const form = await add(hill);
    form.searchParams.delete("change");
    const answer = shown(form);
    if (answer.kind === "form") throw new Error(JSON.stringify(answer.problems));
    const { splits, totalS } = answer.plan.pacing;
    expect(totalS).toBeCloseTo(3300, 6);
    expect(splits.map(({ grade = 0 }) => Math.round(grade * 100))).toEqual([
      ...[4, 4, 4, 4, 4],
      ...[-4, -4, -4, -4, -4],
    ]);
    expect(splits[2]?.paceSPerKm).toBeGreaterThan((splits[7]?.paceSPerKm ?? Infinity) * 1.2);
    const paces = workoutOf(answer.plan)?.flatMap((step) =>
      "fastestMPerS" in step ? [step.fastestMPerS] : [],
    );
    expect(paces?.at(-1)).toBeGreaterThan((paces?.[1] ?? Infinity) * 1.2);
  });

  it("of a track 3 % too long is stretched to the run", async () => {
    const form = await add(hillOf(10_300, 200));
    form.searchParams.delete("change");
    const answer = shown(form);
    if (answer.kind === "form") throw new Error(JSON.stringify(answer.problems));
    expect(answer.request.course?.at(-1)?.distanceM).toBeCloseTo(10_000, 6);
  });

  it("of another length is kept in the form, which says what to change", async () => {
    const answer = shown(await add(hillOf(15_000, 200)));
    expect(answer).toMatchObject({
      kind: "form",
      problems: {
        course: {
          what: "The course is 15 km, and the run 10 km.",
          why: "They may differ by 5 % at most.",
          fix: "Set the distance to 15 km, or choose the course of this run.",
        },
      },
    });
    expect(answer.typed.course.length).toBeGreaterThan(20);
  });

  it("changes the plan that it was added to", async () => {
    const form = await add(hill, { replaces: "01981f5e-0000-7000-8000-000000000000" });
    expect(form.searchParams.get("edit")).toBe("01981f5e-0000-7000-8000-000000000000");
  });

  it("takes the place of the one before; a file that is refused leaves that one", async () => {
    const before = (await add(hill)).searchParams.get("course") ?? "";
    const other = (await add(hillOf(10_000, 50), { course: before })).searchParams.get("course");
    expect(other).not.toBe(before);
    const refused = await add("nothing", { course: before });
    expect(refused.searchParams.get("course")).toBe(before);
  });
});

const places = `<gpx version="1.1"><wpt lat="0" lon="0"><ele>3</ele></wpt><wpt lat="0" lon="1"/></gpx>`;
const tcx = `<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Courses><Course><Name>a</Name></Course></Courses></TrainingCenterDatabase>`;

describe("a file that is refused", () => {
  it.each([
    ["none at all", null, "No file was chosen."],
    ["an empty one", "", "This file could not be read as GPX."],
    ["XML that breaks off at once", "<gpx><trk", "This file could not be read as GPX."],
    ["a web page", "<!doctype html><p>Sign in</p>", "This file could not be read as GPX."],
    ["no heights", inventedGpx({ lengthM: 10_000 }), "This course has no heights."],
    ["places alone", places, "This file holds places, and no track."],
    ["a course of a watch", tcx, "This file holds no GPX course."],
    [
      "entities that grow",
      `<!DOCTYPE gpx [<!ENTITY a "b">]>${hill}`,
      "This file could not be read as GPX.",
    ],
    ["more than five megabytes", new Uint8Array(5_000_001), "This file is larger than 5 MB."],
    [
      "a way around a country",
      inventedGpx({ lengthM: 329_000, heightAt: (m) => 900 + 400 * Math.sin(m / 3000) }),
      "This course is too long.",
    ],
  ] as const)(
    "is said beside its field, and nothing typed is lost: %s",
    async (_, content, what) => {
      const form = await add(content);
      const answer = shown(form);
      expect(answer).toMatchObject({ kind: "form", typed: { ...asked, health: ["nsaid"] } });
      if (answer.kind !== "form") throw new Error("A plan was made.");
      const { course } = answer.problems;
      expect(course?.what).toBe(what);
      expect([course?.why, course?.fix].map((text) => (text ?? "").length > 10)).toEqual([
        true,
        true,
      ]);
    },
  );

  it("that is larger than any form is turned away before it is read", async () => {
    const form = new FormData();
    form.set("gpx", new File([new Uint8Array(mostFormBytes + 1)], "race.gpx"));
    expect((await sendBody("plans/course", form)).status).toBe(413);
  });

  it("whose name alone was sent is asked for again, by a guest and by whoever keeps plans", async () => {
    const query = queryOf(new URLSearchParams({ ...asked, gpx: "race.gpx" }));
    const unsent = { course: { what: "The file that you chose is not in the plan yet." } };
    expect(answerTo(query, reader)).toMatchObject({ kind: "form", problems: unsent });
    const came = await send("plans/keep", { ...asked, gpx: "race.gpx" }, { cookie: ada.cookie });
    const place = new URL(placeOf(came) ?? "/", "http://here");
    expect(shown(place)).toMatchObject({
      kind: "form",
      problems: unsent,
      typed: { distance: asked.distance, time: asked.time },
    });
  });
});

describe("a kept plan with a course", () => {
  const keep = async (fields: Record<string, string>) => {
    const came = await send("plans/keep", fields, { cookie: ada.cookie });
    return (placeOf(came) ?? "").split("/").at(-1) ?? "";
  };
  const show = (planId: string) => ada.who.ask.plans.show({ planId });

  it("has it, is asked again with it, and loses it with one tick", async () => {
    const course = (await add(hill)).searchParams.get("course") ?? "";
    const planId = await keep({ ...asked, course });
    const kept = await show(planId);
    expect(kept.request?.course?.length).toBeGreaterThan(40);
    expect(kept.plan?.pacing.splits[0]?.grade).toBeCloseTo(0.04, 2);
    if (kept.request === null) throw new Error("It cannot be read.");
    const again = Object.fromEntries(addressQuery(typedOf(kept.request, reader)));
    const changed = await show(await keep({ ...again, mass: "63kg", replaces: planId }));
    if (changed.request === null) throw new Error("It cannot be read.");
    expect(typedOf(changed.request, reader).course).toBe(again["course"]);
    const { course: _, ...without } = again;
    const flat = await show(await keep({ ...without, replaces: changed.planId }));
    expect(flat.request?.course).toBeUndefined();
    expect(flat.plan?.pacing.splits[0]?.grade).toBeUndefined();
  });

  it("that is refused goes on changing the plan that it did", async () => {
    const planId = await keep(asked);
    const fields = { ...asked, mass: "9kg", replaces: planId };
    const came = await send("plans/keep", fields, { cookie: ada.cookie });
    expect(placeOf(came)).toContain(`edit=${planId}`);
  });
});

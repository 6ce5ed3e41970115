import { readPlainFit } from "@limber/activity-files/testing/plain-fit";
import { languages, sayFrom } from "@limber/core/language";
import { englishReader } from "@limber/core/reader";
import { alarmsInWords } from "@limber/core/run-plan/alarms-in-words";
import { examples } from "@limber/core/run-plan/examples";
import { RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { workoutInWords } from "@limber/core/run-plan/workout-in-words";
import { anyRun } from "@limber/core/testing/any-run";
import fc from "fast-check";
import { convertIcsCalendar } from "ts-ics";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../messages/catalogue.ts";
import { displayOf } from "../../server/display.ts";
import { calendarFile, planOfAddress, workoutFile } from "./plan-files.ts";

const sizeOf = (text: string) => new TextEncoder().encode(text).length;
const startMs = Date.UTC(2026, 11, 6, 6, 30);
const asked = examples.map(({ request }) => RunPlanRequest.parse(request));
const anyAsked = fc.oneof(fc.constantFrom(...asked), anyRun);

describe.each(languages)("in %s, of every plan", (language) => {
  const displayIn = async () => ({
    ...displayOf(new Headers()),
    ...englishReader("si"),
    language,
    locale: language,
    say: sayFrom(await readCatalogue(language), language),
  });

  it("the workout says what it was told to, as far as a watch has room", async () => {
    const display = await displayIn();
    await fc.assert(
      fc.asyncProperty(anyAsked, async (request) => {
        const plan = planRun(request);
        const file = workoutFile({ plan, runKey: "run-1", startMs, display });
        expect(file === null).toBe(plan.notNow !== undefined);
        if (file === null) return;
        const messages = readPlainFit(new Uint8Array(await file.arrayBuffer()));
        const steps = messages.filter(({ number }) => number === 27).map(({ fields }) => fields);
        const told = workoutInWords(plan, display)?.steps ?? [];
        expect(steps.map((step) => step.get(0))).toEqual(told.map(({ name }) => name));
        for (const [index, { notes }] of told.entries()) {
          const note = String(steps[index]?.get(8));
          expect(sizeOf(note)).toBeLessThanOrEqual(200);
          // Whole sentences from the first on, and never less than one.
          expect(notes.map((_, last) => notes.slice(0, last + 1).join(" ")).concat("")).toContain(
            note,
          );
          if (notes.length > 0) expect(note).not.toBe("");
        }
      }),
      { numRuns: 40, seed: 94 },
    );
  });

  it("the calendar says what it was told to, at its times", async () => {
    const display = await displayIn();
    await fc.assert(
      fc.asyncProperty(anyAsked, async (request) => {
        const plan = planRun(request);
        const file = calendarFile({ plan, runKey: "run-1", startMs, display });
        expect(file === null).toBe(plan.notNow !== undefined);
        if (file === null) return;
        const text = await file.text();
        expect(Math.max(...text.split("\r\n").map(sizeOf))).toBeLessThanOrEqual(75);
        const { events = [] } = convertIcsCalendar(undefined, text);
        const told = alarmsInWords(plan, display) ?? [];
        expect(
          events.map(({ start, summary, description }) => [
            (start.date.getTime() - startMs) / 1000,
            summary,
            description,
          ]),
        ).toEqual(told.map(({ atS, title, lines }) => [atS, title, lines.join("\n")]));
        expect(events.every(({ alarms }) => alarms?.length === 1)).toBe(true);
      }),
      { numRuns: 40, seed: 94 },
    );
  });
});

describe("of an address", () => {
  const display = displayOf(new Headers());
  const typed = { units: "si", distance: "10", time: "0:55:00", zone: "Europe/Vienna" };

  it("there is a calendar only where it is known when the run begins", async () => {
    const early = await planOfAddress({ ...typed, start: "2026-12-06T07:30" }, display);
    const unknown = await planOfAddress(typed, display);
    expect(early?.startMs).toBe(startMs);
    expect(early && calendarFile(early)?.headers.get("Content-Disposition")).toBe(
      'attachment; filename="limber-2026-12-06.ics"',
    );
    expect(unknown && calendarFile(unknown)).toBeNull();
    expect(unknown && workoutFile(unknown)?.headers.get("Content-Disposition")).toBe(
      'attachment; filename="limber-run.fit"',
    );
  });

  it("what cannot be read is no file", async () => {
    expect(await planOfAddress({ ...typed, distance: "far" }, display)).toBeNull();
    expect(await planOfAddress({}, display)).toBeNull();
  });

  it("says nothing of who runs: neither mass nor health is in the files", async () => {
    const start = "2026-12-06T07:30";
    const told = { ...typed, start, mass: "61.7", health: ["kidney-disease"] };
    const plan = await planOfAddress(told, display);
    const text = await (plan && calendarFile(plan))?.text();
    const bytes = await (plan && workoutFile(plan))?.arrayBuffer();
    const said = `${text?.replaceAll(/\r\n /g, "")} ${new TextDecoder().decode(bytes)}`;
    expect(said).toContain("clinician");
    expect(said).not.toMatch(/61\.7|kidney/i);
  });
});

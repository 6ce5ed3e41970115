import { languages, sayFrom } from "@limber/core/language";
import { englishReader, type Reader } from "@limber/core/reader";
import { RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { placeTables } from "../features/race/tables.tsx";
import { RaceView } from "../features/race/view.tsx";
import { PlanCard } from "../features/run-plan/card.tsx";
import { momentsOf } from "../features/run-plan/plan-start.ts";
import { Spine } from "../features/run-plan/spine.tsx";
import { TodayView } from "../features/run-plan/today.tsx";
import { RunPlanView } from "../features/run-plan/view.tsx";
import { readCatalogue } from "../messages/catalogue.ts";

const planIn = (airTemperatureC: number) =>
  planRun(
    RunPlanRequest.parse({
      distanceM: 42_195,
      durationS: 14_400,
      bodyMassKg: 62,
      event: "race",
      corralPaceSPerKm: 300,
      conditions: { airTemperatureC, relativeHumidityPct: 70 },
      weighIns: [],
    }),
  );

const readers = await Promise.all(
  languages.map(async (language): Promise<Reader> => {
    const say = sayFrom(await readCatalogue(language), language);
    return { ...englishReader("si"), language, say };
  }),
);

type Shown = { readonly plan: ReturnType<typeof planIn>; readonly reader: Reader };

const amounts = createElement("p", null, "600 mL, 5:41");

const surfaces: Readonly<Record<string, (shown: Shown) => ReactElement>> = {
  "the plan": ({ plan, reader }) =>
    createElement(RunPlanView, {
      plan,
      reader,
      moments: momentsOf(null, reader),
      change: "/plans",
      drinks: amounts,
      pace: amounts,
      warmUp: amounts,
      after: amounts,
      byHour: null,
    }),
  "race day": ({ plan, reader }) => {
    const moments = momentsOf(null, reader);
    return createElement(RaceView, {
      planId: "1",
      plan,
      reader,
      tables: placeTables(plan, "", reader),
      at: moments.at,
      countdown: "3 days to the start.",
      runAddress: "/run?plan=1",
      steps: createElement(Spine, { plan, reader, moments }),
      save: null,
      byHour: null,
      course: null,
    });
  },
  "the day of the run": ({ plan, reader }) =>
    createElement(TodayView, {
      plan,
      reader,
      moments: momentsOf(null, reader),
      start: null,
      isTimed: true,
      nowMs: 0,
      ticks: { run: "1", next: "/", done: [] },
      planAddress: "/plans/1",
      runQuery: "plan=1",
      logAddress: "/runs",
      checkIn: null,
    }),
};

const card = ({ plan, reader }: Shown) =>
  createElement(PlanCard, {
    plan,
    reader,
    moments: momentsOf(null, reader),
    start: null,
    emergencyNumber: "112",
    contact: null,
    pace: amounts,
  });

const written = (markup: string) => markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
const openly = (markup: string) => written(markup.replace(/<details.*<\/details>/s, ""));
const saysAmount = /\d\s?(oz|mL|ml)\b|\d\s?L\/h|\d:\d\d|to the start/;

describe.each(readers)("a black flag in $language", (reader) => {
  const off = { plan: planIn(34), reader };
  const on = { plan: planIn(20), reader };

  it.each(Object.entries(surfaces))("folds away what was planned on %s", (_, show) => {
    expect(off.plan.heat?.flag).toBe("black");
    const markup = renderToStaticMarkup(show(off));
    expect(markup).toMatch(/<details class="fold put-away"><summary>/);
    expect(openly(markup)).not.toMatch(saysAmount);
    expect(written(markup)).toMatch(saysAmount);
  });

  it.each(Object.entries(surfaces))("and any other flag leaves it open on %s", (_, show) => {
    expect(openly(renderToStaticMarkup(show(on)))).toMatch(saysAmount);
  });

  it("leaves it off the card", () => {
    expect(written(renderToStaticMarkup(card(off)))).not.toMatch(saysAmount);
    expect(written(renderToStaticMarkup(card(on)))).toMatch(saysAmount);
  });
});

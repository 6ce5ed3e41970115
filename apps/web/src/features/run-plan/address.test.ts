import { englishReader } from "@limber/core/reader";
import { examples } from "@limber/core/run-plan/examples";
import { RunPlanRequest } from "@limber/core/run-plan/model";
import { describe, expect, it } from "vitest";
import { typedOf } from "./address.ts";
import { readRequest, unitsOf } from "./query.ts";

describe("the form for a plan that was asked before", () => {
  it.each(examples)("asks the same again, in either units: $name", ({ request }) => {
    const asked = RunPlanRequest.parse({
      ...request,
      startAt: "2026-11-22T06:30:00.000Z",
      timeZone: "Europe/Vienna",
    });
    for (const system of ["us", "si"] as const) {
      const reader = englishReader(system);
      const typed = typedOf(asked, reader);
      const read = readRequest(typed, { typedIn: unitsOf(typed, reader.units), reader });
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const { distanceM, durationS, bodyMassKg, startAt, event, healthConditions } = read.request;
      expect(distanceM / asked.distanceM).toBeCloseTo(1, 3);
      expect(durationS / asked.durationS).toBeCloseTo(1, 2);
      expect((bodyMassKg ?? 1) / (asked.bodyMassKg ?? 1)).toBeCloseTo(1, 2);
      expect({ startAt, event, healthConditions }).toEqual({
        startAt: asked.startAt,
        event: asked.event,
        healthConditions: asked.healthConditions,
      });
    }
  });
});

/** Whatever the schema of a plan's question admits, drawn by chance: what a law is tried on. */
import fc from "fast-check";
import { runEvents } from "../src/hydration/model.ts";
import { instantMs } from "../src/instant.ts";
import { SplitUnit } from "../src/pacing/model.ts";
import { RunPlanRequest } from "../src/run-plan/model.ts";
import { healthConditions, unknownCondition } from "../src/runner.ts";
import { anyAir, anyHours, anyInstant, anyWeather, maybe, seldom } from "./any-weather.ts";
import { anyMass, anyWeighIns } from "./any-weigh-in.ts";
import { between } from "./between.ts";

const anyHeight = between(-500, 9000);
/** A course that was measured from the start on, as long as the run. */
const measured = fc.array(anyHeight, { minLength: 2, maxLength: 8 }).map(
  (heights) => (distanceM: number) =>
    heights.map((elevationM, index) => ({
      distanceM: (distanceM * index) / (heights.length - 1),
      elevationM,
    })),
);
/** Points in no order, of any length. */
const anyPoints = fc
  .array(fc.record({ distanceM: between(0, 400_000), elevationM: anyHeight }), {
    minLength: 2,
    maxLength: 8,
  })
  .map((points) => () => points);

const anyRecentRun = fc.record(
  {
    daysBefore: fc.oneof(between(0, 15), between(0, 366)).map(Math.round),
    durationS: between(0, 20_000),
    conditions: anyAir,
  },
  { requiredKeys: ["daysBefore", "durationS"] },
);

const anyDistance = fc.oneof(
  between(800, 330_000),
  between(3000, 45_000),
  fc.constantFrom(800, 5000, 10_000, 21_097.5, 42_195, 330_000),
);
/** The fastest, the slowest, and the one at which the shortest run is as short as any. */
const edges = fc.constantFrom(125, 150, 1500);
const anyPace = fc.oneof(between(125, 1500), between(200, 480), edges);

/** Every run, with and without what may be told of it: distance and pace first, so that a person could run it. */
const anyTold = fc.record({
  distanceM: anyDistance,
  paceSPerKm: anyPace,
  event: fc.constantFrom(...runEvents),
  bodyMassKg: maybe(fc.oneof(anyMass, between(45, 100))),
  heightM: maybe(between(1.2, 2.3)),
  conditions: maybe(anyWeather),
  hours: seldom(anyHours),
  sweatRateMlPerH: seldom(between(50, 4000)),
  weighIns: maybe(anyWeighIns),
  lastEndedHeavier: seldom(fc.boolean()),
  healthConditions: fc.oneof(
    fc.constant([]),
    fc.array(fc.constantFrom(...healthConditions, unknownCondition), { maxLength: 4 }),
  ),
  urineIsPale: maybe(fc.boolean()),
  earlierCramps: maybe(fc.boolean()),
  recentRuns: seldom(fc.array(anyRecentRun, { maxLength: 12 })),
  splitUnit: fc.constantFrom(...SplitUnit.options),
  shape: seldom(between(0.001, 0.1)),
  course: seldom(fc.oneof({ weight: 3, arbitrary: measured }, { weight: 1, arbitrary: anyPoints })),
  waterTablesM: seldom(fc.array(between(1, 330_000), { maxLength: 12 })),
  corralPaceSPerKm: seldom(between(125, 1500)),
  startAt: seldom(anyInstant),
  timeZone: seldom(fc.oneof(fc.constantFrom("America/Denver", "Asia/Kathmandu"), fc.string())),
  forecast: seldom(
    fc.record({
      source: fc.constant("open-meteo" as const),
      place: fc.string({ maxLength: 200 }),
      readAt: anyInstant,
    }),
  ),
});

type HoursAndStart = {
  readonly hours?: readonly { readonly at: string }[] | undefined;
  readonly startAt?: string | undefined;
};

/** Without the hour of the start: a law that changes the weather there would have it told otherwise. */
const besideTheStart = ({ hours, startAt = "" }: HoursAndStart) =>
  hours?.filter(({ at }) => instantMs(at) !== instantMs(startAt));

export const anyRun = anyTold
  .map(({ paceSPerKm, course, ...told }) =>
    RunPlanRequest.safeParse({
      ...told,
      hours: besideTheStart(told),
      course: course?.(told.distanceM),
      durationS: (paceSPerKm * told.distanceM) / 1000,
    }),
  )
  .filter(({ success }) => success)
  .map(({ data }) => data as RunPlanRequest);

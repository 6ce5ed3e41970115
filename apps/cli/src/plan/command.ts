import { runEvents } from "@limber/core/hydration/model";
import {
  parseDistance,
  parseDuration,
  parseHeight,
  parseMass,
  parsePaceOrSpeed,
  parseVolumeRate,
} from "@limber/core/parse";
import { splitUnitFor } from "@limber/core/reader";
import { RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { healthConditions } from "@limber/core/runner";
import { courseFlag, courseFor } from "../course.ts";
import type { Answer, Context, Flag, Given, Noun } from "../grammar.ts";
import { assumptionsOf } from "../heat/assumed.ts";
import { placeFlags, skyFlag } from "../heat/sun.ts";
import { refuse } from "../refusal.ts";
import { checked, plainNumber, quantity, textOf, textsOf, words, yesOrNo } from "../request.ts";
import { type Start, startTime } from "../start-time.ts";
import { weatherIn } from "../weather-told.ts";
import { planPage } from "./page.ts";
import { withTexts } from "./texts.ts";
import { underTheSky } from "./under-sky.ts";

const flags: readonly Flag[] = [
  {
    name: "distance",
    value: "DISTANCE",
    says: "14mi, 42.195km, half, marathon",
    required: true,
    example: "14mi",
  },
  {
    name: "time",
    value: "TIME",
    says: "how long it takes: 2:11:00, 45m",
    required: true,
    example: "2:11:00",
  },
  { name: "mass", value: "MASS", says: "body mass: 62kg, 137lb" },
  { name: "temp", value: "TEMPERATURE", says: "air temperature: 24C, 75F" },
  { name: "humidity", value: "PERCENT", says: "relative humidity: 65%; unknown if left out" },
  { name: "wind", value: "WIND", says: "wind from the front: 3m/s, 6mph" },
  { ...skyFlag, says: "what you run under; without it the heat is estimated" },
  ...placeFlags,
  { name: "height", value: "HEIGHT", says: "175cm, 5ft9in" },
  { name: "sweat-rate", value: "RATE", says: "your own, from limber sweat test: 900ml/h" },
  {
    name: "event",
    value: "KIND",
    says: "easy, long or race; easy if left out",
    choices: runEvents,
  },
  {
    name: "condition",
    value: "NAME",
    says: "a health condition; repeat it for each one",
    repeatable: true,
    choices: healthConditions,
  },
  {
    name: "earlier-cramps",
    value: "yes|no",
    says: "whether a leg cramped in a run of the last year",
    choices: ["yes", "no"],
  },
  { name: "corral", value: "PACE", says: "pace of the people you line up with" },
  { name: "shape", value: "NUMBER", says: "how much slower the start is: 0.02 is 2 %" },
  courseFlag,
  { name: "start", value: "WHEN", says: '"Sat 7:30" or 2026-12-06T07:30' },
  { name: "tz", value: "ZONE", says: "America/Denver; this computer's if left out" },
];

export const noun: Noun = {
  name: "plan",
  summary: "One run: what to drink, how to warm up, how fast to begin, how to recover.",
  verbs: [
    {
      name: "create",
      summary: "A plan for one run. Only distance and time are needed.",
      examples: [
        ["limber plan create --distance 10km --time 55m", "general numbers"],
        ["limber plan create --distance 14mi --time 2:11:00 --mass 137lb --temp 68F", "your own"],
        ['limber plan create --distance half --time 1:58:00 --start "Sun 8:00"', ""],
        ["limber plan create --distance 10km --time 55m --json --fields timeline", "for a program"],
      ],
      flags,
      answer: create,
    },
  ],
};

async function create(given: Given, context: Context): Promise<Answer> {
  const start = startOf(given, context);
  const distanceM = quantity(given, "distance", parseDistance);
  const way = await courseFor(given, distanceM, context);
  const durationS = quantity(given, "time", parseDuration);
  const conditions = underTheSky(weatherIn(given), given, { start, durationS, context });
  const event = textOf(given, "event");
  const request = checked(
    RunPlanRequest,
    {
      distanceM,
      course: way.course,
      durationS,
      event:
        event === undefined
          ? undefined
          : words([event], runEvents, { name: "event", seeAll: "Events are easy, long, race." })[0],
      bodyMassKg: quantity(given, "mass", (text) => parseMass(text, "body mass")),
      heightM: quantity(given, "height", parseHeight),
      conditions,
      sweatRateMlPerH: quantity(given, "sweat-rate", (text) => parseVolumeRate(text, "sweat rate")),
      healthConditions: words(textsOf(given, "condition"), healthConditions, {
        name: "condition",
        seeAll: `Conditions are ${healthConditions.join(", ")}.`,
      }),
      earlierCramps: yesOrNo(given, "earlier-cramps"),
      splitUnit: splitUnitFor(context.reader),
      shape: plainNumber(given, "shape", "0.02"),
      corralPaceSPerKm: quantity(given, "corral", (text) => parsePaceOrSpeed(text, "corral pace"))
        ?.paceSPerKm,
      startAt: start?.at.toISOString(),
      timeZone: start?.timeZone,
    },
    context.reader,
  );
  const plan = planRun(request);
  return {
    json: withTexts(plan),
    notes: [...assumptionsOf({ ...plan, ...plan.heat }, context.reader), ...way.notes],
    page: () => planPage(plan, start, context),
  };
}

function startOf(given: Given, { session }: Context): Start | null {
  const [start, zone] = [textOf(given, "start"), textOf(given, "tz")];
  if (start !== undefined) return startTime(start, zone, session.now());
  if (zone === undefined) return null;
  return refuse({
    what: "--tz needs a start.",
    why: "Without one, times count from the start of the run.",
    fix: 'Add --start "Sat 7:30", or leave --tz out.',
  });
}

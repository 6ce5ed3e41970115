import { ratePerHour } from "@limber/core/format";
import { weatherOf } from "@limber/core/heat/plan";
import { judgeWeighIn } from "@limber/core/hydration/belief";
import { doubtInWords } from "@limber/core/hydration/doubts-in-words";
import { type SweatTest, type WeighInBelief, WeighInToJudge } from "@limber/core/hydration/model";
import { testSweat } from "@limber/core/hydration/plan";
import { noRateInWords, putBackInWords } from "@limber/core/hydration/words";
import {
  parseDistance,
  parseDuration,
  parseMass,
  parsePaceOrSpeed,
  parseVolume,
} from "@limber/core/parse";
import { type KilometersPerHour, type Seconds, speedOver } from "@limber/core/units";
import type { Answer, Context, Flag, Given, Verb } from "../grammar.ts";
import { assumptionsOf } from "../heat/assumed.ts";
import { answerLine, facts } from "../print.ts";
import { exitCodes, refuse } from "../refusal.ts";
import { checked, quantity, textOf } from "../request.ts";
import { weatherIn } from "../weather-told.ts";

const weighIn = (name: string, says: string): Flag => ({
  name,
  value: "MASS",
  says,
  required: true,
  example: "62kg",
});

export const test: Verb = {
  name: "test",
  summary: "A sweat rate from the scale, before and after a run. Weigh dry, with little on.",
  examples: [["limber sweat test --before 62.4kg --after 61.6kg --drank 500ml --time 1:15:00", ""]],
  flags: [
    weighIn("before", "mass before the run: 62.4kg, 137.5lb"),
    weighIn("after", "mass after it"),
    {
      name: "drank",
      value: "VOLUME",
      says: "what you drank: 500ml, 17oz",
      required: true,
      example: "500ml",
    },
    {
      name: "urine",
      value: "VOLUME",
      says: "urine on the way: 0ml, 200ml, or unmeasured for a stop nobody measured; unknown if left out",
    },
    {
      name: "time",
      value: "TIME",
      says: "how long you ran: 1:15:00, 75m",
      required: true,
      example: "1:15:00",
    },
    { name: "scale-step", value: "MASS", says: "the step of your scale: 0.1kg if left out" },
    { name: "temp", value: "TEMPERATURE", says: "air temperature, beside a pace: 24C, 75F" },
    { name: "humidity", value: "PERCENT", says: "relative humidity: 65%; unknown if left out" },
    { name: "speed", value: "SPEED", says: "speed or pace: 11km/h, 9:00/mi" },
    { name: "distance", value: "DISTANCE", says: "how far you ran, in place of a speed" },
  ],
  answer: rateOf,
};

/** Programs get the problem as the answer; for a person it is a refusal like any other. */
function notBelieved(weighIn: WeighInBelief, { reader }: Context): Answer {
  const { what, why, fix } = doubtInWords(weighIn, reader);
  return {
    json: { problem: { kind: "not-believed", what, why, fix }, weighIn },
    page: () => refuse({ what, why, fix }),
    exitCode: exitCodes.usage,
  };
}

function urineOf(given: Given) {
  return textOf(given, "urine") === "unmeasured"
    ? { urineUnmeasured: true }
    : { urineMl: quantity(given, "urine", (text) => parseVolume(text, "urine")) };
}

/** Weather and pace of the run: with both, the sweat is set beside what was expected of you. */
function runOf(given: Given, durationS: Seconds | undefined) {
  const run = { speedKmPerH: speedOf(given, durationS), conditions: weatherIn(given) };
  const isTimed = ["speed", "distance"].some((flag) => textOf(given, flag) !== undefined);
  if (isTimed === (run.conditions !== undefined)) return run;
  return refuse({
    what: isTimed ? "The weather of the run is missing." : "The pace of the run is missing.",
    why: "What to expect of you follows from both together, and from neither alone.",
    fix: isTimed ? "Add --temp 24C." : "Add --speed 11km/h or --distance 14km.",
  });
}

/** How fast the run was: told, or from how far it was. */
function speedOf(given: Given, durationS: Seconds | undefined): KilometersPerHour | undefined {
  const speed = quantity(given, "speed", (text) => parsePaceOrSpeed(text, "speed"));
  const distanceM = quantity(given, "distance", parseDistance);
  if (speed !== undefined && distanceM !== undefined)
    return refuse({
      what: "--speed and --distance both say how fast you ran.",
      why: "Only one of them can be right.",
      fix: "Leave one of them out.",
    });
  if (distanceM === undefined || !durationS) return speed?.speedKmPerH;
  return speedOver(distanceM, durationS);
}

function rateOf(given: Given, context: Context): Answer {
  const durationS = quantity(given, "time", parseDuration);
  const request = checked(
    WeighInToJudge,
    {
      massBeforeKg: quantity(given, "before", (text) => parseMass(text, "mass before")),
      massAfterKg: quantity(given, "after", (text) => parseMass(text, "mass after")),
      drankMl: quantity(given, "drank", (text) => parseVolume(text, "drank")),
      ...urineOf(given),
      durationS,
      ...runOf(given, durationS),
      scaleStepKg: quantity(given, "scale-step", (text) => parseMass(text, "scale step")),
    },
    context.reader,
  );
  const weighIn = judgeWeighIn(request);
  const sweat = testSweat(request);
  if (sweat === null) return notBelieved(weighIn, context);
  return {
    json: { ...sweat, weighIn },
    notes:
      request.conditions === undefined
        ? []
        : assumptionsOf(weatherOf(request.conditions), context.reader),
    page: () => testPage(sweat, context),
  };
}

function testPage(sweat: SweatTest, context: Context): string {
  const change = `${Math.abs(sweat.bodyMassChangePct).toFixed(1)} %`;
  const rows: [string, string | null][] = [
    [
      "Weight",
      sweat.gainedWeight
        ? `${change} heavier. Drink less next time, and nothing more now. With a headache, vomiting, swelling or confusion call for help.`
        : sweat.bodyMassChangePct < 0 && change !== "0.0 %"
          ? `${change} lighter.`
          : "The same, or apart by less than the scale can tell.",
    ],
    [
      "Loss",
      sweat.lostOverTwoPct && sweat.usable
        ? "Over 2 %. Drink as thirst says over the next hours, with food."
        : null,
    ],
    [
      "Put back",
      sweat.rehydrateMl === null ? null : putBackInWords(sweat.rehydrateMl, context.reader),
    ],
    [
      "Urine",
      sweat.noRate !== null || sweat.urineKnown
        ? null
        : "Not known, and counted as sweat. Add --urine.",
    ],
    [
      "Use it",
      sweat.noRate === null && sweat.urineKnown
        ? `limber plan create --sweat-rate ${Math.floor(sweat.sweatRateMlPerH)}ml/h`
        : null,
    ],
    ["Why", `limber rule show ${sweat.rule}`],
  ];
  return [answerLine(rateLine(sweat, context), context), "", facts(rows, context)].join("\n");
}

/** No figure stands where nothing was measured. */
function rateLine(sweat: SweatTest, { reader }: Context): string {
  if (sweat.noRate !== null) return noRateInWords(sweat.noRate, reader);
  const rate = ratePerHour(sweat.sweatRateMlPerH, reader);
  return sweat.urineKnown ? `You sweat ${rate}.` : `You sweat ${rate} at the most.`;
}

import { mass, ratePerHour, temperature } from "@limber/core/format";
import { airInWords } from "@limber/core/heat/words";
import { judgeWeighIn } from "@limber/core/hydration/belief";
import { doubtInWords } from "@limber/core/hydration/doubts-in-words";
import {
  SweatPredictionRequest,
  type SweatTest,
  SweatTestRequest,
  type WeighInBelief,
} from "@limber/core/hydration/model";
import { predictSweat, testSweat } from "@limber/core/hydration/plan";
import { putBackInWords } from "@limber/core/hydration/words";
import {
  parseDuration,
  parseHeight,
  parseMass,
  parsePaceOrSpeed,
  parsePercent,
  parseTemperature,
  parseVolume,
  parseWind,
} from "@limber/core/parse";
import type { Answer, Context, Flag, Given, Noun } from "../grammar.ts";
import { assumptionsOf } from "../heat/assumed.ts";
import { answerLine, facts } from "../print.ts";
import { exitCodes, refuse } from "../refusal.ts";
import { checked, quantity, textOf } from "../request.ts";

const weighIn = (name: string, says: string): Flag => ({
  name,
  value: "MASS",
  says,
  required: true,
  example: "62kg",
});

export const noun: Noun = {
  name: "sweat",
  summary: "How much a runner sweats: predicted, or from a weigh-in.",
  verbs: [
    {
      name: "predict",
      summary: "A sweat rate from mass, speed and weather.",
      examples: [
        ["limber sweat predict --mass 62kg --speed 11km/h --temp 24C", "humidity unknown"],
        ["limber sweat predict --mass 137lb --speed 9:00/mi --temp 75F --humidity 80%", ""],
      ],
      flags: [
        {
          name: "mass",
          value: "MASS",
          says: "body mass: 62kg, 137lb",
          required: true,
          example: "62kg",
        },
        {
          name: "speed",
          value: "SPEED",
          says: "speed or pace: 11km/h, 9:00/mi",
          required: true,
          example: "11km/h",
        },
        {
          name: "temp",
          value: "TEMPERATURE",
          says: "air temperature: 24C, 75F",
          required: true,
          example: "24C",
        },
        { name: "humidity", value: "PERCENT", says: "relative humidity: 65%; unknown if left out" },
        { name: "wind", value: "WIND", says: "wind from the front: 3m/s, 6mph" },
        { name: "height", value: "HEIGHT", says: "175cm, 5ft9in" },
      ],
      answer: predict,
    },
    {
      name: "test",
      summary: "A sweat rate from the scale, before and after a run. Weigh dry, with little on.",
      examples: [
        ["limber sweat test --before 62.4kg --after 61.6kg --drank 500ml --time 1:15:00", ""],
      ],
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
      ],
      answer: test,
    },
  ],
};

function predict(given: Given, context: Context): Answer {
  const request = checked(
    SweatPredictionRequest,
    {
      bodyMassKg: quantity(given, "mass", parseMass),
      speedKmPerH: quantity(given, "speed", (text) => parsePaceOrSpeed(text, "speed"))?.speedKmPerH,
      heightM: quantity(given, "height", parseHeight),
      conditions: {
        airTemperatureC: quantity(given, "temp", parseTemperature),
        relativeHumidityPct: quantity(given, "humidity", parsePercent),
        windMPerS: quantity(given, "wind", parseWind),
      },
    },
    context.reader,
  );
  const sweat = predictSweat(request);
  const { airTemperatureC, relativeHumidityPct } = request.conditions;
  const air =
    relativeHumidityPct === undefined
      ? airInWords({ ...request, ...sweat }, context.reader)
      : `${temperature(airTemperatureC, context.reader)}, ${relativeHumidityPct} %`;
  const rows: [string, string | null][] = [
    ["For", `${mass(request.bodyMassKg, context.reader)}, ${air}`],
    [
      "Heat",
      sweat.uncompensable
        ? "Sweat cannot carry this heat away. Run slower, indoors, or another day."
        : null,
    ],
    [
      "Estimate",
      sweat.extrapolated
        ? "Outside what it was made from. Weigh yourself to know."
        : "Weigh yourself before and after a run to know.",
    ],
    ["Why", `limber rule show ${sweat.rule}`],
  ];
  return {
    json: { ...sweat, conditions: request.conditions },
    notes: assumptionsOf(sweat, context.reader),
    page: () =>
      [
        answerLine(
          `About ${ratePerHour(sweat.sweatRateMlPerH, context.reader)} of sweat, for the middle of runners like you. A plan asks for less.`,
          context,
        ),
        "",
        facts(rows, context),
      ].join("\n"),
  };
}

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

function test(given: Given, context: Context): Answer {
  const request = checked(
    SweatTestRequest,
    {
      massBeforeKg: quantity(given, "before", (text) => parseMass(text, "mass before")),
      massAfterKg: quantity(given, "after", (text) => parseMass(text, "mass after")),
      drankMl: quantity(given, "drank", (text) => parseVolume(text, "drank")),
      ...urineOf(given),
      durationS: quantity(given, "time", parseDuration),
      scaleStepKg: quantity(given, "scale-step", (text) => parseMass(text, "scale step")),
    },
    context.reader,
  );
  const weighIn = judgeWeighIn(request);
  const sweat = testSweat(request);
  if (sweat === null) return notBelieved(weighIn, context);
  return {
    json: { ...sweat, weighIn },
    page: () => testPage(sweat, context),
  };
}

function testPage(sweat: SweatTest, context: Context): string {
  const change = `${Math.abs(sweat.bodyMassChangePct).toFixed(1)} %`;
  const rows: [string, string | null][] = [
    [
      "Weight",
      sweat.gainedWeight
        ? `${change} heavier. Drink less next time, and no more than thirst asks now.`
        : sweat.bodyMassChangePct < 0
          ? `${change} lighter.`
          : "The same, or heavier by less than the scale can tell.",
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
      sweat.urineKnown ? null : "Not known, so this is the most you can have sweated. Add --urine.",
    ],
    [
      "Use it",
      sweat.usable
        ? `limber plan create --sweat-rate ${Math.floor(sweat.sweatRateMlPerH)}ml/h`
        : "Too short, too coarse, or with a stop not measured: no measurement.",
    ],
    ["Why", `limber rule show ${sweat.rule}`],
  ];
  return [
    answerLine(`You sweat ${ratePerHour(sweat.sweatRateMlPerH, context.reader)}.`, context),
    "",
    facts(rows, context),
  ].join("\n");
}

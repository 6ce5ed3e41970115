import { mass, ratePerHour, temperature } from "@limber/core/format";
import { airInWords } from "@limber/core/heat/words";
import { SweatPredictionRequest } from "@limber/core/hydration/model";
import { predictSweat } from "@limber/core/hydration/plan";
import {
  parseHeight,
  parseMass,
  parsePaceOrSpeed,
  parsePercent,
  parseTemperature,
  parseWind,
} from "@limber/core/parse";
import type { Answer, Context, Given, Noun } from "../grammar.ts";
import { assumptionsOf } from "../heat/assumed.ts";
import { answerLine, facts } from "../print.ts";
import { checked, quantity } from "../request.ts";
import { test } from "./weighing.ts";

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
    test,
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

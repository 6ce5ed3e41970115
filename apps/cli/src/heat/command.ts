import { temperature } from "@limber/core/format";
import { HeatRequest, StationRow } from "@limber/core/heat/model";
import { isOpen } from "@limber/core/heat/open-sky";
import { planHeat, readStation } from "@limber/core/heat/plan";
import { airInWords, flagInWords, methodInWords } from "@limber/core/heat/words";
import { parsePercent, parseTemperature } from "@limber/core/parse";
import type { Answer, Context, Given, Noun } from "../grammar.ts";
import { answerLine, facts } from "../print.ts";
import { checked, quantity } from "../request.ts";
import { assumptionsOf } from "./assumed.ts";
import { hours, hoursFlags } from "./hours.ts";
import { skyOf, sunFlags } from "./sun.ts";

export const noun: Noun = {
  name: "heat",
  summary: "How hot it is for a runner, and the flag a race would fly.",
  verbs: [
    {
      name: "show",
      summary: "Four measures of the heat, and the flag.",
      examples: [
        ["limber heat show --temp 84F --humidity 70%", "a warm, humid morning"],
        ["limber heat show --temp 84F --humidity 70% --wind 2m/s --sky cloud", "under cloud"],
      ],
      flags: [
        {
          name: "temp",
          value: "TEMPERATURE",
          says: "air temperature: 24C, 75F",
          required: true,
          example: "24C",
        },
        {
          name: "humidity",
          value: "PERCENT",
          says: "relative humidity: 65%; unknown if left out",
          example: "65%",
        },
        ...sunFlags,
      ],
      answer: show,
    },
    {
      name: "hours",
      summary: "The flag of each hour of a day, and the cheapest hour to run.",
      examples: [
        ["limber heat hours --from day.json", "hours that you wrote down"],
        ["limber heat hours --lat 39.74 --lon -104.99 --date 2026-07-04", "from the forecast"],
      ],
      flags: hoursFlags,
      answer: hours,
    },
  ],
};

async function show(given: Given, context: Context): Promise<Answer> {
  const request = checked(
    HeatRequest,
    {
      airTemperatureC: quantity(given, "temp", parseTemperature),
      relativeHumidityPct: quantity(given, "humidity", parsePercent),
      ...skyOf(given, context),
    },
    context.reader,
  );
  const row = StationRow.safeParse(request);
  const heat = row.success ? readStation(row.data) : planHeat(request);
  const model = isOpen(request) ? (await context.session.loadOtherModel()).otherModel : null;
  const secondOpinion = model?.secondOpinionOf(heat.flag, request) ?? null;
  const degrees = (air: typeof heat.wbgtC) => temperature(air, context.reader);
  const flag = heat.flag.charAt(0).toUpperCase() + heat.flag.slice(1);
  const ofTheFlag = `${flag} flag. ${flagInWords(heat.flag, context.reader)}`;
  const other = model && secondOpinion && model.secondOpinionInWords(secondOpinion, context.reader);
  const opening = secondOpinion?.isStricter ? `${other} ${ofTheFlag}` : ofTheFlag;
  return {
    json: { ...heat, secondOpinion },
    notes: assumptionsOf(heat, context.reader),
    page: () =>
      [
        answerLine(opening, context),
        "",
        facts(
          [
            [
              "Air",
              heat.assumedHumidity
                ? airInWords({ conditions: request, ...heat }, context.reader)
                : null,
            ],
            ["Second opinion", secondOpinion?.isStricter ? null : other],
            ["WBGT", `${degrees(heat.wbgtC)}, ${methodInWords(heat, context.reader)}`],
            ["Heat index", `${degrees(heat.heatIndexC)}, what it feels like in the shade`],
            ["Wet bulb", `${degrees(heat.wetBulbC)}, as cool as sweat can make wet skin`],
            ["Dew point", `${degrees(heat.dewPointC)}, how much water the air holds`],
            ["Why", `limber rule show ${heat.rule}`],
          ],
          context,
        ),
      ].join("\n"),
  };
}

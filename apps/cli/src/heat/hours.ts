import { HoursFound, hoursAddress, hoursOf } from "@limber/api/hours-found";
import { temperature } from "@limber/core/format";
import { Coordinates, type HourOfWeather } from "@limber/core/heat/model";
import { planHours } from "@limber/core/heat/plan";
import { cheapestInWords, flagColourInWords, hourInWords } from "@limber/core/heat/words";
import { withSun } from "@limber/core/heat/written-down";
import { dayMs } from "@limber/core/instant";
import type { Answer, Context, Flag, Given } from "../grammar.ts";
import { answerLine, table } from "../print.ts";
import { exitCodes, flagsInWords, refuse } from "../refusal.ts";
import { angle, checked, textOf } from "../request.ts";
import { hoursIn } from "./hours-file.ts";
import { placeFlags } from "./sun.ts";

export const hoursFlags: readonly Flag[] = [
  {
    name: "from",
    value: "FILE",
    says: "hours of weather as JSON; - is stdin",
    example: "day.json",
  },
  ...placeFlags,
  { name: "date", value: "DAY", says: "the day there, for its forecast: 2026-07-04" },
];

/** Each hour with its flag, and the one that costs a run least. */
export async function hours(given: Given, context: Context): Promise<Answer> {
  const file = textOf(given, "from");
  const weather = file === undefined ? await forecast(given, context) : typed(file, given, context);
  const heat = planHours(weather, context.session.now().getTime()) ?? refuse(noHours);
  const rows = heat.hours.map((hour) => [
    hour.at.slice(0, 10),
    hourInWords(hour, context.reader),
    temperature(hour.wbgtC, context.reader),
    flagColourInWords(hour.flag, context.reader),
  ]);
  return {
    json: heat,
    page: () =>
      [
        answerLine(cheapestInWords(heat, context.reader), context),
        "",
        table(["day", "hour", "WBGT", "flag"], rows, context),
      ].join("\n"),
  };
}

const noHours = {
  what: "There is no forecast for that day.",
  why: "It reaches from today to a fortnight ahead.",
  fix: "Use a nearer --date, or --from FILE.json with hours of your own.",
};

/** Hours somebody wrote down. Where the place stands beside them, the sun is reckoned for each. */
function typed(file: string, given: Given, context: Context): readonly HourOfWeather[] {
  refuseAnotherSource(given);
  return withSun(hoursIn(file, context));
}

const place = ["lat", "lon", "date"] as const;

/** What stands in a file is not the forecast for a place: one of them would go unread. */
function refuseAnotherSource(given: Given): void {
  const beside = place.filter((flag) => textOf(given, flag) !== undefined);
  if (beside.length === 0) return;
  refuse({
    what: `${flagsInWords(["from", ...beside])} name two sources of weather.`,
    why: "Hours come from a file, or from the forecast for a place and a day.",
    fix: 'Leave --from out, or the others: a file tells its place as {"place": {"latitudeDeg": 39.74, "longitudeDeg": -104.99}, "hours": …}.',
  });
}

async function forecast(given: Given, context: Context): Promise<readonly HourOfWeather[]> {
  const missing = place.filter((flag) => textOf(given, flag) === undefined);
  if (missing.length > 0)
    refuse({
      what: `${flagsInWords(missing)} must be there, or --from.`,
      why: "Hours come from a file, or from the forecast for a place and a day.",
      fix: "Use --lat 39.74 --lon -104.99 --date 2026-07-04, or --from day.json.",
    });
  const where = checked(
    Coordinates,
    { latitudeDeg: angle(given, "lat", "39.74"), longitudeDeg: angle(given, "lon", "-104.99") },
    context.reader,
  );
  const day = dayOf(textOf(given, "date") ?? "");
  return hoursOf(await asked(where, context), day, where);
}

function dayOf(date: string): string {
  if (Number.isFinite(dayMs(date))) return date;
  return refuse({
    what: `date "${date}" is not a day.`,
    why: "It is a year, a month and a day of the calendar.",
    fix: "Use --date 2026-07-04.",
  });
}

/** As long as somebody waits for a forecast before they would rather look out of the window. */
const PATIENCE_MS = 10_000;

async function asked(where: Coordinates, { session }: Context): Promise<HoursFound> {
  const address = hoursAddress(where, session.environment.variables["LIMBER_WEATHER_URL"]);
  try {
    const response = await session.fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return HoursFound.parse(await response.json());
  } catch {
    return refuse(
      {
        what: "The forecast could not be fetched.",
        why: `${address.host} did not answer with one.`,
        fix: "Try again with a network, or use --from FILE.json with hours of your own.",
      },
      exitCodes.failed,
    );
  }
}

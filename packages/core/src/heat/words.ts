import type { Conditions, Sky } from "../conditions.ts";
import { digits, shortDay, temperature, timeOfDay, warmthApart } from "../format.ts";
import { dayMs } from "../instant.ts";
import { sayCount } from "../language.ts";
import type { Reader } from "../reader.ts";
import type {
  AssumedHumidity,
  AssumedOutdoors,
  EstimateError,
  HeatFlag,
  HeatHour,
  HeatHours,
  NotNow,
  UsedToHeat,
} from "./model.ts";

/** The air as a plan stands on it. */
type Air = {
  readonly conditions: Conditions;
  readonly assumedHumidity?: AssumedHumidity | undefined;
};

/** "22 °C, 78 % humid", or that nobody knew the humidity, and what was planned with instead. */
export function airInWords({ conditions, assumedHumidity }: Air, reader: Reader): string {
  const { say } = reader;
  const warmth = temperature(conditions.airTemperatureC, reader);
  const humidity = conditions.relativeHumidityPct ?? assumedHumidity?.relativeHumidityPct;
  if (humidity === undefined)
    return say("{temperature}, humidity unknown", { temperature: warmth });
  const values = { temperature: warmth, humidity: Math.round(humidity) };
  return assumedHumidity === undefined
    ? say("{temperature}, {humidity} % humid", values)
    : say("{temperature}, humidity unknown, planned as {humidity} %", values);
}

/** The same alone, as a sentence. */
export function assumedHumidityInWords(
  { relativeHumidityPct }: AssumedHumidity,
  { say }: Reader,
): string {
  return say("Humidity unknown, planned as {humidity} %.", { humidity: relativeHumidityPct });
}

/** The wind and the sun that were reckoned with, where nobody knew them, a sentence each. */
export function assumedOutdoorsInWords(
  { windAt10MMPerS, sunElevationDeg }: AssumedOutdoors,
  reader: Reader,
  conditions: Pick<Conditions, "windMPerS"> | null = null,
): readonly string[] {
  const { say } = reader;
  const wind =
    windAt10MMPerS === undefined
      ? []
      : [assumedWindInWords(digits(windAt10MMPerS, reader), conditions?.windMPerS, reader)];
  const sun =
    sunElevationDeg === undefined
      ? []
      : [
          say("Height of the sun unknown, reckoned as {height}° above the horizon.", {
            height: digits(sunElevationDeg, reader),
          }),
        ];
  return [...wind, ...sun];
}

/** What a runner meets from the front is no measure of the wind around them: a run out and back has it once. */
function assumedWindInWords(
  wind: string,
  fromTheFront: Conditions["windMPerS"],
  { say }: Reader,
): string {
  return fromTheFront === undefined
    ? say("Wind unknown, reckoned as {wind} m/s.", { wind })
    : say(
        "The wind you told is from the front and counts for your sweat. For the heat the wind at 10 m counts: unknown, reckoned as {wind} m/s.",
        { wind },
      );
}

/** How far a heat can be relied on, by how it was reckoned. */
export function methodInWords(
  { estimateError }: { readonly estimateError?: EstimateError | undefined },
  reader: Reader,
): string {
  const { say } = reader;
  if (estimateError === undefined) return say("reckoned with sun and wind");
  return say(
    "estimated without sun and wind: up to {tooHigh} too high at night or under cloud, up to {tooLow} too low at noon in still air",
    {
      tooHigh: warmthApart(estimateError.tooHighC, reader),
      tooLow: warmthApart(estimateError.tooLowC, reader),
    },
  );
}

/** What a flag means for this run. */
export function flagInWords(flag: HeatFlag, { say }: Reader): string {
  switch (flag) {
    case "white":
      return say("Cold. Little heat to lose; keep warm at the start.");
    case "green":
      return say("Low heat stress. A hard effort can still overheat you.");
    case "yellow":
      return say("Moderate heat stress. Start slower and watch how you feel.");
    case "red":
      return say(
        "High heat stress. Slow down; leave it out if you are unwell or not used to heat.",
      );
    case "black":
      return say("Extreme heat stress. Races are cancelled in this. Run indoors, or another day.");
  }
}

/** "Heat flag red": the flag by its name. */
export function flagNameInWords(flag: HeatFlag, { say }: Reader): string {
  switch (flag) {
    case "white":
      return say("Heat flag white");
    case "green":
      return say("Heat flag green");
    case "yellow":
      return say("Heat flag yellow");
    case "red":
      return say("Heat flag red");
    case "black":
      return say("Heat flag black");
  }
}

/** "red flag": the same as a value in a list of facts. */
export function flagColourInWords(flag: HeatFlag, { say }: Reader): string {
  switch (flag) {
    case "white":
      return say("white flag");
    case "green":
      return say("green flag");
    case "yellow":
      return say("yellow flag");
    case "red":
      return say("red flag");
    case "black":
      return say("black flag");
  }
}

/** "6:00": what a clock on a wall of the place shows. */
export function hourInWords(
  { at, isDark }: Pick<HeatHour, "at" | "isDark">,
  reader: Reader,
): string {
  const [hours = 0, minutes = 0] = at.slice(11, 16).split(":").map(Number);
  const time = timeOfDay((hours * 60 + minutes) * 60, reader);
  return isDark ? reader.say("{time} in the dark", { time }) : time;
}

/** The same among the hours of several days: "6:00 on Sat, 4 Jul". */
export function hourAmong(
  hour: Pick<HeatHour, "at" | "isDark">,
  hours: readonly Pick<HeatHour, "at">[],
  reader: Reader,
): string {
  const time = hourInWords(hour, reader);
  if (hours.every(({ at }) => dayOf(at) === dayOf(hour.at))) return time;
  return reader.say("{time} on {day}", { time, day: shortDay(dayMs(dayOf(hour.at)), reader) });
}

/** The day at the place. */
const dayOf = (at: string) => at.slice(0, "2026-07-04".length);

/** Each hour from which another flag flies: "6:00" and "green flag". */
export function flagsByHour(
  { hours }: HeatHours,
  reader: Reader,
): readonly { readonly at: string; readonly time: string; readonly flag: string }[] {
  return hours
    .filter(({ flag }, index) => flag !== hours[index - 1]?.flag)
    .map((hour) => ({
      at: hour.at,
      time: hourAmong({ at: hour.at }, hours, reader),
      flag: flagColourInWords(hour.flag, reader),
    }));
}

/** The hour of the day that costs a run least, as a sentence. */
export function cheapestInWords({ cheapest, hours }: HeatHours, reader: Reader): string {
  if (cheapest.flag === "black") return notTodayInWords(reader);
  return reader.say("The cheapest hour is {time}: {flag}.", {
    time: hourAmong(cheapest, hours, reader),
    flag: flagColourInWords(cheapest.flag, reader),
  });
}

function notTodayInWords({ say }: Reader): string {
  return say("Not today: black flag. Run indoors, or another day.");
}

/** What stands instead of a pace and an amount, in a heat that races are cancelled in. */
export function notNowInWords(
  { instead }: NotNow,
  reader: Reader,
  among: Pick<HeatHours, "hours"> = { hours: [] },
): string {
  const { say } = reader;
  return instead === null
    ? notTodayInWords(reader)
    : say("Not at this hour: black flag. Here is {time}: {flag}.", {
        time: hourAmong(instead, among.hours, reader),
        flag: flagColourInWords(instead.flag, reader),
      });
}

/** What stands between the sun and a runner, as a form offers it. */
export function skyInWords(sky: Sky, { say }: Reader): string {
  switch (sky) {
    case "sun":
      return say("In the sun");
    case "cloud":
      return say("Under cloud");
    case "shade":
      return say("In the shade");
    case "dark":
      return say("In the dark");
  }
}

/** "3 of the last 14 days": how used to heat a runner is, by the runs before. */
export function usedToHeatInWords(
  { heatDays, ofDays, isLess }: UsedToHeat,
  { say }: Reader,
): string {
  const counted = sayCount(say, heatDays, {
    one: "{count} of the last {days} days had a run over an hour in the heat.",
    other: "{count} of the last {days} days had runs over an hour in the heat.",
    values: { days: ofDays },
  });
  return isLess ? `${counted} ${say("Less used to heat than usual: slower.")}` : counted;
}

import {
  digits,
  distance,
  drink,
  hourly,
  minutesAndSeconds,
  ratePerHour,
  roundedVolume,
  span,
  volumes,
  volumeUnit,
} from "../format.ts";
import { notNowInWords } from "../heat/words.ts";
import { anHourBeforeInWords } from "../hydration/words.ts";
import { firstSplitTime } from "../pacing/words.ts";
import { type Reader, saySplit } from "../reader.ts";
import { recoveryInWords } from "../recovery/words.ts";
import { mile, milliliters } from "../units.ts";
import type { RunPlan, TimelineItem } from "./model.ts";

/** The answer in one sentence: "14 mi, 36 to 42 oz, first mile in 9:50.", or that the run is not for now. */
export function headline(plan: RunPlan, reader: Reader, values = figuresOf(plan, reader)): string {
  if (plan.notNow !== undefined) return notNowInWords(plan.notNow, reader, plan.heatHours);
  const { say } = reader;
  const { far, drinks, first } = values;
  const isDry = plan.during.marksS.length === 0;
  if (first === null)
    return isDry
      ? say("{far}, no drink needed on the way.", { far })
      : say("{far}, {drinks}.", { far, drinks });
  return isDry
    ? saySplit(reader, {
        mile: "{far}, no drink needed on the way, first mile in {first}.",
        kilometre: "{far}, no drink needed on the way, first kilometre in {first}.",
        values: { far, first },
      })
    : saySplit(reader, {
        mile: "{far}, {drinks}, first mile in {first}.",
        kilometre: "{far}, {drinks}, first kilometre in {first}.",
        values: { far, drinks, first },
      });
}

/** What a headline tells of: a page may put its own parts in the place of each. */
export function figuresOf(plan: RunPlan, reader: Reader) {
  return {
    far: distance(plan.distanceM, reader),
    drinks: drinkOnTheRun(plan, reader),
    first: firstSplitTime(plan.pacing, reader),
  };
}

/** What the portions on the way add up to, as printed. */
export function drinkOnTheRun(plan: RunPlan, reader: Reader): string {
  const { portionMinMl, portionMaxMl, marksS } = plan.during;
  const { low, high } = roundedVolume({ minMl: portionMinMl, maxMl: portionMaxMl }, reader);
  const count = marksS.length;
  const all = { low: low * count, high: high * count };
  return plan.during.verdict === "general-guidance"
    ? reader.say("at most {volume}", { volume: volumes({ low: all.high, high: all.high }, reader) })
    : volumes(all, reader);
}

/** One thing to do, as a sentence. */
export function timelineText(item: TimelineItem, plan: RunPlan, reader: Reader): string {
  const { say } = reader;
  switch (item.kind) {
    case "drink":
      return drinkText(item, plan, reader);
    case "salt-shot":
      return say(
        "If you have tried it before: one small packet of salt, with at least 240 mL (8 oz) of this drink. Read the label. Needs vary; it is not for everyone.",
      );
    case "stop-drinking":
      return say("Stop drinking, so that what is too much can pass.");
    case "toilet":
      return say("Use the toilet.");
    case "warm-up-jog":
      return say("Jog slowly for {time}.", { time: span(plan.warmUp.jogS) });
    case "static-stretch":
      return say("Stretch calves, hamstrings, quads and feet, 30 s a side, gently.");
    case "warm-up-exercises":
      return say(
        "Butt kicks, high knees, jumping jacks, then the rest of the exercises, 30 s each.",
      );
    case "line-up":
      return say("Line up with runners of your own pace, not with faster ones.");
    case "start":
      return say(
        "Start at a comfortable pace. People will pass you. You will pass many of them later.",
      );
    case "first-mile-check":
      return firstMileText(minutesAndSeconds(item.atS), reader);
    case "finish":
      return say("Finish.");
    case "cool-down":
    case "rehydrate":
    case "urine-check":
    case "foam-roller":
    case "massage":
    case "compression":
      return recoveryInWords(item.kind, reader, plan.after);
  }
}

function firstMileText(time: string, reader: Reader): string {
  return saySplit(reader, {
    mile: "First mile: {time} or slower. Ahead of that, slow down. It is not too late.",
    kilometre:
      "First mile ({far}): {time} or slower. Ahead of that, slow down. It is not too late.",
    values: { time, far: distance(mile, reader) },
  });
}

/** How much one drink of the time line is: "6 to 8 oz". */
export function drinkInWords(
  { atS, optional, minMl = milliliters(0), maxMl = milliliters(0) }: TimelineItem,
  before: RunPlan["before"],
  reader: Reader,
): string {
  return atS < 0 && !optional
    ? anHourBeforeInWords(before, reader)
    : drink({ minMl, maxMl }, reader);
}

function drinkText(item: TimelineItem, { before }: RunPlan, reader: Reader): string {
  const { say } = reader;
  const amount = drinkInWords(item, before, reader);
  if (item.atS > 0)
    return item.fluid === "sports-drink"
      ? say("Drink {amount}, sports drink. Skip it if you are not thirsty.", { amount })
      : say("Drink {amount}, water. Skip it if you are not thirsty.", { amount });
  if (item.optional)
    return say("If you like, drink {amount} more. Leave it out when urine is pale.", { amount });
  return before.heldRule === undefined || before.atStartTrimmed.maxMl > 0
    ? say("Drink {amount} of water or another drink without caffeine.", { amount })
    : say(
        "Drink {amount} of water or another drink without caffeine, and no more before the start: this run may sweat out less. Thirst decides.",
        { amount },
      );
}

/** "-2.1 to -0.2 % from the start. Up to 21 oz drunk before it is not counted."; null where nothing is known. */
export function scaleInWords(plan: RunPlan, reader: Reader): string | null {
  const { expectedMassChangePct: change, before } = plan;
  if (change === null) return null;
  const pct = (value: number) => digits(value, reader, { least: 1 });
  const most = before.anHourBeforeTrimmed.maxMl + before.atStartTrimmed.maxMl;
  return reader.say(
    "{least} to {most} from the start. Up to {before} drunk before it is not counted.",
    {
      least: pct(change.min),
      most: `${pct(change.max)} %`,
      before: drink({ minMl: milliliters(most), maxMl: milliliters(most) }, reader),
    },
  );
}

/** "23 oz an hour, eight of ten like you 16 to 34 oz": how much somebody like this runner sweats, and eight of ten between what; nothing where it is unknown. */
export function sweatInWords({ sweatRateMlPerH, range }: RunPlan["sweat"], reader: Reader): string {
  if (sweatRateMlPerH === null) return "";
  const rate = ratePerHour(sweatRateMlPerH, reader);
  return range === undefined
    ? rate
    : reader.say("{rate}, eight of ten like you {least} to {most}", {
        rate,
        least: hourly(range.low, reader),
        most: `${hourly(range.high, reader)} ${volumeUnit(reader)}`,
      });
}

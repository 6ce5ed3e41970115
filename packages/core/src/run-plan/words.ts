import {
  distance,
  drink,
  minutesAndSeconds,
  roundedVolume,
  span,
  temperature,
  volumes,
} from "../format.ts";
import { flagInWords, flagNameInWords } from "../heat/words.ts";
import { healthConditionInWords } from "../hydration/words.ts";
import { firstSplitTime } from "../pacing/words.ts";
import { type Reader, saySplit } from "../reader.ts";
import { recoveryInWords } from "../recovery/words.ts";
import { mile, milliliters } from "../units.ts";
import type { RunPlan, TimelineItem, Warning } from "./model.ts";

/** The answer in one sentence: "14 mi, 36 to 42 oz, first mile in 9:50." */
export function headline(plan: RunPlan, reader: Reader): string {
  const { say } = reader;
  const far = distance(plan.distanceM, reader);
  const first = firstSplitTime(plan.pacing, reader);
  const drinks = drinkOnTheRun(plan, reader);
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
      return drinkText(item, reader);
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
      return recoveryInWords(item.kind, reader);
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

function drinkText(item: TimelineItem, reader: Reader): string {
  const { say } = reader;
  const amount = drink(
    { minMl: item.minMl ?? milliliters(0), maxMl: item.maxMl ?? milliliters(0) },
    reader,
  );
  if (item.atS > 0)
    return item.fluid === "sports-drink"
      ? say("Drink {amount}, sports drink. Skip it if you are not thirsty.", { amount })
      : say("Drink {amount}, water. Skip it if you are not thirsty.", { amount });
  return item.optional
    ? say("If you like, drink {amount} more. Leave it out when urine is pale.", { amount })
    : say("Drink {amount} of water or another drink without caffeine.", { amount });
}

/** Something to know first, as one or two sentences. */
export function warningText(warning: Warning, plan: RunPlan, reader: Reader): string {
  const { say } = reader;
  const named = (warning.because ?? [])
    .map((condition) => healthConditionInWords(condition, reader))
    .join(", ");
  switch (warning.kind) {
    case "clinician-first":
      return say(
        "Ask your clinician before you follow this plan: {conditions}. A limit they set stands above every amount here.",
        { conditions: named },
      );
    case "salt-shot-suppressed":
      return say("Leave the salt shot out ({conditions}). Ask your clinician first.", {
        conditions: named,
      });
    case "uncompensable-heat":
      return say(
        "In this air sweat cannot carry the heat away. Run slower, indoors, or another day. Drinking more does not help.",
      );
    case "heat-flag":
      return heatText(plan, reader);
    case "article-would-overdrink":
      return overdrinkText(plan, reader);
    case "two-percent-will-pass":
      return say(
        "You sweat more than is safe to drink. You may lose over 2 % of your weight even so. Slow down, weigh yourself before and after, and drink to thirst later.",
      );
    case "extra-caution":
      return say(
        "Over four hours, a light runner, or with an anti-inflammatory: never drink past thirst. Women and small runners are at most risk. Puffy hands, a headache or feeling sick: stop drinking and get help.",
      );
    case "start-with-slower-runners":
      return say(
        "The runners around you are faster than your goal. Move back, or you will try to keep up.",
      );
    case "extrapolated":
      return say(
        "Your weight, speed or the weather is outside what the sweat estimate was made from. Weigh yourself before and after to know.",
      );
    case "assumed-weather":
      return say(
        "No weather given, so 18 °C (64 °F) and 50 % humidity are assumed. Hotter means more sweat.",
      );
    case "general-guidance":
      return say(
        "Your sweat is not known, so these are general amounts. For a light or a slow runner, or a long day, they can be more than you sweat. Drink only when thirsty, or add your weight and the weather.",
      );
  }
}

function heatText({ heat }: RunPlan, reader: Reader): string {
  if (heat === null) return "";
  const { say } = reader;
  const estimate = say("Estimated WBGT {temperature}, for sun and light wind.", {
    temperature: temperature(heat.wbgtC, reader),
  });
  return `${flagNameInWords(heat.flag, reader)}. ${flagInWords(heat.flag, reader)} ${estimate}`;
}

function overdrinkText(plan: RunPlan, reader: Reader): string {
  const { say } = reader;
  const before = drink(plan.before.anHourBefore, reader);
  const usual = drink(plan.before.article.anHourBefore, reader);
  const { portionMinMl: minMl, portionMaxMl: maxMl } = plan.during;
  const portion = drink({ minMl, maxMl }, reader);
  return before === usual
    ? say(
        "The usual 6 to 8 oz (180 to 240 mL) every 20 minutes can be more than you sweat. This plan stays below: {portion} each time.",
        { portion },
      )
    : say(
        "The usual 6 to 8 oz (180 to 240 mL) every 20 minutes can be more than you sweat. This plan stays below: {portion} each time, and {before} before instead of {usual}.",
        { portion, before, usual },
      );
}

/** What the article says, what the plan does, and why, for one point where they differ. */
export function disagreementText(
  topic: RunPlan["disagreements"][number]["topic"],
  { say }: Reader,
): {
  readonly title: string;
  readonly article: string;
  readonly evidence: string;
} {
  switch (topic) {
    case "an-hour-before":
      return {
        title: say("The drink an hour before"),
        article: say("16 to 24 oz for everyone."),
        evidence: say(
          "7 to 10 mL for each kilogram, so that a light runner does not drink a heavy runner's amount.",
        ),
      };
    case "at-start":
      return {
        title: say("The drink at the start"),
        article: say("Another 4 to 8 oz."),
        evidence: say(
          "What fits under 12 mL/kg for both drinks together, and none when urine is pale.",
        ),
      };
    case "during":
      return {
        title: say("Drinking on the way"),
        article: say("6 to 8 oz every 20 minutes."),
        evidence: say("Never more than you sweat. Drinking too much is the bigger danger."),
      };
    case "static-hold-before":
      return {
        title: say("Static stretches before the run"),
        article: say("30 to 60 seconds."),
        evidence: say("30 seconds, then movement: 60 seconds or more costs strength for a while."),
      };
    case "electrolytes":
      return {
        title: say("Salt and cramps"),
        article: say("It is critical to replace electrolytes."),
        evidence: say(
          "Contested. In the study behind it cramps came later with a salty drink, and not less often.",
        ),
      };
    case "start-cost":
      return {
        title: say("What a fast start costs"),
        article: say("Up to two seconds later for each second early."),
        evidence: say(
          "No study was found behind the figure. Fast starts do go with slower finishes.",
        ),
      };
    case "compression":
      return {
        title: say("Compression socks"),
        article: say("They may help with cramps and shorten recovery."),
        evidence: say("Ten people felt less sore. Cramps and recovery time were not measured."),
      };
    case "massage":
      return {
        title: say("Massage"),
        article: say("Regular massage can reduce the chance of cramps."),
        evidence: say("It may ease soreness. No trial of massage against cramps was found."),
      };
  }
}

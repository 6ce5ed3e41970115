import {
  distance,
  drink,
  minutesAndSeconds,
  roundedVolume,
  span,
  temperature,
  type UnitSystem,
} from "../format.ts";
import { flagInWords } from "../heat/words.ts";
import { healthConditionInWords } from "../hydration/words.ts";
import { recoveryInWords } from "../recovery/words.ts";
import { milliliters } from "../units.ts";
import type { RunPlan, TimelineItem, Warning } from "./model.ts";

/** The answer in one sentence: "14 miles, 36 to 42 oz, first mile in 9:50." */
export function headline(plan: RunPlan, units: UnitSystem): string {
  const start = units === "us" ? plan.pacing.firstMileS : plan.pacing.firstKilometreS;
  const unit = units === "us" ? "mile" : "kilometre";
  const drinks =
    plan.during.marksS.length > 0
      ? `, ${drinkOnTheRun(plan, units)}`
      : ", no drink needed on the way";
  const first = start === null ? "" : `, first ${unit} in ${minutesAndSeconds(start)}`;
  return `${distance(plan.distanceM, units)}${drinks}${first}.`;
}

/** What the portions on the way add up to, as printed. */
export function drinkOnTheRun(plan: RunPlan, units: UnitSystem): string {
  const { portionMinMl, portionMaxMl, marksS } = plan.during;
  const { low, high, unit } = roundedVolume({ minMl: portionMinMl, maxMl: portionMaxMl }, units);
  const count = marksS.length;
  if (plan.during.verdict === "general-guidance") return `at most ${high * count} ${unit}`;
  if (low === high) return `${low * count} ${unit}`;
  return low === 0 ? `up to ${high * count} ${unit}` : `${low * count} to ${high * count} ${unit}`;
}

/** One thing to do, as a sentence. */
export function timelineText(item: TimelineItem, plan: RunPlan, units: UnitSystem): string {
  switch (item.kind) {
    case "drink":
      return drinkText(item, units);
    case "salt-shot":
      return "If you have tried it before: one small packet of salt, with at least 240 mL (8 oz) of this drink. Read the label. Needs vary; it is not for everyone.";
    case "stop-drinking":
      return "Stop drinking, so that what is too much can pass.";
    case "toilet":
      return "Use the toilet.";
    case "warm-up-jog":
      return `Jog slowly for ${span(plan.warmUp.jogS)}.`;
    case "static-stretch":
      return "Stretch calves, hamstrings, quads and feet, 30 s a side, gently.";
    case "warm-up-exercises":
      return "Butt kicks, high knees, jumping jacks, then the rest of the exercises, 30 s each.";
    case "line-up":
      return "Line up with runners of your own pace, not with faster ones.";
    case "start":
      return "Start at a comfortable pace. People will pass you. You will pass many of them later.";
    case "first-mile-check":
      return `First mile${units === "si" ? " (1.6 km)" : ""}: ${minutesAndSeconds(item.atS)} or slower. Ahead of that, slow down. It is not too late.`;
    case "finish":
      return "Finish.";
    case "cool-down":
    case "rehydrate":
    case "urine-check":
    case "foam-roller":
    case "massage":
    case "compression":
      return recoveryInWords(item.kind);
  }
}

function drinkText(item: TimelineItem, units: UnitSystem): string {
  const amount = drink(
    { minMl: item.minMl ?? milliliters(0), maxMl: item.maxMl ?? milliliters(0) },
    units,
  );
  if (item.atS > 0) {
    const fluid = item.fluid === "sports-drink" ? "sports drink" : "water";
    return `Drink ${amount}, ${fluid}. Skip it if you are not thirsty.`;
  }
  return item.optional
    ? `If you like, drink ${amount} more. Leave it out when urine is pale.`
    : `Drink ${amount} of water or another drink without caffeine.`;
}

/** Something to know first, as one or two sentences. */
export function warningText(warning: Warning, plan: RunPlan, units: UnitSystem): string {
  const named = (warning.because ?? []).map(healthConditionInWords).join(", ");
  switch (warning.kind) {
    case "clinician-first":
      return `Ask your clinician before you follow this plan: ${named}. A limit they set stands above every amount here.`;
    case "salt-shot-suppressed":
      return `Leave the salt shot out (${named}). Ask your clinician first.`;
    case "uncompensable-heat":
      return "In this air sweat cannot carry the heat away. Run slower, indoors, or another day. Drinking more does not help.";
    case "heat-flag":
      return heatText(plan, units);
    case "article-would-overdrink":
      return overdrinkText(plan, units);
    case "two-percent-will-pass":
      return "You sweat more than is safe to drink. You may lose over 2 % of your weight even so. Slow down, weigh yourself before and after, and drink to thirst later.";
    case "extra-caution":
      return "Over four hours, a light runner, or with an anti-inflammatory: never drink past thirst. Women and small runners are at most risk. Puffy hands, a headache or feeling sick: stop drinking and get help.";
    case "start-with-slower-runners":
      return "The runners around you are faster than your goal. Move back, or you will try to keep up.";
    case "extrapolated":
      return "Your weight, speed or the weather is outside what the sweat estimate was made from. Weigh yourself before and after to know.";
    case "assumed-weather":
      return "No weather given, so 18 °C (64 °F) and 50 % humidity are assumed. Hotter means more sweat.";
    case "general-guidance":
      return "Your sweat is not known, so these are general amounts. For a light or a slow runner, or a long day, they can be more than you sweat. Drink only when thirsty, or add your weight and the weather.";
  }
}

function heatText({ heat }: RunPlan, units: UnitSystem): string {
  if (heat === null) return "";
  const estimate = `Estimated WBGT ${temperature(heat.wbgtC, units)}, for sun and light wind.`;
  return `Heat flag ${heat.flag}. ${flagInWords(heat.flag)} ${estimate}`;
}

function overdrinkText(plan: RunPlan, units: UnitSystem): string {
  const usual = "The usual 6 to 8 oz (180 to 240 mL) every 20 minutes can be more than you sweat.";
  const before = drink(plan.before.anHourBefore, units);
  const articleBefore = drink(plan.before.article.anHourBefore, units);
  const less = before === articleBefore ? "" : `, and ${before} before instead of ${articleBefore}`;
  return `${usual} This plan stays below: ${portion(plan, units)} each time${less}.`;
}

function portion(plan: RunPlan, units: UnitSystem): string {
  return drink({ minMl: plan.during.portionMinMl, maxMl: plan.during.portionMaxMl }, units);
}

/** What the article says, what the plan does, and why, for one point where they differ. */
export function disagreementText(topic: RunPlan["disagreements"][number]["topic"]): {
  readonly title: string;
  readonly article: string;
  readonly evidence: string;
} {
  switch (topic) {
    case "an-hour-before":
      return {
        title: "The drink an hour before",
        article: "16 to 24 oz for everyone.",
        evidence:
          "7 to 10 mL for each kilogram, so that a light runner does not drink a heavy runner's amount.",
      };
    case "at-start":
      return {
        title: "The drink at the start",
        article: "Another 4 to 8 oz.",
        evidence: "What fits under 12 mL/kg for both drinks together, and none when urine is pale.",
      };
    case "during":
      return {
        title: "Drinking on the way",
        article: "6 to 8 oz every 20 minutes.",
        evidence: "Never more than you sweat. Drinking too much is the bigger danger.",
      };
    case "static-hold-before":
      return {
        title: "Static stretches before the run",
        article: "30 to 60 seconds.",
        evidence: "30 seconds, then movement: 60 seconds or more costs strength for a while.",
      };
    case "electrolytes":
      return {
        title: "Salt and cramps",
        article: "It is critical to replace electrolytes.",
        evidence:
          "Contested. In the study behind it cramps came later with a salty drink, and not less often.",
      };
    case "start-cost":
      return {
        title: "What a fast start costs",
        article: "Up to two seconds later for each second early.",
        evidence: "No study was found behind the figure. Fast starts do go with slower finishes.",
      };
    case "compression":
      return {
        title: "Compression socks",
        article: "They may help with cramps and shorten recovery.",
        evidence: "Ten people felt less sore. Cramps and recovery time were not measured.",
      };
    case "massage":
      return {
        title: "Massage",
        article: "Regular massage can reduce the chance of cramps.",
        evidence: "It may ease soreness. No trial of massage against cramps was found.",
      };
  }
}

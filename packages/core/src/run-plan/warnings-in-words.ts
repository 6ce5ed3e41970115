import { drink, temperature } from "../format.ts";
import {
  assumedOutdoorsInWords,
  flagInWords,
  flagNameInWords,
  hourAmong,
  methodInWords,
} from "../heat/words.ts";
import { anHourBeforeInWords, healthConditionInWords } from "../hydration/words.ts";
import type { Reader } from "../reader.ts";
import { flagText } from "../referral/flags-in-words.ts";
import type { RunPlan, Warning, WarningKind } from "./model.ts";

/** What holds of a run that is off; the others speak of running it. */
const ofTheDay: readonly Warning["kind"][] = ["heat-flag", "clinician-first"];

/** The warnings that are said of a plan: of a run that is off, those of its day alone. */
export function warningsToSay({
  warnings,
  notNow,
}: Pick<RunPlan, "warnings" | "notNow">): readonly Warning[] {
  return notNow === undefined ? warnings : warnings.filter(({ kind }) => ofTheDay.includes(kind));
}

const grave: readonly WarningKind[] = ["clinician-first", "uncompensable-heat", "heat-flag"];

/** What could harm on this run, where there is little room and others may read along: no condition of health is named. */
export function graveInShort(plan: RunPlan, reader: Reader): string[] {
  return plan.warnings
    .filter(({ kind }) => grave.includes(kind))
    .map((warning) => {
      if (warning.kind === "clinician-first")
        return reader.say("Ask your clinician before you follow this plan.");
      if (warning.kind === "heat-flag" && plan.heat !== null)
        return `${flagNameInWords(plan.heat.flag, reader)}.`;
      return warningText(warning, plan, reader);
    });
}

/** Something to know first, as one or two sentences. */
export function warningText(warning: Warning, plan: RunPlan, reader: Reader): string {
  const { say } = reader;
  switch (warning.kind) {
    case "clinician-first":
    case "salt-shot-suppressed":
      return forConditionsText(warning, reader);
    case "uncompensable-heat":
      return say(
        "In this air sweat cannot carry the heat away. Run slower, indoors, or another day. Drinking more does not help.",
      );
    case "heat-flag":
      return heatText(plan, reader);
    case "typed-rate-not-believed":
    case "typed-rate-held":
      return typedRateText(plan, reader);
    case "article-would-overdrink":
      return overdrinkText(plan, reader);
    case "two-percent-will-pass":
      return say(
        "You sweat more than is safe to drink. You may lose over 2 % of your weight even so. Slow down, weigh yourself before and after, and drink to thirst later.",
      );
    case "extra-caution":
      return `${say(
        "Over four hours, a light runner, or with an anti-inflammatory: never drink past thirst. Small and slow runners, and those who drink at every table, are at most risk.",
      )} ${flagText("oneSignAlone", reader)}`;
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

/** What the runner's health asks for, with the conditions named. */
function forConditionsText({ kind, because }: Warning, reader: Reader): string {
  const { say } = reader;
  const named = (because ?? [])
    .map((condition) => healthConditionInWords(condition, reader))
    .join(", ");
  if (kind === "salt-shot-suppressed")
    return named === ""
      ? say("Leave the salt shot out. Ask your clinician first.")
      : say("Leave the salt shot out ({conditions}). Ask your clinician first.", {
          conditions: named,
        });
  return named === ""
    ? say(
        "Ask your clinician before you follow this plan. A limit they set stands above every amount here.",
      )
    : say(
        "Ask your clinician before you follow this plan: {conditions}. A limit they set stands above every amount here.",
        { conditions: named },
      );
}

function heatText({ heat, heatHours, conditions }: RunPlan, reader: Reader): string {
  if (heat === null) return "";
  const { say } = reader;
  const estimate = say("WBGT {temperature}, {how}.", {
    temperature: temperature(heat.wbgtC, reader),
    how: methodInWords(heat, reader),
  });
  const assumed =
    heat.assumedOutdoors === undefined
      ? []
      : assumedOutdoorsInWords(heat.assumedOutdoors, reader, conditions);
  const hottest =
    heat.hottest === undefined
      ? []
      : [
          say("The hottest hour of your run is {time}.", {
            time: hourAmong(heat.hottest, heatHours?.hours ?? [], reader),
          }),
        ];
  const said = [flagInWords(heat.flag, reader), ...hottest, estimate, ...assumed].join(" ");
  return `${flagNameInWords(heat.flag, reader)}. ${said}`;
}

/** Why a rate that was typed is not what the plan stands on. */
function typedRateText({ sweat: { typed } }: RunPlan, { say }: Reader): string {
  switch (typed?.doubt ?? null) {
    case "sweats-too-much":
      return say(
        "The sweat rate that you typed cannot be right: nobody sweats so much. The plan is made without it. Look at the figure and its unit, or weigh yourself before and after a run.",
      );
    case "unlike-you":
      return say(
        "The sweat rate that you typed cannot be right: it is over 2.5 times what is expected of you in this weather. The plan is made without it. Look at the figure and its unit, or weigh yourself before and after a run.",
      );
    case null:
      return say(
        "Your weigh-ins allow less than the sweat rate that you typed, so the plan stands on them. Weigh yourself before and after a run once more.",
      );
  }
}

function overdrinkText(plan: RunPlan, reader: Reader): string {
  const { say } = reader;
  const { portionMinMl: minMl, portionMaxMl: maxMl, marksS } = plan.during;
  if (marksS.length === 0) return overdrinkBefore(plan, reader);
  const before = anHourBeforeInWords(plan.before, reader);
  const usual = drink(plan.before.article.anHourBefore, reader);
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

/** The same of a run that ends before a drink falls due: what is left to overdo is the drink before it. */
function overdrinkBefore({ before }: RunPlan, reader: Reader): string {
  const { say } = reader;
  return before.anHourBeforeTrimmed.maxMl < before.article.anHourBefore.maxMl
    ? say(
        "The usual {usual} before a run can be more than you sweat. This plan has {before} instead. On the way no drink is needed.",
        {
          usual: drink(before.article.anHourBefore, reader),
          before: anHourBeforeInWords(before, reader),
        },
      )
    : say(
        "The usual 6 to 8 oz (180 to 240 mL) every 20 minutes can be more than you sweat. This run needs no drink on the way.",
      );
}

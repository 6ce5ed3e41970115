import { drink, ratePerHour, roundedVolume, temperature, volumes } from "../format.ts";
import { sayCount } from "../language.ts";
import type { Reader } from "../reader.ts";
import { flagInWords } from "../referral/flags-in-words.ts";
import { conditionKept, type HealthCondition, unknownCondition } from "../runner.ts";
import type {
  BeforeRun,
  DuringRun,
  NoRate,
  OwnSweat,
  PutBack,
  SweatBasis,
  SweatTest,
  UrineAdvice,
  UrineColour,
} from "./model.ts";

/** Why the amounts are what they are, in one sentence. */
export function verdictInWords(plan: DuringRun, reader: Reader): string {
  const { say } = reader;
  const ceiling = ratePerHour(plan.ceilingMlPerH, reader);
  switch (plan.verdict) {
    case "seed-ok":
      return say("The usual 6 to 8 oz (180 to 240 mL) every 20 minutes stays under your ceiling.");
    case "seed-reduced":
      return say(
        "The usual 6 to 8 oz (180 to 240 mL) every 20 minutes may be more than you sweat. Your ceiling is {ceiling}.",
        { ceiling },
      );
    case "seed-trimmed":
      return say(
        "The top of the usual 6 to 8 oz (180 to 240 mL) passes your ceiling of {ceiling}, so it is cut.",
        { ceiling },
      );
    case "seed-insufficient":
      return say(
        "You sweat more than the usual 6 to 8 oz (180 to 240 mL) puts back. You may pass 2 % even so. Slow down, weigh yourself, and recover after.",
      );
    case "general-guidance":
      return say(
        "General guidance: your sweat is not known, so these are not your amounts. Add your weight, or your own sweat rate.",
      );
  }
}

/** "6 to 7 oz". */
export function portionInWords(plan: DuringRun, reader: Reader): string {
  return drink({ minMl: plan.portionMinMl, maxMl: plan.portionMaxMl }, reader);
}

/** "6 to 7 oz, every 20 minutes". */
export function portionsInWords(plan: DuringRun, reader: Reader): string {
  return sayCount(reader.say, plan.everyS / 60, {
    one: "{portion}, every minute",
    other: "{portion}, every {count} minutes",
    values: { portion: portionInWords(plan, reader) },
  });
}

export function sweatBasisInWords(basis: SweatBasis, { say }: Reader): string {
  switch (basis) {
    case "measured":
      return say("your own weigh-in");
    case "predicted":
      return say("an estimate from your weight, pace and weather, not yet checked on you");
    case "unknown":
      return say("not known");
  }
}

/** "your 4 weigh-ins, 70 °F to 84 °F"; null when none counts. */
export function ownSweatInWords(own: OwnSweat, reader: Reader): string | null {
  const { weighIns, coldestC, hottestC } = own;
  if (coldestC === null || hottestC === null || own.disagree) return null;
  const [cold, hot] = [temperature(coldestC, reader), temperature(hottestC, reader)];
  return cold === hot
    ? sayCount(reader.say, weighIns, {
        one: "your weigh-in at {hot}",
        other: "your {count} weigh-ins at {hot}",
        values: { hot },
      })
    : sayCount(reader.say, weighIns, {
        one: "your weigh-in, {cold} to {hot}",
        other: "your {count} weigh-ins, {cold} to {hot}",
        values: { cold, hot },
      });
}

/** The drink an hour before: "16 to 24 oz"; where it was trimmed its most alone, "up to 14.5 oz". */
export function anHourBeforeInWords(
  { anHourBefore, anHourBeforeTrimmed }: Pick<BeforeRun, "anHourBefore" | "anHourBeforeTrimmed">,
  reader: Reader,
): string {
  const { low, high } = roundedVolume(anHourBeforeTrimmed, reader);
  const isTrimmed = anHourBeforeTrimmed.maxMl < anHourBefore.maxMl;
  return volumes({ low: isTrimmed ? 0 : low, high }, reader);
}

/** "Your tests disagree: 0.5, 1.0, 2.0 times the estimate."; null where they agree. */
export function disagreementInWords(
  { disagree }: Pick<OwnSweat, "disagree">,
  { say, decimalMark }: Reader,
): string | null {
  if (!disagree) return null;
  const times = disagree.map((each) => each.toFixed(1).replace(".", decimalMark)).join(", ");
  return say(
    "Your tests disagree: {times} times the estimate. Weigh once more. Until then they raise no drink.",
    { times },
  );
}

/** "25 oz an hour"; where nobody told of the stops "25 oz an hour at the most". */
export function testedRateInWords(
  { sweatRateMlPerH, urineKnown }: Pick<SweatTest, "sweatRateMlPerH" | "urineKnown">,
  reader: Reader,
): string {
  const rate = ratePerHour(sweatRateMlPerH, reader);
  return urineKnown ? rate : reader.say("{rate} at the most", { rate });
}

/** What is lacking for a weigh-in to count in full; null where nothing is, or where it can count for none. */
export function urineUntoldInWords(
  { urineKnown, noRate }: Pick<SweatTest, "urineKnown" | "noRate">,
  reader: Reader,
): string | null {
  return urineKnown || noRate !== null ? null : urineAskedInWords(reader);
}

/** Why to say what was passed. */
export function urineAskedInWords({ say }: Reader): string {
  return say("Say whether you stopped to pee: then this weigh-in can raise your figure too.");
}

/** Why no sweat rate stands on a weigh-in, in one sentence. */
export function noRateInWords(why: NoRate, { say }: Reader): string {
  switch (why) {
    case "toilet-not-measured":
      return say("No sweat rate: a stop was not measured.");
    case "too-short":
      return say("No sweat rate: in under 45 minutes the scale cannot tell.");
    case "coarse-scale":
      return say("No sweat rate: a scale this coarse cannot tell.");
    case "gained-weight":
      return say("No sweat rate: you came back heavier.");
    case "no-sweat":
      return say("No sweat rate: by these weights you did not sweat.");
  }
}

/** What to put back and when alone, in one sentence; null where there is nothing to. */
export function putBackInWords({ max, ...only }: PutBack, reader: Reader): string | null {
  if (max === 0) return null;
  return sayCount(reader.say, only.overHours, {
    one: "{drinks} over at least {count} hour, with food and salt, and only if you run again within a day. Otherwise thirst and meals are enough. A limit on fluid or salt that you were given stands above it.",
    other:
      "{drinks} over at least {count} hours, with food and salt, and only if you run again within a day. Otherwise thirst and meals are enough. A limit on fluid or salt that you were given stands above it.",
    values: { drinks: drink({ minMl: only.min, maxMl: max }, reader) },
  });
}

/** The name of a swatch, as it is read out. */
export function urineColourInWords(colour: UrineColour, { say }: Reader): string {
  switch (colour) {
    case "1":
      return say("almost clear");
    case "2":
      return say("pale straw");
    case "3":
      return say("light lemonade");
    case "4":
      return say("lemon");
    case "5":
      return say("yellow");
    case "6":
      return say("dark yellow");
    case "7":
      return say("darkest yellow");
    case "tea-cola-brown-or-red":
      return say("tea, cola, brown or red");
  }
}

export function urineAdviceInWords(advice: UrineAdvice["advice"], reader: Reader): string {
  const { say } = reader;
  switch (advice) {
    case "fine":
      return say("Well hydrated. No extra needed.");
    case "drink":
      return say("Drink as thirst says, within any limit on fluid that you were given.");
    case "keep-drinking":
      return say(
        "Dark yellow. Keep drinking as thirst says, within any limit on fluid that you were given.",
      );
    case "urgent-care":
      return flagInWords("darkUrine", reader).advice;
  }
}

/** A health condition by the name it was kept under: one that nobody knows here is told by that. */
export function conditionKeptInWords(name: string, reader: Reader): string {
  const condition = conditionKept(name);
  return condition === unknownCondition
    ? reader.say("{name} (noted in another version of Limber)", { name })
    : healthConditionInWords(condition, reader);
}

/** A health condition as a runner would tick it. */
export function healthConditionInWords(condition: HealthCondition, { say }: Reader): string {
  switch (condition) {
    case "hypertension":
      return say("high blood pressure");
    case "heart-disease":
      return say("a heart condition");
    case "kidney-disease":
      return say("a kidney condition");
    case "liver-disease":
      return say("a liver condition");
    case "pregnancy":
      return say("pregnancy");
    case "diuretic":
      return say("water tablets (diuretics)");
    case "ace-inhibitor-or-arb":
      return say("an ACE inhibitor or ARB");
    case "lithium":
      return say("lithium");
    case "salt-restriction":
      return say("told to limit salt");
    case "fluid-restriction":
      return say("told to limit fluid");
    case "past-hyponatraemia":
      return say("low blood sodium in the past");
    case "past-heat-stroke":
      return say("heat stroke in the past");
    case "past-rhabdomyolysis":
      return say("muscle breakdown (rhabdomyolysis) in the past");
    case "nsaid":
      return say("ibuprofen or another anti-inflammatory on the day");
    case "under-18":
      return say("under 18");
    case "unknown-condition":
      return say("a condition noted in another version of Limber");
  }
}

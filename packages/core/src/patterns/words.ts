import { digits } from "../format.ts";
import { sayCount } from "../language.ts";
import { type Reader, saySplit } from "../reader.ts";
import {
  type FactorName,
  factorNames,
  type Pattern,
  type Patterns,
  type Together,
} from "./model.ts";

const FAHRENHEIT_IN_A_CELSIUS = 1.8;

/** "Fast first mile". A name that Limber did not give stays as it is. */
export function factorInWords(name: string, reader: Reader): string {
  if (!isFactor(name)) return name;
  const { say } = reader;
  switch (name) {
    case "fast-first-mile":
      return saySplit(reader, { mile: "Fast first mile", kilometre: "Fast start" });
    case "hot-run":
      return say("Hot run");
    case "much-longer-run":
      return say("Much longer run");
    case "race":
      return say("Race");
    case "hilly-run":
      return say("Hilly run");
    case "evening-run":
      return say("Evening run");
    case "no-warm-up":
      return say("No warm-up");
    case "off-drink-plan":
      return say("Drank off the plan");
    case "little-drink":
      return say("Drank under half of sweat");
    case "weight-lost":
      return say("Over 2 % lighter");
    case "weight-gained":
      return say("Came back heavier");
    case "no-stretch-before":
      return say("Last run: no stretching");
    case "no-socks-before":
      return say("Last run: no socks");
  }
}

/** The runs that have it, in the plural: "Fast first miles". */
export function runsWith(name: string, reader: Reader): string {
  const { say } = reader;
  if (!isFactor(name)) return say("Runs with {name}", { name });
  switch (name) {
    case "fast-first-mile":
      return saySplit(reader, { mile: "Fast first miles", kilometre: "Fast starts" });
    case "hot-run":
      return say("Hot runs");
    case "much-longer-run":
      return say("Much longer runs");
    case "race":
      return say("Races");
    case "hilly-run":
      return say("Hilly runs");
    case "evening-run":
      return say("Evening runs");
    case "no-warm-up":
      return say("Runs without a warm-up");
    case "off-drink-plan":
      return say("Runs off the drinking plan");
    case "little-drink":
      return say("Runs on little drink");
    case "weight-lost":
      return say("Runs that end over 2 % lighter");
    case "weight-gained":
      return say("Runs that end heavier");
    case "no-stretch-before":
      return say("Runs after one without stretching");
    case "no-socks-before":
      return say("Runs after one without compression socks");
  }
}

/** "each 5 °C": a step of what was measured. Of what has no measure, the bare number. */
export function stepInWords(name: string, step: number, reader: Reader): string {
  const { say } = reader;
  const amount = digits(step, reader);
  if (!isFactor(name)) return say("each {amount} more", { amount });
  switch (name) {
    case "fast-first-mile":
      return say("each {percent} % faster", { percent: amount });
    case "hot-run":
      return say("each {degrees}", { degrees: degreesApart(step, reader) });
    case "much-longer-run":
      return say("each {times} of the usual distance", { times: amount });
    case "hilly-run":
      return say("each {meters} m up in a kilometre", { meters: amount });
    case "weight-lost":
      return say("each {percent} % lighter", { percent: amount });
    case "race":
    case "evening-run":
    case "no-warm-up":
    case "off-drink-plan":
    case "little-drink":
    case "weight-gained":
    case "no-stretch-before":
    case "no-socks-before":
      return say("each {amount} more", { amount });
  }
}

/** "5 °C", "9 °F": how far apart, not how warm. */
function degreesApart(stepC: number, reader: Reader): string {
  const { temperature } = reader.units;
  const step = temperature === "°F" ? stepC * FAHRENHEIT_IN_A_CELSIUS : stepC;
  return `${digits(step, reader)} ${temperature}`;
}

/** What is said of a pattern, at the end of its line. */
export function verdictInWords({ label, direction, isClear }: Pattern, { say }: Reader): string {
  switch (label) {
    case "repeated-pattern":
      if (direction === "fewer")
        return isClear ? say("Goes with fewer") : say("Mostly goes with fewer");
      return isClear ? say("Goes with cramps") : say("Mostly goes with cramps");
    case "possible-pattern":
      return direction === "fewer" ? say("Maybe fewer") : say("Maybe");
    case "no-clear-pattern":
      return say("Cannot tell yet");
    case "not-enough-runs":
      return say("Too few runs");
  }
}

/** The page in one sentence: the surest pattern over the bar, that it is too early, or that there is none. */
export function headline(telling: readonly Pattern[], reader: Reader): string {
  const { say } = reader;
  const [surest] = telling
    .filter(({ direction }) => direction !== null)
    .toSorted((one, other) => sureness(other) - sureness(one));
  if (surest === undefined) return say("Nothing stands out with your cramps yet.");
  if (surest.label !== "repeated-pattern") return say("Too early to say.");
  const runs = runsWith(surest.name, reader);
  if (surest.direction === "fewer") return say("{runs} go with fewer cramps.", { runs });
  return mayBeTheCramp(surest.name)
    ? say("{runs} go with your cramps, or a cramp made the rest slower.", { runs })
    : say("{runs} go with your cramps.", { runs });
}

/** A start is called fast against the rest of the run, and a cramp slows the rest. */
function mayBeTheCramp(name: string): boolean {
  return name === "fast-first-mile";
}

function sureness({ probability }: Pattern): number {
  return Math.max(probability, 1 - probability);
}

/** "38 runs, 5 with a cramp." */
export function sampleInWords({ runs, cramps }: Patterns, { say }: Reader): string {
  return sayCount(say, runs, {
    one: "{count} run, {cramps} with a cramp.",
    other: "{count} runs, {cramps} with a cramp.",
    values: { cramps },
  });
}

/** "5 of 8 runs. 1 of 2 cramps. Nothing to compare yet." */
export function progressInWords({ runs, cramps, lacking }: Patterns, { say }: Reader): string {
  return [
    sayCount(say, runs + lacking.runs, {
      one: "{have} of {count} run.",
      other: "{have} of {count} runs.",
      values: { have: runs },
    }),
    sayCount(say, cramps + lacking.cramps, {
      one: "{have} of {count} cramp.",
      other: "{have} of {count} cramps.",
      values: { have: cramps },
    }),
    say("Nothing to compare yet."),
  ].join(" ");
}

/** "4 of 6 with, 1 of 10 without". */
export function countsInWords(pattern: Pattern, { say }: Reader): string {
  const { exposedCramps, exposedRuns, unexposedCramps, unexposedRuns } = pattern;
  return say(
    "{exposedCramps} of {exposedRuns} with, {unexposedCramps} of {unexposedRuns} without",
    {
      exposedCramps,
      exposedRuns,
      unexposedCramps,
      unexposedRuns,
    },
  );
}

/** "3.3x" */
export function timesInWords(oddsRatio: number, reader: Reader): string {
  return reader.say("{times}x", { times: ratioDigits(oddsRatio, reader) });
}

/** "3.3 (0.96 to 11.8)" */
export function lineInWords(
  line: { oddsRatio: number; oddsRatioLow: number; oddsRatioHigh: number },
  reader: Reader,
): string {
  return reader.say("{middle} ({low} to {high})", {
    middle: ratioDigits(line.oddsRatio, reader),
    low: ratioDigits(line.oddsRatioLow, reader),
    high: ratioDigits(line.oddsRatioHigh, reader),
  });
}

/** "half", "same", "twice", "4 times": a place on the axis. */
export function ratioInWords(ratio: number, { say }: Reader): string {
  switch (ratio) {
    case 0.5:
      return say("half");
    case 1:
      return say("same");
    case 2:
      return say("twice");
  }
  return ratio > 1
    ? sayCount(say, ratio, { one: "{count} time", other: "{count} times" })
    : say("1 in {times}", { times: 1 / ratio });
}

/** Two places below one, one up to ten, none above. */
export function ratioDigits(ratio: number, reader: Reader): string {
  const most = ratio < 1 ? 2 : ratio < 10 ? 1 : 0;
  return digits(ratio, reader, { most, least: ratio < 1 ? 1 : most });
}

/** Two things that a log cannot tell apart. */
export function togetherInWords({ one, other }: Together, reader: Reader): string {
  return reader.say("{one} and {other} often came together.", {
    one: factorInWords(one, reader),
    other: factorInWords(other, reader),
  });
}

function isFactor(name: string): name is FactorName {
  return (factorNames as readonly string[]).includes(name);
}

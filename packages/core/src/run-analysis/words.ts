import {
  distance,
  drink,
  mass,
  minutesAndSeconds,
  pace,
  span,
  temperature,
  volume,
} from "../format.ts";
import { noRateInWords } from "../hydration/words.ts";
import { type Reader, saySplit } from "../reader.ts";
import {
  type Kilograms,
  kilograms,
  MILLILITERS_IN_A_LITER,
  meters,
  milliliters,
  seconds,
} from "../units.ts";
import { startInShort, startInWords } from "./began.ts";
import type { KeptAnalysis, KeptRun, Scale } from "./kept.ts";
import type {
  DeviceTemperature,
  Fade,
  Halves,
  RunAnalysis,
  SameRun,
  SweatBalance,
  SweatLossBasis,
} from "./model.ts";

/** A run in one sentence or two: the start where there is something to say of it, else the distance and the time. */
export function analysisHeadline(analysis: RunAnalysis, reader: Reader): string {
  const { start, distanceM, elapsedS } = analysis;
  if (start !== null && (start.verdict === "fast" || start.verdict === "very-fast"))
    return startInWords(start, reader);
  const { say } = reader;
  if (distanceM === null)
    return elapsedS === null
      ? say("No distance and no times were recorded.")
      : say("{time}, without a distance.", { time: minutesAndSeconds(elapsedS) });
  const far = distance(distanceM, reader);
  return elapsedS === null
    ? say("{distance}, without times.", { distance: far })
    : say("{distance} in {time}.", { distance: far, time: minutesAndSeconds(elapsedS) });
}

/** The second half against the first. */
export function halvesInWords({ slowerByS }: Halves, { say }: Reader): string {
  const time = span(seconds(Math.abs(slowerByS)));
  if (Math.round(slowerByS) === 0) return say("Both halves took the same time.");
  return slowerByS > 0
    ? say("Your second half took {time} longer than the first.", { time })
    : say("Your second half was {time} faster than the first.", { time });
}

/** The end against the middle. */
export function fadeInWords({ faded, slowerPct, ...paces }: Fade, reader: Reader): string {
  const { say } = reader;
  const [last, middle] = [pace(paces.lastPaceSPerKm, reader), pace(paces.middlePaceSPerKm, reader)];
  if (faded)
    return say("You slowed at the end: the last quarter at {last}, the middle at {middle}.", {
      last,
      middle,
    });
  return slowerPct > 0 || last === middle
    ? say("You held your pace: the last quarter at {last}, the middle at {middle}.", {
        last,
        middle,
      })
    : say("You ended faster: the last quarter at {last}, the middle at {middle}.", {
        last,
        middle,
      });
}

/** The heat as the device measured it. */
export function temperatureInWords({ meanC }: DeviceTemperature, reader: Reader): string {
  return reader.say("{temperature} on the watch. On a wrist it reads warm.", {
    temperature: temperature(meanC, reader),
  });
}

/** "Mile 3", "Kilometre 3", or the length of the last part. */
export function splitInWords(
  split: { readonly index: number; readonly whole: boolean; readonly distanceM: number },
  reader: Reader,
): string {
  const { say } = reader;
  if (!split.whole)
    return say("Last {distance}", { distance: distance(meters(split.distanceM), reader) });
  return saySplit(reader, {
    mile: "Mile {index}",
    kilometre: "Kilometre {index}",
    values: { index: split.index },
  });
}

/** What was drunk against the sweat. */
export function sweatBalanceInWords(balance: SweatBalance, reader: Reader): string {
  const { say } = reader;
  const amount = (ml: number) => drink({ minMl: milliliters(ml), maxMl: milliliters(ml) }, reader);
  const sweat = amount(balance.sweatLossMl);
  if (balance.drankMl === null || balance.balanceMl === null)
    return say("You lost about {sweat} of sweat.", { sweat });
  const drank = amount(balance.drankMl);
  return balance.drankMoreThanSweat
    ? say(
        "You drank {drank} and lost about {sweat} of sweat: more in than out. Next time drink less, and only to thirst.",
        { drank, sweat },
      )
    : say("You lost about {sweat} of sweat and drank {drank}.", { sweat, drank });
}

/** Where a figure for the sweat comes from. */
export function sweatLossBasisInWords(basis: SweatLossBasis, { say }: Reader): string {
  switch (basis) {
    case "weighed":
      return say("from your own weigh-in");
    case "weighed-at-most":
      return say("from your own weigh-in, at the most: a stop to pee would be in it");
    case "predicted":
      return say("predicted from your weight, pace and weather");
    case "watch":
      return say("estimated by the watch, in a way its maker does not publish");
  }
}

/** Why two recordings count as one run, or as two. */
export function sameRunInWords({ answer, why }: SameRun, { say }: Reader): string {
  switch (why) {
    case "same-time":
      return say("The same run, recorded twice: same time, same distance.");
    case "clocks-hours-apart":
      return answer === "same"
        ? say("The same run, recorded twice: only the clocks are hours apart.")
        : say("Perhaps the same run: as long and as far, with clocks hours apart.");
    case "overlapping":
      return say("Perhaps the same run: the times overlap, and the figures differ.");
    case "no-times":
      return say("Perhaps the same run: the same distance, in a file without times.");
    case "apart":
      return say("Another run.");
  }
}

/** A run that was told of, the answer first: "You lost 27 oz. First mile 22 s fast." */
export function keptInWords(
  { scale, start }: Pick<KeptAnalysis, "scale" | "start">,
  run: Pick<KeptRun, "distanceM" | "elapsedS" | "massBeforeKg" | "massAfterKg">,
  reader: Reader,
): string[] {
  const lost = scale === null ? null : lostInShort(scale, lossOf(run), reader);
  const began = start === null ? null : startInShort(start, reader);
  const said = [lost, began].filter((sentence) => sentence !== null);
  return said.length > 0 ? said : [farAndLong(run, reader)];
}

/** What the scale says after a run, and what to do about it. */
export function scaleInWords(
  { gainedWeight, lostOverTwoPct, usable, noRate }: Scale,
  run: Pick<KeptRun, "massBeforeKg" | "massAfterKg">,
  reader: Reader,
): string {
  const { say } = reader;
  const lostKg = lossOf(run);
  if (gainedWeight)
    return say("You came back heavier. Drink less next time, and do not drink more now.");
  if (noRate === "toilet-not-measured")
    return isLoss(lostKg, reader)
      ? say("You lost {mass}. A stop was not measured: how much of it was sweat nobody knows.", {
          mass: mass(lostKg, reader),
        })
      : noRateInWords(noRate, reader);
  if (lostOverTwoPct && !usable)
    return say("You lost {mass}, which is a lot. The run was too short to say more from it.", {
      mass: mass(lostKg, reader),
    });
  if (lostOverTwoPct)
    return say(
      "You lost a lot. Drink as thirst says over the next hours, with food, within any limit on fluid or salt that you were given.",
    );
  if (!isLoss(lostKg, reader)) return say("You came back as heavy as you started. Normal range.");
  return say("You lost {mass}, about {volume}. Normal range.", {
    mass: mass(lostKg, reader),
    volume: asVolume(lostKg, reader),
  });
}

function lostInShort(
  { gainedWeight, lostOverTwoPct, noRate }: Scale,
  lostKg: Kilograms,
  reader: Reader,
): string {
  const { say } = reader;
  if (gainedWeight) return say("You came back heavier.");
  const lost = { volume: asVolume(lostKg, reader) };
  if (lostOverTwoPct && noRate !== "toilet-not-measured")
    return say("You lost {volume}, which is a lot.", lost);
  return isLoss(lostKg, reader) ? say("You lost {volume}.", lost) : say("You lost nothing.");
}

function farAndLong(
  { distanceM, elapsedS }: Pick<KeptRun, "distanceM" | "elapsedS">,
  reader: Reader,
): string {
  const far = distanceM === null ? null : distance(distanceM, reader);
  const time = elapsedS === null ? null : minutesAndSeconds(elapsedS);
  if (far !== null && time !== null)
    return reader.say("{distance} in {time}.", { distance: far, time });
  return far === null && time === null ? reader.say("A run.") : `${far ?? time}.`;
}

function lossOf({ massBeforeKg, massAfterKg }: Pick<KeptRun, "massBeforeKg" | "massAfterKg">) {
  return kilograms((massBeforeKg ?? 0) - (massAfterKg ?? 0));
}

/** Less than the reader's scale shows is no loss. */
function isLoss(lostKg: Kilograms, reader: Reader): boolean {
  return lostKg > 0 && mass(lostKg, reader) !== mass(kilograms(0), reader);
}

/** A kilogram of the body lost in a run is about a litre of water. */
function asVolume(lostKg: Kilograms, reader: Reader): string {
  const ml = milliliters(Math.max(0, lostKg) * MILLILITERS_IN_A_LITER);
  return volume(ml, reader);
}

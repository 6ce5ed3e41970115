import { minutesAndSeconds } from "../format.ts";
import type { Reader } from "../reader.ts";
import { type Seconds, type SecondsPerKilometer, seconds } from "../units.ts";
import { fastestMileS } from "./model.ts";
import { checkFirstMile } from "./plan.ts";
import { firstMileAdviceInWords } from "./words.ts";

/** What is said to a first mile in up to this many seconds, so that a phone needs no rules and no network to say it. */
export type Verdict = {
  readonly upToS: number;
  readonly title: string;
  readonly advice: string;
};

/** Every band of first miles against the goal, from the fastest on; the last one has no end. */
export function verdictsFor(
  goalPaceSPerKm: SecondsPerKilometer,
  goalMileS: Seconds,
  reader: Reader,
): Verdict[] {
  const verdicts: Verdict[] = [];
  for (let firstMileS: number = fastestMileS; firstMileS < goalMileS + 1; firstMileS += 1) {
    const { advice, status } = checkFirstMile({ goalPaceSPerKm, firstMileS: seconds(firstMileS) });
    const said = {
      title: status === "ahead" ? reader.say("Ease off") : reader.say("On plan"),
      advice: firstMileAdviceInWords(advice, reader),
    };
    const last = verdicts.at(-1);
    if (last?.advice === said.advice)
      verdicts[verdicts.length - 1] = { ...last, upToS: firstMileS };
    else verdicts.push({ upToS: firstMileS, ...said });
  }
  return verdicts;
}

/** A band as a row of a table: the times it stands for. */
export function timesOf(verdicts: readonly Verdict[], index: number, { say }: Reader): string {
  const from = verdicts[index - 1];
  const verdict = verdicts[index];
  if (verdict === undefined) return "";
  if (index === verdicts.length - 1)
    return say("{time} or slower", {
      time: minutesAndSeconds(from === undefined ? fastestMileS : from.upToS + 1),
    });
  return say("{time} or faster", { time: minutesAndSeconds(verdict.upToS) });
}

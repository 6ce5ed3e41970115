/** What is new since the last plan, in words. */
import { distance, drink, mass, minutesAndSeconds, pace, temperature } from "../format.ts";
import { airInWords } from "../heat/words.ts";
import { sayCount } from "../language.ts";
import type { FirstMileCheck } from "../pacing/model.ts";
import { type Reader, saySplit } from "../reader.ts";
import { mile, milliliters, paceOver } from "../units.ts";
import type { ChangeCause, PlanChange, PlanWithRequest } from "./changes.ts";
import type { RunPlan, RunPlanRequest } from "./model.ts";

/** "On the way 6 to 7 oz each time, not 5 to 6 oz."; null when both are printed alike. */
export function changeInWords(change: PlanChange, reader: Reader): string | null {
  const { say } = reader;
  const told = ({ min, max }: PlanChange["to"]) =>
    change.unit === "s"
      ? minutesAndSeconds(max)
      : drink({ minMl: milliliters(min), maxMl: milliliters(max) }, reader);
  const [from, to] = [told(change.from), told(change.to)];
  if (from === to) return null;
  switch (change.topic) {
    case "on-the-way":
      return say("On the way {to} each time, last time {from}.", { to, from });
    case "an-hour-before":
      return say("An hour before {to}, last time {from}.", { to, from });
    case "at-start":
      return change.to.max === 0
        ? say("Nothing at the start, last time {from}.", { from })
        : say("At the start {to}, last time {from}.", { to, from });
    case "first-mile":
      return saySplit(reader, {
        mile: "First mile in {to}, last time {from}.",
        kilometre: "First {far} in {to}, last time {from}.",
        values: { to, from, far: distance(mile, reader) },
      });
  }
}

/** What moved a figure, as a sentence; null when it is printed as it was. */
export function causeInWords(
  cause: ChangeCause,
  { before, now }: { readonly before: PlanWithRequest; readonly now: PlanWithRequest },
  reader: Reader,
): string | null {
  const { say } = reader;
  switch (cause) {
    case "own-sweat":
      return ownSweatMoved(before.plan, now.plan, reader);
    case "came-back-heavier":
      return say(
        "After your last weigh-in you were heavier, so every drink on the way is to thirst alone.",
      );
    case "weather":
      return weatherMoved(before.request, now.request, reader);
    case "distance":
      return moved(
        distance(before.request.distanceM, reader),
        distance(now.request.distanceM, reader),
        (fromTo) => say("The run is {to}, last time {from}.", fromTo),
      );
    case "pace":
      return moved(paceOf(before.request, reader), paceOf(now.request, reader), (fromTo) =>
        say("The pace is {to}, last time {from}.", fromTo),
      );
    case "event":
      return say("It is another kind of run.");
    case "body":
      return bodyMoved(before.request, now.request, reader);
    case "health":
      return say("Your health notes are not those of last time.");
    case "urine":
      return now.request.urineIsPale
        ? say("Your urine is pale, so the drink at the start is left out.")
        : say("Your urine was pale last time.");
    case "course":
      return say("It is another course.");
    case "rulebook":
      return say("The rules behind the plan have changed since.");
  }
}

function moved(
  from: string,
  to: string,
  told: (fromTo: { readonly from: string; readonly to: string }) => string,
): string | null {
  return from === to ? null : told({ from, to });
}

function ownSweatMoved(before: RunPlan, now: RunPlan, reader: Reader): string | null {
  const { own } = now.sweat;
  if (own === undefined || own.weighIns === 0)
    return reader.say("Your own sweat rate is not that of last time.");
  const two = (factor: number) => factor.toFixed(2).replace(".", reader.decimalMark);
  const [from, to] = [two(before.sweat.own?.factor ?? 1), two(own.factor)] as const;
  return moved(from, to, (values) =>
    sayCount(reader.say, own.weighIns, {
      one: "With {count} weigh-in your own factor is {to}, last time {from}.",
      other: "With {count} weigh-ins your own factor is {to}, last time {from}.",
      values,
    }),
  );
}

function weatherMoved(before: RunPlanRequest, now: RunPlanRequest, reader: Reader): string | null {
  const { say } = reader;
  const said = ({ conditions }: RunPlanRequest) => {
    if (conditions === undefined) return null;
    const { airTemperatureC, relativeHumidityPct } = conditions;
    return relativeHumidityPct === undefined
      ? airInWords({ conditions }, reader)
      : say("{warmth} and {humidity} % humid", {
          warmth: temperature(airTemperatureC, reader),
          humidity: Math.round(relativeHumidityPct),
        });
  };
  const [from, to] = [said(before), said(now)];
  if (to === null) return say("The weather is not known this time.");
  if (from === null) return say("The weather is known this time: {to}.", { to });
  return moved(from, to, (fromTo) => say("It is {to}, last time {from}.", fromTo));
}

function bodyMoved(before: RunPlanRequest, now: RunPlanRequest, reader: Reader): string | null {
  const { say } = reader;
  const [from, to] = [before, now].map(({ bodyMassKg }) =>
    bodyMassKg === undefined ? null : mass(bodyMassKg, reader),
  );
  if (to == null) return say("Your weight is not known this time.");
  if (from == null) return say("Your weight is known this time.");
  return moved(from, to, (fromTo) => say("You weigh {to}, last time {from}.", fromTo));
}

function paceOf({ distanceM, durationS }: RunPlanRequest, reader: Reader): string {
  return pace(paceOver(distanceM, durationS), reader);
}

/** How the last run of the kind began, where it began too fast; null where there is nothing to say. */
export function lastStartInWords(
  { advice, aheadS }: Pick<FirstMileCheck, "advice" | "aheadS">,
  { pacing }: RunPlan,
  reader: Reader,
): string | null {
  if (advice === "none" || pacing.firstMileS === null) return null;
  return saySplit(reader, {
    mile: "Last time your first mile was {seconds} s fast. Today it is {time}.",
    kilometre: "Last time your first {far} were {seconds} s fast. Today they take {time}.",
    values: {
      seconds: Math.round(aheadS),
      time: minutesAndSeconds(pacing.firstMileS),
      far: distance(mile, reader),
    },
  });
}

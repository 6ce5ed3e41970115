import type { Muscle } from "@limber/core/cramps/model";
import { minutes } from "../../ui/glass.tsx";
import type { CrampFate } from "./log-cramp.ts";
import { type Labels, mostCramps, type Phase, type Script, secondsLeft } from "./machine.ts";

/** What one moment of the screen shows. */
export type CrampScreen = {
  readonly title: string;
  readonly detail: string;
  /** The big digits, while a clock runs. */
  readonly digits: string | null;
  /** How full the glass is, 0 to 1. */
  readonly full: number;
  readonly step: number;
  readonly steps: number;
  /** "2 of 4". */
  readonly progress: string;
  /** Read out politely, now and then: never every second. */
  readonly spoken: string;
};

type CrampMoment = {
  readonly muscle: Muscle;
  readonly cramps: number;
  /** What became of the last answer; null before it is known. */
  readonly fate: CrampFate | null;
  readonly nowMs: number;
};

export function show(
  phase: Phase,
  script: Script,
  { muscle, cramps, fate, nowMs }: CrampMoment,
): CrampScreen {
  const { round, afterRelease, labels } = script;
  const kept = fate === null ? "" : labels[fate];
  const words = script.muscles.find((one) => one.muscle === muscle)?.words;
  if (!("step" in phase.at) || words === undefined) {
    const { outcome } = "outcome" in phase.at ? phase.at : { outcome: "go-on" as const };
    const said = outcome === "go-on" ? labels.goOn : script.nextWords[outcome];
    return {
      title: said.title,
      detail: joined(said.detail, kept),
      digits: null,
      full: 1,
      step: round.length,
      steps: round.length,
      progress: progressOf(labels, round.length, round.length),
      spoken: joined(said.title, kept),
    };
  }
  const { step } = phase.at;
  const steps = round.includes(step) ? round : afterRelease;
  const lasts = script.seconds[step];
  const left = secondsLeft(phase, script, nowMs);
  const whole = left === null ? null : Math.ceil(left);
  const { title } = words[step];
  const detail = joined(words[step].detail, kept);
  return {
    title,
    detail: joined(detail, whichCramp(step, cramps, labels)),
    digits: whole === null ? null : whole >= 100 ? minutes(whole) : String(whole),
    full: lasts === null || left === null ? 0 : 1 - left / lasts,
    step: steps.indexOf(step) + 1,
    steps: steps.length,
    progress: progressOf(labels, steps.indexOf(step) + 1, steps.length),
    spoken:
      whole !== null && whole > 0 && whole <= 15 && lasts !== null && lasts > 15
        ? labels.halfway
        : `${title} ${detail}`,
  };
}

function joined(...sentences: readonly string[]): string {
  return sentences.join(" ").trim();
}

function progressOf({ progress }: Labels, step: number, steps: number): string {
  return progress.replace("{step}", String(step)).replace("{steps}", String(steps));
}

/** Said once, at the start: what the count of this run means. */
function whichCramp(step: string, cramps: number, labels: Labels): string {
  if (step !== "stop" || cramps < 2) return "";
  return cramps >= mostCramps ? labels["third-cramp"] : labels["second-cramp"];
}

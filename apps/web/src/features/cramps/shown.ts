import type { Muscle } from "@limber/core/cramps/model";
import { mostCramps, type Phase, type Script, secondsLeft } from "./machine.ts";

/** What one moment of the screen shows. */
export type Shown = {
  readonly title: string;
  readonly detail: string;
  /** The big digits, while a clock runs. */
  readonly digits: string | null;
  /** How full the glass is, 0 to 1. */
  readonly full: number;
  readonly step: number;
  readonly steps: number;
  /** Read out politely, now and then: never every second. */
  readonly spoken: string;
};

type Moment = { readonly muscle: Muscle; readonly cramps: number; readonly nowMs: number };

const goOn = {
  title: "Go on, slower.",
  detail: "At least 10 % slower than before. Stop again if it comes back.",
};

export function show(phase: Phase, script: Script, { muscle, cramps, nowMs }: Moment): Shown {
  const { round, afterRelease } = script;
  const words = script.muscles.find((one) => one.muscle === muscle)?.words;
  if (!("step" in phase.at) || words === undefined) {
    const { outcome } = "outcome" in phase.at ? phase.at : { outcome: "go-on" as const };
    const said = outcome === "go-on" ? goOn : script.nextWords[outcome];
    return {
      ...said,
      digits: null,
      full: 1,
      step: round.length,
      steps: round.length,
      spoken: said.title,
    };
  }
  const { step } = phase.at;
  const steps = round.includes(step) ? round : afterRelease;
  const lasts = script.seconds[step];
  const left = secondsLeft(phase, script, nowMs);
  const whole = left === null ? null : Math.ceil(left);
  const { title, detail } = words[step];
  return {
    title,
    detail: [detail, whichCramp(step, cramps)].join(" ").trim(),
    digits:
      whole === null
        ? null
        : whole >= 100
          ? `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`
          : String(whole),
    full: lasts === null || left === null ? 0 : 1 - left / lasts,
    step: steps.indexOf(step) + 1,
    steps: steps.length,
    spoken:
      whole !== null && whole > 0 && whole <= 15 && lasts !== null && lasts > 15
        ? "15 seconds left"
        : `${title} ${detail}`,
  };
}

/** Said once, at the start: what the count of this run means. */
function whichCramp(step: string, cramps: number): string {
  if (step !== "stop" || cramps < 2) return "";
  return cramps >= mostCramps
    ? "The third cramp of this run: it ends here."
    : "The second cramp of this run.";
}

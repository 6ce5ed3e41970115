import type { CrampState, CrampStep, Muscle, NextStep, ScreenLog } from "@limber/core/cramps/model";

export type StepKind = CrampStep["kind"];
export type Next = NextStep["next"];
export type CrampAnswer = CrampState["answer"];
export type Spoken = { readonly title: string; readonly detail: string };

/** What the screen itself says, in the reader's language. */
export type Labels = Readonly<
  Record<
    | "again"
    | "another-run"
    | "close"
    | "guest"
    | "halfway"
    | "let-go"
    | "logged"
    | "muscle"
    | "next"
    | "second-cramp"
    | "third-cramp"
    | "tight"
    | "voice"
    | "voice-on"
    | "waiting"
    | "wrong",
    string
  >
> & {
  readonly goOn: Spoken;
  /** `{step}` and `{steps}` stand for the numbers. */
  readonly progress: string;
};

/** The protocol and every decision it can lead to, worked out by core beforehand: a phone in a cramp has no network. */
export type Script = {
  readonly round: readonly StepKind[];
  readonly afterRelease: readonly StepKind[];
  /** How long a step takes; null where the runner answers. */
  readonly seconds: Readonly<Record<StepKind, number | null>>;
  readonly maxTotalS: number;
  /** Longer than any run: older cramps were another's. */
  readonly runLastsMs: number;
  readonly muscles: readonly {
    readonly muscle: Muscle;
    readonly name: string;
    readonly words: Readonly<Record<StepKind, Spoken>>;
  }[];
  readonly nextWords: Readonly<Record<Next, Spoken>>;
  readonly labels: Labels;
  readonly decisions: Readonly<Record<string, Next>>;
  /** What the log is told, by `logKey`. */
  readonly logged: Readonly<Record<string, Told>>;
  /** What each step counts as having tried. */
  readonly tried: Readonly<Record<StepKind, ScreenLog["tried"]>>;
};

type Told = Pick<ScreenLog, "severity" | "couldGoOn">;

export function logKey(answer: CrampAnswer, next: Next): string {
  return `${answer} ${next}`;
}

/** What `decisions` is asked: how many rounds, which cramp of the run, the same muscle again, past the time limit, and the answer. */
export function decisionKey(state: {
  rounds: number;
  cramps: number;
  sameMuscle: boolean;
  late: boolean;
  answer: CrampAnswer;
}): string {
  return [
    state.rounds,
    state.cramps,
    state.sameMuscle ? "same" : "other",
    state.late ? "late" : "early",
    state.answer,
  ].join(" ");
}

/** How far the decisions are worked out: more rounds or cramps than this decide nothing new. */
export const mostRounds = 3;
export const mostCramps = 3;

export type Phase = {
  /** A step that plays, or what the last answer led to. */
  readonly at: { readonly step: StepKind } | { readonly outcome: Next | "go-on" };
  readonly round: number;
  readonly crampAtMs: number;
  readonly stepAtMs: number;
};

/** Which cramp of this run it is. */
export type History = { readonly cramps: number; readonly sameMuscle: boolean };

/** From the cramps of this run, oldest first; the last is the one that the screen is about. */
export function historyOf(cramps: readonly { readonly muscle: Muscle }[]): History {
  const last = cramps.at(-1);
  return {
    cramps: Math.max(1, cramps.length),
    sameMuscle: cramps.slice(0, -1).some(({ muscle }) => muscle === last?.muscle),
  };
}

export function begin(nowMs: number): Phase {
  return { at: { step: "stop" }, round: 1, crampAtMs: nowMs, stepAtMs: nowMs };
}

/** Seconds left of a timed step, from the clock and not from counting ticks; null where nothing runs. A tap may be later than the last look at the clock. */
export function secondsLeft(phase: Phase, script: Script, nowMs: number): number | null {
  const lasts = "step" in phase.at ? script.seconds[phase.at.step] : null;
  return lasts === null ? null : Math.max(0, lasts - Math.max(0, nowMs - phase.stepAtMs) / 1000);
}

/** The step after this one, or "go on" after the last. */
export function advance(phase: Phase, script: Script, nowMs: number): Phase {
  if (!("step" in phase.at)) return phase;
  const steps = [...script.round, ...script.afterRelease];
  const { step } = phase.at;
  if (script.seconds[step] === null) return phase;
  const next = steps[steps.indexOf(step) + 1];
  return {
    ...phase,
    at: next === undefined ? { outcome: "go-on" } : { step: next },
    stepAtMs: nowMs,
  };
}

/** Before it let go or ended, as far as was answered. */
export function isInRound({ at }: Phase, { round }: Script): boolean {
  return "step" in at && round.includes(at.step);
}

/** After a round: how is it? */
export function isAsking({ at }: Phase, { seconds }: Script): boolean {
  return "step" in at && seconds[at.step] === null;
}

/** Catches up with the clock: a phone may have slept through several steps. */
export function catchUp(phase: Phase, script: Script, nowMs: number): Phase {
  let current = phase;
  for (
    let left = secondsLeft(current, script, nowMs);
    left === 0;
    left = secondsLeft(current, script, nowMs)
  ) {
    const lasts = "step" in current.at ? (script.seconds[current.at.step] ?? 0) : 0;
    current = advance(current, script, current.stepAtMs + lasts * 1000);
  }
  return current;
}

type Said = { readonly answer: CrampAnswer; readonly history: History; readonly nowMs: number };

/** Where an answer leads. Core has decided; this looks it up. */
function decisionOf(phase: Phase, script: Script, { answer, history, nowMs }: Said): Next {
  const key = decisionKey({
    rounds: Math.min(phase.round, mostRounds),
    cramps: Math.min(history.cramps, mostCramps),
    sameMuscle: history.sameMuscle,
    late: (nowMs - phase.crampAtMs) / 1000 >= script.maxTotalS,
    answer,
  });
  return script.decisions[key] ?? "end-the-run";
}

/** What the log is told of a cramp that was answered. */
export function toldOf(phase: Phase, script: Script, said: Said): Told & Pick<ScreenLog, "tried"> {
  const { at, round } = phase;
  const reached = "step" in at && round === 1 ? script.round.indexOf(at.step) : -1;
  const begun = reached === -1 ? script.round : script.round.slice(0, reached + 1);
  const told = script.logged[logKey(said.answer, decisionOf(phase, script, said))];
  return {
    severity: told?.severity ?? null,
    couldGoOn: told?.couldGoOn ?? null,
    tried: begun.flatMap((kind) => script.tried[kind]),
  };
}

/** The phase after an answer. */
export function answered(phase: Phase, script: Script, said: Said): Phase {
  const { nowMs } = said;
  const next = decisionOf(phase, script, said);
  const [, secondStep = "stretch"] = script.round;
  const [release = "walk"] = script.afterRelease;
  if (next === "another-round")
    return { ...phase, at: { step: secondStep }, round: phase.round + 1, stepAtMs: nowMs };
  if (next === "walk-then-run-slower") return { ...phase, at: { step: release }, stepAtMs: nowMs };
  return { ...phase, at: { outcome: next }, stepAtMs: nowMs };
}

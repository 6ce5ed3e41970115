import type { Reader } from "@limber/core/reader";
import type { RecoveryStep } from "@limber/core/recovery/model";
import type { WarmUpStep } from "@limber/core/warm-up/model";
import { exerciseHowTo, exerciseInWords } from "@limber/core/warm-up/words";
import type { Pose } from "../../ui/pose.tsx";
import type { Move } from "./move-clock.ts";
import { poses } from "./poses.ts";

/** A move as the player shows it: what to do, how, for how long, and how that looks. */
export type ShownMove = Move & {
  readonly pose: Pose;
  /** Time to get into the next one: it counts as nothing done. */
  readonly isReady: boolean;
};

/** What a player of moves is handed, with every sentence: a phone at the start line has no network. */
export type MovesScript = {
  /** The address of this screen. */
  readonly page: string;
  readonly moves: readonly ShownMove[];
  /** Where it leads when all is done. */
  readonly onward: { readonly address: string; readonly words: string };
  /** Which answer of the log it gives, and the draft of which form; null where there is no run to log. */
  readonly log: { readonly draft: string; readonly field: "warmedUp" | "stretched" } | null;
  readonly labels: Readonly<Record<MovesLabel, string>>;
};

export type MovesLabel =
  | "again"
  | "close"
  | "done"
  | "done-how"
  | "go-on"
  | "left"
  | "pause"
  | "progress"
  | "skip"
  | "start"
  | "voice"
  | "voice-on";

/** To let go of one stretch and get into the next. */
const readyS = 5;

type ToDo = Pick<WarmUpStep, "name" | "seconds" | "sides">;

/** The moves of a plan's warm-up, a stretch of both sides as two, each with a moment to get ready. */
export function warmUpMoves(steps: readonly WarmUpStep[], reader: Reader): ShownMove[] {
  return steps.flatMap((step) => readied(oneByOne(step, reader), reader));
}

/** The walk and the stretches after a run. What may be left for later, such as a massage, is no part of it. */
export function coolDownMoves(steps: readonly RecoveryStep[], reader: Reader): ShownMove[] {
  const { say } = reader;
  return steps.flatMap(({ kind, lastsS, exercises = [] }) => {
    if (kind === "cool-down" && lastsS !== null) {
      const how = say("Slowly, until your breath is quiet.");
      const walk = { title: say("Walk"), how, seconds: lastsS.min };
      return readied([{ ...walk, pose: poses.walk, isReady: false }], reader);
    }
    if (kind !== "static-stretch") return [];
    return exercises.flatMap((exercise) => readied(oneByOne(exercise, reader), reader));
  });
}

function oneByOne({ name, seconds, sides }: ToDo, reader: Reader): ShownMove[] {
  const { say } = reader;
  const move = exerciseInWords(name, reader);
  const one = { how: exerciseHowTo(name, reader), seconds, pose: poses[name], isReady: false };
  if (sides !== 2) return [{ ...one, title: move }];
  return [
    { ...one, title: say("{move}, one side", { move }) },
    { ...one, title: say("{move}, the other side", { move }) },
  ];
}

function readied(moves: readonly ShownMove[], { say }: Reader): ShownMove[] {
  return moves.flatMap((move) => [
    { ...move, how: say("Get ready."), seconds: readyS, isReady: true },
    move,
  ]);
}

export function movesLabels(kind: "warm-up" | "cool-down", { say }: Reader): MovesScript["labels"] {
  return {
    again: say("Once more"),
    close: say("Close"),
    done: kind === "warm-up" ? say("Warm. Line up, and start slowly.") : say("Done. Rest well."),
    "done-how":
      kind === "warm-up"
        ? say("Nothing more to do before the start.")
        : say("What you did goes into your log."),
    "go-on": say("Go on"),
    left: say("Time left"),
    pause: say("Pause"),
    progress: say("{at} of {all}"),
    skip: say("Skip it"),
    start: say("Start"),
    voice: say("Voice"),
    "voice-on": say("Voice on"),
  };
}

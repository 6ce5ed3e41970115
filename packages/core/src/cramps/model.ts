import * as z from "zod/mini";
import { finding } from "../rule.ts";
import { atLeast, Percent, Seconds } from "../units.ts";

export const muscles = ["calf", "hamstring", "quad", "foot"] as const;
export const Muscle = z.enum(muscles);
export type Muscle = z.infer<typeof Muscle>;

/** The review's continuum, from twitching to a cramp that will not let go. */
export const severities = ["cramp-prone", "mild", "severe"] as const;
export const Severity = z.enum(severities);
export type Severity = z.infer<typeof Severity>;

/** What to do in the middle of a cramp, as a screen plays it. `seconds` is null where the runner answers instead of a clock. */
export const CrampStep = z.object({
  kind: z.enum(["stop", "stretch", "rub", "ask", "walk", "easy-jog"]),
  seconds: z.nullable(Seconds),
  rule: z.string(),
});
export type CrampStep = z.infer<typeof CrampStep>;

export const CrampProtocol = finding({
  muscle: Muscle,
  /** Played in order; from `stretch` to `ask` is one round. */
  round: z.array(CrampStep),
  maxRounds: z.int(),
  maxTotalS: Seconds,
  afterRelease: z.array(CrampStep),
  restartAtLeastSlowerPct: Percent,
  endsTheRun: z.array(z.enum(["third-cramp", "no-release", "red-flag", "limp-or-pain-on-walking"])),
  endsTheRunRule: z.string(),
});
export type CrampProtocol = z.infer<typeof CrampProtocol>;

/** Where a runner stands after a round. */
export const CrampState = z.object({
  roundsDone: atLeast(z.int(), 0),
  sinceCrampS: atLeast(Seconds, 0),
  /** This one included. */
  crampsThisRun: atLeast(z.int(), 1),
  sameMuscleAsBefore: z.boolean(),
  answer: z.enum(["let-go", "still-tight", "worse"]),
});
export type CrampState = z.infer<typeof CrampState>;

/** What the log is told of a cramp that a screen led through. Null is for the runner to say. */
export const ScreenLog = finding({
  severity: z.nullable(Severity),
  couldGoOn: z.nullable(z.boolean()),
  tried: z.array(z.enum(["stretch", "massage"])),
});
export type ScreenLog = z.infer<typeof ScreenLog>;

export const NextStep = finding({
  next: z.enum([
    "another-round",
    "walk-then-run-slower",
    "walk-or-finish-easily",
    "end-the-run",
    "red-flags",
  ]),
});
export type NextStep = z.infer<typeof NextStep>;

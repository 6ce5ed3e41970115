import { chosenHere, type Rule } from "../rule.ts";
import { asPercent, type Percent, percent, type Seconds, seconds } from "../units.ts";
import {
  contested,
  goesWith,
  jung,
  magnesium,
  pickleJuice,
  protocol,
  quinine,
  screenLogged,
  whereAndWhen,
} from "./evidence.ts";
import type { CrampProtocol, CrampState, Muscle, NextStep, ScreenLog } from "./model.ts";

type Step = { kind: CrampProtocol["round"][number]["kind"]; seconds: Seconds | null };

/** What to do in the middle of a cramp. */
export const midRun: Rule<
  Record<never, never>,
  {
    round: Step[];
    maxRounds: number;
    maxTotalS: Seconds;
    afterRelease: Step[];
    restartAtLeastSlowerPct: Percent;
  }
> = {
  id: "cramps.mid-run",
  statement:
    "Stop. Hold a gentle stretch for 30 seconds, rub slowly for 30, up to three rounds. When it lets go, walk two minutes and go on at least 10 % slower.",
  because: protocol.because,
  values: { protocol, whereAndWhen },
  decide() {
    const { stopS, holdS, rubS, maxRounds, maxTotalS, walkS, easyJogS, slowerPct } = protocol.value;
    return {
      round: [
        { kind: "stop", seconds: seconds(stopS) },
        { kind: "stretch", seconds: seconds(holdS) },
        { kind: "rub", seconds: seconds(rubS) },
        { kind: "ask", seconds: null },
      ],
      maxRounds,
      maxTotalS: seconds(maxTotalS),
      afterRelease: [
        { kind: "walk", seconds: seconds(walkS) },
        { kind: "easy-jog", seconds: seconds(easyJogS) },
      ],
      restartAtLeastSlowerPct: percent(slowerPct),
    };
  },
};

/** What ends the run. */
export const endsTheRun: Rule<Record<never, never>, { endsTheRun: CrampProtocol["endsTheRun"] }> = {
  id: "cramps.ends-the-run",
  statement:
    "A third cramp in one run, no release after three rounds or ten minutes, a limp, or any red flag ends the run.",
  because: chosenHere(protocol),
  values: { protocol },
  decide: () => ({
    endsTheRun: ["third-cramp", "no-release", "red-flag", "limp-or-pain-on-walking"],
  }),
};

/** What comes after a round. */
export const nextStep: Rule<CrampState, { next: NextStep["next"] }> = {
  id: "cramps.next-step",
  statement:
    "Still tight: another round, three at most. Let go: walk, then run slower. A second cramp in the same muscle: walk, or finish easily. A third: end the run.",
  because: chosenHere(protocol),
  values: { protocol },
  decide({ roundsDone, sinceCrampS, crampsThisRun, sameMuscleAsBefore, answer }) {
    const { maxRounds, maxTotalS, endingCramp } = protocol.value;
    if (answer === "worse") return { next: "red-flags" };
    if (crampsThisRun >= endingCramp) return { next: "end-the-run" };
    if (answer === "still-tight") {
      return {
        next: roundsDone >= maxRounds || sinceCrampS >= maxTotalS ? "end-the-run" : "another-round",
      };
    }
    return { next: sameMuscleAsBefore ? "walk-or-finish-easily" : "walk-then-run-slower" };
  },
};

/** What the log is told of a cramp by the screen that led through it. */
export const screenLog: Rule<
  {
    readonly answer: CrampState["answer"];
    readonly next: NextStep["next"];
    /** The steps that had begun when the runner answered. */
    readonly begun: readonly Step["kind"][];
  },
  Omit<ScreenLog, "rule">
> = {
  id: "cramps.screen-log",
  statement:
    "A cramp that did not let go on the screen is logged as a bad one, and a run that it ended as ended. How bad one was that let go, and whether you went on, only you can say.",
  because: screenLogged.because,
  values: { screenLogged },
  decide({ answer, next, begun }) {
    const { held, ends, triedBy } = screenLogged.value;
    return {
      severity: answer === "let-go" ? null : held,
      couldGoOn: ends.some((end) => end === next) ? false : null,
      tried: begun.flatMap((kind) => triedBy[kind] ?? []),
    };
  },
};

/** The muscle a cramp most likely sits in, when nobody has said. */
export const likelyMuscle: Rule<Record<never, never>, { muscle: Muscle }> = {
  id: "cramps.likely-muscle",
  statement: "The calf, until you say otherwise: it is the muscle that cramps most in runners.",
  because: whereAndWhen.because,
  values: { whereAndWhen },
  decide: () => ({ muscle: "calf" }),
};

/** What the study behind the drinking advice found. */
export const drinkAndOnset: Rule<
  Record<never, never>,
  { withDrinkPct: Percent; withoutDrinkPct: Percent; onsetRatio: number; exactP: number }
> = {
  id: "cramps.drink-and-onset",
  statement:
    "With a salty drink cramps took about two and a half times as long to come, and about as many people cramped.",
  because: jung.because,
  values: { jung, contested },
  decide() {
    const {
      people,
      crampedWithDrink,
      crampedWithout,
      crampedInBoth,
      onsetWithDrinkMin,
      onsetWithoutMin,
    } = jung.value;
    const onlyWith = crampedWithDrink - crampedInBoth;
    const onlyWithout = crampedWithout - crampedInBoth;
    return {
      withDrinkPct: asPercent(crampedWithDrink / people),
      withoutDrinkPct: asPercent(crampedWithout / people),
      onsetRatio: onsetWithDrinkMin / onsetWithoutMin,
      exactP: exactMcNemar(onlyWith, onlyWithout),
    };
  },
};

/** Two-sided exact McNemar: the chance of a split at least as uneven when either side is as likely. */
function exactMcNemar(one: number, other: number): number {
  const n = one + other;
  const least = Math.min(one, other);
  let ways = 1;
  let tail = 0;
  for (let k = 0; k <= least; k += 1) {
    tail += ways;
    ways = (ways * (n - k)) / (k + 1);
  }
  return Math.min(1, (2 * tail) / 2 ** n);
}

/** What pickle juice did in a laboratory. */
export const pickle: Rule<Record<never, never>, { soonerS: number }> = {
  id: "cramps.pickle-juice",
  statement:
    "In a laboratory a sip of pickle juice ended a cramp 49 seconds sooner than water. Optional, never a cure; leave it out with reflux or a salt limit.",
  because: pickleJuice.because,
  values: { pickleJuice },
  decide: () => ({ soonerS: pickleJuice.value.withWaterS - pickleJuice.value.withJuiceS }),
};

/** Whether a supplement has been shown to help. */
export const supplements: Rule<Record<never, never>, { clearEffect: boolean }> = {
  id: "cramps.magnesium",
  statement:
    "Magnesium has not been shown to help against cramps. Limber suggests no supplement and no dose.",
  because: magnesium.because,
  values: { magnesium },
  decide: () => ({ clearEffect: magnesium.value.lowPct > 0 || magnesium.value.highPct < 0 }),
};

/** Whether quinine is suggested. */
export const noQuinine: Rule<Record<never, never>, { suggested: false }> = {
  id: "cramps.quinine",
  statement: "Take no quinine for cramps: it can harm the blood and the kidneys.",
  because: quinine.because,
  values: { quinine },
  decide: () => ({ suggested: false }),
};

/** Where the article and the studies part on fluid and salt. */
export const causesContested: Rule<Record<never, never>, { contested: true }> = {
  id: "cramps.causes-contested",
  statement:
    "Whether dehydration or lost salt has a part in cramps is an open question. Drinking is planned for your health, and no promise about cramps is made.",
  because: contested.because,
  values: { contested },
  decide: () => ({ contested: true }),
};

/** What went with cramps in races, and what is disputed. */
export const whatGoesWith: Rule<
  Record<never, never>,
  { earlierCrampsPct: Percent; earlierCrampsOthersPct: Percent }
> = {
  id: "cramps.goes-with",
  statement:
    "Cramps you had before, muscle damage and racing faster than usual go with cramps. Heat and drinking are disputed.",
  because: goesWith.because,
  values: { goesWith, contested },
  decide: () => ({
    earlierCrampsPct: percent(goesWith.value.earlierCrampsPct),
    earlierCrampsOthersPct: percent(goesWith.value.earlierCrampsOthersPct),
  }),
};

export const crampRules = [
  midRun,
  nextStep,
  endsTheRun,
  screenLog,
  likelyMuscle,
  whatGoesWith,
  causesContested,
  drinkAndOnset,
  pickle,
  supplements,
  noQuinine,
] as const;

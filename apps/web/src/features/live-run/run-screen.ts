import { nextDrinkAfter } from "@limber/core/hydration/next-drink";
import { answersIn, type LiveRun, mileIn } from "../../phone/live-run.ts";
import type { RunScript } from "./run-script.ts";

/** A button under the words; the screen has two of them at most, and always the way to help. */
export type RunAct =
  | "back"
  | "began-at"
  | "drank"
  | "finish"
  | "go-on"
  | "log"
  | "mile"
  | "skip"
  | "start"
  | "start-at"
  | "start-here"
  | "undo";

/** What one moment of a run shows. */
export type RunScreen = {
  readonly title: string;
  readonly detail: string;
  /** The big digits, while a clock runs. */
  readonly digits: string | null;
  /** How full the glass is, 0 to 1: full when it is time to drink. */
  readonly full: number;
  /** How many of the plan's drinks are drunk, of how many. */
  readonly drunk: number;
  /** Since the start; null before it. */
  readonly elapsed: string | null;
  readonly acts: readonly RunAct[];
  /** What is read out, and buzzes when it changes: never each second. */
  readonly spoken: string;
};

/** How long a verdict stands, and how long a tap can be taken back. */
const standsS = 45;
const undoneWithinS = 30;
/** Who has not tapped the first mile by twice its time is asked no more. */
const missedAfter = 2;
/** How long before and after its time the plan's start is offered. */
const aroundStartMs = 10_800_000;

export function showBefore(script: RunScript, other: LiveRun | null, nowMs: number): RunScreen {
  const { labels, startAtMs } = script;
  if (other !== null)
    return shown({
      title: labels["is-on"],
      detail: labels["is-on-how"],
      acts: ["back", "start-here"],
    });
  if (script.isOff) return shown({ title: script.title, acts: [] });
  const toStartMs = startAtMs === null ? Number.POSITIVE_INFINITY : startAtMs - nowMs;
  const byClock: readonly RunAct[] =
    Math.abs(toStartMs) > aroundStartMs ? [] : [toStartMs > 0 ? "start-at" : "began-at"];
  return shown({
    title: script.title,
    detail: `${script.warning ?? script.rhythm} ${labels.before}`.trim(),
    acts: ["start", ...byClock],
  });
}

export function showRun(run: LiveRun, script: RunScript, nowS: number): RunScreen {
  const { labels, drinks, mile } = script;
  const answers = answersIn(run);
  const drunk = answers.filter(({ drank }) => drank).length;
  const shared = { drunk, elapsed: clockOf(nowS) };
  if (run.endedS !== null)
    return shown({
      ...{ ...shared, title: labels.ended, acts: ["go-on", "log"] },
      detail: labels["ended-how"]
        .replace("{done}", String(drunk))
        .replace("{count}", String(drinks.count)),
    });
  if (nowS < 0)
    return shown({
      ...{ title: labels["starts-at"], detail: labels.before, acts: ["start", "undo"] },
      digits: clockOf(-nowS),
    });
  const dueS = nextDrinkAfter(drinks, answers);
  const isDue = dueS !== null && nowS >= dueS;
  const second = nowS - Math.max(0, ...run.events.map(({ atS }) => atS)) < undoneWithinS;
  const mileS = mileIn(run);
  if (mile !== null && !isDue && mileS === null && nowS < mile.plannedS * missedAfter)
    return shown({
      ...{ ...shared, title: mile.title, detail: labels["mile-how"], digits: clockOf(nowS) },
      ...{ full: Math.min(1, nowS / mile.plannedS), acts: ["mile", second ? "undo" : "drank"] },
    });
  if (mile !== null && mileS !== null && !isDue && nowS - mileS < standsS) {
    const verdict = mile.verdicts.find(({ upToS }) => mileS <= upToS) ?? mile.verdicts.at(-1);
    return shown({
      ...{ ...shared, title: verdict?.title ?? "", detail: verdict?.advice ?? "" },
      ...{ digits: clockOf(mileS), acts: ["drank", "undo"] },
    });
  }
  return { ...drinking(script, { drunk, dueS, nowS, second }), ...shared };
}

type Drinking = {
  readonly drunk: number;
  readonly dueS: number | null;
  readonly nowS: number;
  readonly second: boolean;
};

function drinking({ labels, drinks, tables }: RunScript, at: Drinking): RunScreen {
  const { drunk, dueS, nowS } = at;
  const second: RunAct = at.second ? "undo" : "skip";
  const table = tables.find(({ atS }) => atS > nowS)?.words ?? "";
  if (dueS === null)
    return shown({
      title: drinks.count === 0 ? labels["thirst-alone"] : labels.enough,
      detail: `${labels["enough-how"]} ${table}`.trim(),
      digits: clockOf(nowS),
      acts: at.second ? ["finish", "undo"] : ["finish"],
    });
  if (nowS >= dueS)
    return shown({
      title: drinkWords({ labels, drinks }, drunk),
      detail: labels["if-thirsty"],
      full: 1,
      acts: ["drank", second],
    });
  return shown({
    title: labels.next,
    detail:
      `${isSports(drinks, drunk) ? labels["next-sports"] : labels["next-drink"]}. ${table}`.trim(),
    digits: clockOf(dueS - nowS),
    full: Math.max(0, 1 - (dueS - nowS) / drinks.everyS),
    acts: ["drank", second],
  });
}

/** How the drink after so many others is said when it is due. */
export function drinkWords(
  { labels, drinks }: Pick<RunScript, "labels" | "drinks">,
  drunk: number,
): string {
  return isSports(drinks, drunk) ? labels["drink-sports"] : labels.drink;
}

function isSports({ sports }: RunScript["drinks"], drunk: number): boolean {
  return sports[drunk] === true;
}

function shown(some: Pick<RunScreen, "title" | "acts"> & Partial<RunScreen>): RunScreen {
  const detail = some.detail ?? "";
  return {
    ...{ detail, digits: null, full: 0, drunk: 0, elapsed: null },
    spoken: `${some.title} ${detail}`,
    ...some,
  };
}

/** "6:12", "1:02:03". */
export function clockOf(s: number): string {
  const whole = Math.max(0, Math.ceil(s - 0.001));
  const [h, m, left] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(left)}` : `${m}:${two(left)}`;
}

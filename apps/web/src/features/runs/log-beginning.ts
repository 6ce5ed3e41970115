import { mass } from "@limber/core/format";
import { withBelievedWeights } from "@limber/core/hydration/logged-weights";
import type { Reader } from "@limber/core/reader";
import { aroundARun } from "@limber/core/run-analysis/around";
import type { RunPlan } from "@limber/core/run-plan/model";
import { drinkOnTheRun } from "@limber/core/run-plan/words";
import { kilograms, MS_IN_A_SECOND } from "@limber/core/units";
import type { SignedIn } from "../../server/api.ts";
import { ifThere } from "../../server/there.ts";
import {
  entryLike,
  entryOf,
  type RunEntry,
  type ToldCramp,
  type ToldRun,
  withPlan,
} from "./entry.ts";
import type { LogForm } from "./form.tsx";
import { farAndLong, weekdayOf } from "./run-in-words.ts";
import { problemWith } from "./typed-run.ts";

export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What a log begins with: the run it is about, its plan, and the last run that was told of. */
export type Beginning = {
  readonly owner: string;
  readonly run: ToldRun | null;
  readonly plan: RunPlan | null;
  /** There is a plan, and nobody can read it. */
  readonly isPlanUnread: boolean;
  readonly last: ToldRun | null;
  /** A cramp from the road that is on no run yet. */
  readonly cramp: ToldCramp | null;
  readonly timeZone: string;
};

type LogToBegin = { readonly query: Query; readonly nowMs: number; readonly reader: Reader };

export const guest = (reader: Reader): Beginning => ({
  ...{ owner: "", run: null, plan: null, isPlanUnread: false, last: null, cramp: null },
  timeZone: reader.timeZone,
});

/** The form of a log, filled as far as it can be. */
export function formOf(
  beginning: Beginning,
  { query, nowMs, reader }: LogToBegin,
): Omit<LogForm, "children"> {
  const { run, last, owner } = beginning;
  const entry = entryFor(beginning, nowMs, reader);
  const texts: Readonly<Record<string, string>> = { ...entry, ...crampTexts(beginning.cramp) };
  const came = typeof query["problem"] === "string" ? formFrom(query) : null;
  const text = (name: string) =>
    came === null ? (texts[name] ?? "") : String(came.get(name) ?? "");
  const weighed = last && withBelievedWeights(last);
  const usual = run?.massBeforeKg ?? weighed?.massAfterKg ?? weighed?.massBeforeKg ?? null;
  return {
    reader,
    text,
    ticked: came?.getAll("tried").map(String) ?? [],
    hidden: hiddenFor(beginning, { came, reader }),
    problem: came === null ? undefined : problemWith(came, String(query["problem"]), reader),
    usualMass:
      usual === null ? "" : String(Number.parseFloat(mass(kilograms(usual), plainly(reader)))),
    summary: run === null ? null : `${weekdayOf(run, nowMs, reader)}, ${farAndLong(run, reader)}`,
    planned: plannedIn(beginning, reader),
    draft: `${run?.runId ?? "new"} ${owner}`,
    isPlaced: false,
  };
}

/** What the plan said of the drinks, beside the field. */
function plannedIn({ plan, isPlanUnread }: Beginning, reader: Reader): string {
  if (plan !== null) return reader.say("planned {drinks}", { drinks: drinkOnTheRun(plan, reader) });
  return isPlanUnread ? reader.say("The plan cannot be read.") : "";
}

/** The form of a run that was told of: only what is typed anew is sent. */
export function editOf(
  run: ToldRun,
  { owner, query, reader }: Omit<LogToBegin, "nowMs"> & { owner: string },
): Omit<LogForm, "children"> {
  const beginning = { ...guest(reader), owner, run, timeZone: run.timeZone };
  const form = formOf(beginning, { query, nowMs: 0, reader });
  const hidden = {
    ...form.hidden,
    from: "run",
    revision: String(run.revision),
    base: JSON.stringify(entryOf(run, reader)),
  };
  const came = typeof query["problem"] === "string";
  const entry: Readonly<Record<string, string>> = entryOf(run, reader);
  return {
    ...form,
    text: came ? form.text : (name) => entry[name] ?? "",
    hidden: came ? { ...hidden, ...pick(query, ["revision"]) } : hidden,
    isPlaced: true,
  };
}

function entryFor(
  { run, plan, last, timeZone }: Beginning,
  nowMs: number,
  reader: Reader,
): RunEntry {
  return run === null
    ? entryLike(last, { nowMs, timeZone, reader })
    : withPlan(entryOf(run, reader), { plan, last, reader });
}

function crampTexts(cramp: ToldCramp | null): Readonly<Record<string, string>> {
  if (cramp === null) return {};
  return {
    cramp: cramp.during,
    where: cramp.side === null ? "" : `${cramp.side}-${cramp.muscle}`,
    severity: cramp.severity ?? "",
  };
}

/** A watch's run is changed, a planned one and a new one are told: the words that go with the form unseen. */
function hiddenFor(
  { owner, run, cramp, timeZone }: Beginning,
  { came, reader }: { came: FormData | null; reader: Reader },
): Readonly<Record<string, string>> {
  const { distance, volume, mass, temperature } = reader.units;
  const kept = (name: string) => String(came?.get(name) ?? "");
  return {
    run: run?.runId ?? (kept("run") || crypto.randomUUID()),
    crampId: cramp?.crampId ?? (kept("crampId") || crypto.randomUUID()),
    crampAt: cramp?.happenedAt ?? kept("crampAt"),
    crampMuscle: cramp?.muscle ?? kept("crampMuscle"),
    zone: run?.timeZone ?? timeZone,
    units: `${distance} ${volume} ${mass} ${temperature}`,
    owner,
    ...(run?.status === "done" && {
      revision: String(run.revision),
      base: JSON.stringify(entryOf(run, reader)),
    }),
  };
}

/** What was typed, as it came back in the address. */
export function formFrom(query: Query): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(query))
    for (const text of [value ?? []].flat()) form.append(name, text);
  return form;
}

function pick(query: Query, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, String(query[name] ?? "")]));
}

const plainly = (reader: Reader): Reader => ({ ...reader, decimalMark: ".", minusSign: "-" });

/** Longer than any run, for a phone that remembers cramps. */
export function runLastsMs(): number {
  return aroundARun().lastsAtMostS * MS_IN_A_SECOND;
}

/** Asks for everything that a log begins with. */
export async function beginLog({ id: owner, ask }: SignedIn, { query, nowMs, reader }: LogToBegin) {
  const { waiting, last } = await ask.runs.waiting();
  const run = await runFor(ask, query, waiting);
  const { items } = await ask.cramps.list({ unplaced: true, limit: 5 });
  const { lastsAtMostS, mayBeginEarlierByS } = aroundARun();
  const roadMs = lastsAtMostS * MS_IN_A_SECOND;
  const earlyMs = mayBeginEarlierByS * MS_IN_A_SECOND;
  const fromMs = run === null ? nowMs - roadMs : Date.parse(run.startedAt) - earlyMs;
  const isOfIt = ({ during, happenedAt }: ToldCramp) =>
    (during === "run" || during === "after-run") &&
    Date.parse(happenedAt) >= fromMs &&
    Date.parse(happenedAt) <= fromMs + roadMs + earlyMs;
  const profile = await ask.runners.profile({});
  const plan = run?.planId == null ? null : await ifThere(ask.plans.show({ planId: run.planId }));
  const beginning: Beginning = {
    owner,
    run,
    plan: plan?.plan ?? null,
    isPlanUnread: plan !== null && plan.plan === null,
    last,
    cramp: items.find(isOfIt) ?? null,
    timeZone: profile?.timeZone ?? reader.timeZone,
  };
  return { beginning, waiting };
}

async function runFor(
  ask: SignedIn["ask"],
  query: Query,
  waiting: readonly ToldRun[],
): Promise<ToldRun | null> {
  const { run: runId, plan: planId } = query;
  // A form that came back with a problem carries the id of a run that may not be there yet.
  if (runId === "new") return null;
  if (typeof runId === "string") {
    const standing = waiting.find((one) => one.runId === runId);
    return standing ?? (await ifThere(ask.runs.show({ runId })));
  }
  if (typeof planId === "string") {
    const { items } = await ask.runs.list({ statuses: ["planned"], limit: 50 });
    const planned = items.find((one) => one.planId === planId);
    if (planned !== undefined) return planned;
  }
  return waiting[0] ?? null;
}

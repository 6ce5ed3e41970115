import { randomBytes } from "node:crypto";
import { planShapeVersion } from "@limber/core/run-plan/model";
import { MS_IN_A_DAY } from "@limber/core/units";
import { asActor, type Database } from "@limber/db/client";
import { logCramp } from "@limber/db/cramps/store";
import type { PermittedRunnerId } from "@limber/db/permission";
import { savePlan } from "@limber/db/plans/store";
import { editHealthNotes, editRunner, getRunner } from "@limber/db/runners/store";
import { logRun } from "@limber/db/runs/store";
import { v7 as uuidv7 } from "uuid";
import type { Session } from "../access.ts";
import { createCaller } from "../router.ts";
import type { SampleRun } from "./outing.ts";
import { type SampleRunner, sampleClub, sampleCoach, sampleRunners } from "./people.ts";
import { type SampleYear, yearOf } from "./year.ts";

export type SampleAccount = { readonly name: string; readonly email: string };
type NewAccount = SampleAccount & { readonly password: string };
type Filling = {
  readonly db: Database;
  readonly now: Date;
  /** Makes an account and gives its id; null where there is one for that address already. */
  readonly makeAccount: (account: NewAccount) => Promise<PermittedRunnerId | null>;
};
export type Sample = {
  /** One password for all of them, made for this occasion and told once. Null when nothing was made. */
  readonly password: string | null;
  readonly made: readonly SampleAccount[];
  readonly alreadyHere: readonly SampleAccount[];
};

const SHARED_FOR_DAYS = 365;
const PLANS_KEPT = 12;

/** Three invented runners with a year behind them, and their coach. Run again, it leaves those who are there alone. */
export async function fillSample(filling: Filling): Promise<Sample> {
  const password = randomBytes(9).toString("base64url");
  const people = [...sampleRunners, sampleCoach].map(({ name, email }) => ({ name, email }));
  const ids = new Map<string, PermittedRunnerId>();
  for (const person of people) {
    const id = await filling.makeAccount({ ...person, password });
    if (id !== null) ids.set(person.email, id);
  }
  const made = people.filter(({ email }) => ids.has(email));
  for (const person of sampleRunners) {
    const runnerId = ids.get(person.email);
    if (runnerId !== undefined) await fillRunner(filling, { person, runnerId });
  }
  const coachId = ids.get(sampleCoach.email);
  if (coachId !== undefined) await fillCoach(filling, { coachId, ids });
  return {
    password: made.length > 0 ? password : null,
    made,
    alreadyHere: people.filter(({ email }) => !ids.has(email)),
  };
}

type Whose = { readonly person: SampleRunner; readonly runnerId: PermittedRunnerId };

async function fillRunner({ db, now }: Filling, { person, runnerId }: Whose): Promise<void> {
  const year = yearOf(person, now);
  await asActor(db, runnerId, async (tx) => {
    await fillProfile(tx, { person, runnerId, now });
    await keepYear(tx, { runnerId, year });
  });
  await caller({ db, now }, { userId: runnerId, name: person.name }).plans.create({
    request: year.next,
  });
}

async function fillProfile(
  tx: Database,
  { person, runnerId, now }: Whose & { now: Date },
): Promise<void> {
  const runner = await getRunner(tx, runnerId);
  const isUs = person.units === "us";
  await editRunner(tx, {
    runnerId,
    revision: runner?.revision ?? 1,
    now,
    edit: {
      locale: person.locale,
      timeZone: person.timeZone,
      weekStartsOn: isUs ? "sunday" : "monday",
      clock: isUs ? "12 h" : "24 h",
      distanceUnit: isUs ? "mi" : "km",
      volumeUnit: isUs ? "oz" : "mL",
      massUnit: isUs ? "lb" : "kg",
      temperatureUnit: isUs ? "°F" : "°C",
      birthYear: person.birthYear,
      bodyMassKg: person.bodyMassKg,
      heightM: person.heightM,
      bottlesMl: [500],
    },
  });
  const emergencyContact = {
    name: "Sam (sample)",
    phone: isUs ? "+1 555 0100" : "+49 30 555 0100",
  };
  await editHealthNotes(tx, { runnerId, revision: 0, now, edit: { emergencyContact } });
}

/** The runs of a year with their cramps, and what was planned for the last long ones. */
export async function keepYear(
  tx: Database,
  { runnerId, year }: { runnerId: PermittedRunnerId; year: SampleYear },
): Promise<void> {
  const planned = new Set(year.runs.filter(({ run }) => run.event !== "easy").slice(-PLANS_KEPT));
  for (const each of year.runs) {
    const planId = planned.has(each) ? await keepPlan(tx, { runnerId, ...each }) : null;
    const { runId, run, cramps } = each;
    const loggedAt = new Date(run.startedAt.getTime() + (run.elapsedS ?? 0) * 1000);
    await logRun(tx, { runnerId, runId, run: { ...run, planId }, now: loggedAt });
    for (const cramp of cramps) {
      await logCramp(tx, {
        runnerId,
        crampId: uuidv7(),
        cramp: { ...cramp, runId },
        now: loggedAt,
      });
    }
  }
  for (const cramp of year.atNight)
    await logCramp(tx, { runnerId, crampId: uuidv7(), cramp, now: cramp.happenedAt });
}

async function keepPlan(
  tx: Database,
  { runnerId, request, plan, run }: SampleRun & { runnerId: PermittedRunnerId },
): Promise<string> {
  const madeAt = new Date(run.startedAt.getTime() - MS_IN_A_DAY);
  const planId = uuidv7({ msecs: madeAt.getTime() });
  const { rulebook } = plan;
  await savePlan(tx, {
    runnerId,
    planId,
    request,
    plan,
    rulebook,
    shapeVersion: planShapeVersion,
    startsAt: run.startedAt,
    timeZone: run.timeZone,
    madeAt,
  });
  return planId;
}

type Coached = {
  readonly coachId: PermittedRunnerId;
  readonly ids: ReadonlyMap<string, PermittedRunnerId>;
};

/** A club with one group, and each runner's consent to what they share. */
async function fillCoach(filling: Filling, { coachId, ids }: Coached): Promise<void> {
  const coach = caller(filling, { userId: coachId, name: sampleCoach.name });
  const { clubId } = await coach.clubs.create({ name: sampleClub.name });
  const { groupId } = await coach.groups.create({ clubId, name: sampleClub.group });
  const endsAt = new Date(filling.now.getTime() + SHARED_FOR_DAYS * MS_IN_A_DAY).toISOString();
  for (const { name, email, shares } of sampleRunners) {
    const runnerId = ids.get(email);
    if (runnerId === undefined) continue;
    const runner = caller(filling, { userId: runnerId, name });
    const { code } = await runner.coachLinks.invite({ scopes: [...shares], endsAt });
    await coach.coachLinks.accept({ code });
    await coach.groups.addMember({ clubId, groupId, runnerId });
  }
}

function caller({ db, now }: Pick<Filling, "db" | "now">, who: Omit<Session, "by">) {
  return createCaller({ db, session: { ...who, by: "sign-in" }, now: () => now });
}

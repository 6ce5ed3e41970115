import { and, eq, lt, lte, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { runNotices } from "./table.ts";

/** Where a browser is reached, as it said so itself. */
export type PushAddress = {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
};

/** Of one visit, by the name that the phone was given. */
type Own = { readonly id: string; readonly sessionId: string };

type BegunNotices = Own & { readonly to: PushAddress; readonly endsAt: Date };

/** One browser of a visit at a time: another takes its place. */
export async function beginNotices(db: Database, begun: BegunNotices): Promise<void> {
  const { id, sessionId, to, endsAt } = begun;
  const fresh = { id, ...to, step: 0, dueAt: null, words: null, endsAt };
  await db
    .insert(runNotices)
    .values({ ...fresh, sessionId })
    .onConflictDoUpdate({ target: runNotices.sessionId, set: fresh });
}

/** No plan has two drinks nearer to each other: it is the same one again. */
const APART_MS = 5 * 60_000;

type ToldNotices = Own & {
  readonly step: number;
  readonly next: { readonly dueAt: Date; readonly words: string } | null;
  readonly endsAt: Date;
};

/** What comes next, in the place of what was said before. False where there are none of that name any more. */
export async function tellNotices(db: Database, told: ToldNotices): Promise<boolean> {
  const { step, next, endsAt } = told;
  const own = and(eq(runNotices.id, told.id), eq(runNotices.sessionId, told.sessionId));
  const due = next === null ? { dueAt: null, words: null } : ifNew(next);
  await db
    .update(runNotices)
    .set({ ...due, step, endsAt })
    .where(and(own, lt(runNotices.step, step)));
  return (await db.select({ id: runNotices.id }).from(runNotices).where(own)).length > 0;
}

/** Nothing, where one was sent so lately that it was this one. */
function ifNew({ dueAt, words }: NonNullable<ToldNotices["next"]>) {
  const before = new Date(dueAt.getTime() - APART_MS).toISOString();
  const wasSent = sql`${runNotices.sentAt} > ${before}::timestamptz`;
  return {
    dueAt: sql`case when ${wasSent} then null else ${dueAt.toISOString()}::timestamptz end`,
    words: sql`case when ${wasSent} then null else ${words} end`,
  };
}

export async function endNotices(db: Database, { id, sessionId }: Own): Promise<void> {
  await db
    .delete(runNotices)
    .where(and(eq(runNotices.id, id), eq(runNotices.sessionId, sessionId)));
}

/** The browser took back what it had said: nobody is reached there. */
export async function forgetNotices(db: Database, id: string): Promise<void> {
  await db.delete(runNotices).where(eq(runNotices.id, id));
}

export type DueNotice = {
  readonly id: string;
  readonly to: PushAddress;
  readonly words: string;
  readonly dueAt: Date;
};

const MOST_AT_ONCE = 100;

/** Those that are due, each given out once: whoever looks at the same moment is given others. Forgets those that nobody was heard of. */
export async function takeDueNotices(db: Database, now: Date): Promise<readonly DueNotice[]> {
  await db.delete(runNotices).where(lte(runNotices.endsAt, now));
  const rows = await db.execute<PushAddress & { id: string; words: string; due_ms: number }>(sql`
    with due as (
      select id, words, due_at from run_notices where due_at <= ${now.toISOString()}::timestamptz
      order by due_at limit ${MOST_AT_ONCE} for update skip locked
    )
    update run_notices set due_at = null, words = null, sent_at = ${now.toISOString()}::timestamptz
    from due where run_notices.id = due.id
    returning run_notices.id, endpoint, p256dh, auth, due.words,
      (extract(epoch from due.due_at) * 1000)::float8 as due_ms
  `);
  return rows.map(({ id, endpoint, p256dh, auth, words, due_ms }) => ({
    ...{ id, words, dueAt: new Date(due_ms) },
    to: { endpoint, p256dh, auth },
  }));
}

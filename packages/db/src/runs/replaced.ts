import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { Edit } from "../changed.ts";
import type { Database } from "../client.ts";
import { isUnread, sparingUnread } from "../document.ts";
import { type RunFields, stillUnread } from "./documents.ts";
import { getRun, type OfRun, type Run, type RunDetails } from "./store.ts";
import { runs } from "./table.ts";

type Written = { readonly edit: Edit<RunDetails>; readonly now: Date };

/**
 * The newest writer wins. What somebody wrote since `revision` in the same fields is kept beside, so that
 * `swapReplaced` can bring it back.
 */
export async function overwriteRun(
  db: Database,
  { revision, edit: asked, now, ...of }: OfRun & Written & { revision: number },
): Promise<Run | undefined> {
  const standing = await held(db, of);
  if (standing === undefined) return undefined;
  const edit = sparingUnread(asked, standing);
  const other = standing.revision === revision ? null : whatDiffers(standing, edit);
  return write(db, standing, { ...of, edit, now, replaced: other });
}

/** The run as it stands now; `unread` where what was written over cannot be read, and nothing was done. */
export type Swapped =
  | { readonly kind: "swapped"; readonly run: Run }
  | { readonly kind: "unread" }
  | { readonly kind: "not-found" };

/** Puts what was written over back, and keeps what stood instead: asked again, it turns around again. */
export async function swapReplaced(
  db: Database,
  { now, ...of }: OfRun & { now: Date },
): Promise<Swapped> {
  const standing = await held(db, of);
  if (standing === undefined) return { kind: "not-found" };
  if (standing.replaced === null) return { kind: "swapped", run: standing };
  if (isUnread(standing.replaced)) return { kind: "unread" };
  const edit = sparingUnread(columnsOf(standing.replaced), standing);
  const replaced = whatDiffers(standing, edit);
  const run = await write(db, standing, { ...of, edit, now, replaced });
  return run === undefined ? { kind: "not-found" } : { kind: "swapped", run };
}

/** Held until the end of the transaction, so that two who write at once write one after the other. */
async function held(db: Database, of: OfRun): Promise<Run | undefined> {
  const one = and(eq(runs.runnerId, of.runnerId), eq(runs.runId, of.runId));
  await db.select({ runId: runs.runId }).from(runs).where(one).for("update");
  return getRun(db, of);
}

async function write(
  db: Database,
  standing: Run,
  { edit, now, replaced, ...of }: OfRun & Written & { replaced: RunFields | null },
): Promise<Run | undefined> {
  const unread = stillUnread(standing.replaced);
  const other = replaced === null ? unread : { ...replaced, ...unread };
  const [written] = await db
    .update(runs)
    .set({ ...edit, replaced: other, updatedAt: now, revision: sql`${runs.revision} + 1` })
    .where(and(eq(runs.runnerId, of.runnerId), eq(runs.runId, of.runId)))
    .returning();
  return written;
}

function whatDiffers(standing: Run, edit: Edit<RunDetails>): RunFields | null {
  const differing = Object.entries(edit).flatMap(([field, value]) => {
    const stood = asKept(standing[field as keyof RunDetails]);
    return value === undefined || isSame(stood, asKept(value)) ? [] : [[field, stood] as const];
  });
  return differing.length === 0 ? null : Object.fromEntries(differing);
}

const asKept = (value: unknown) => (value instanceof Date ? value.toISOString() : (value ?? null));

/** A column keeps seven digits of a number, so more are not compared. */
function isSame(stood: unknown, value: unknown): boolean {
  return typeof stood === "number" && typeof value === "number"
    ? Math.fround(stood) === Math.fround(value)
    : stood === value;
}

/** Kept fields as columns take them: those that are columns today, with instants, which are kept as text. */
export function columnsOf(fields: RunFields): Edit<RunDetails> {
  const columns = getTableColumns(runs);
  const known = Object.entries(columns).filter(([name]) => name in fields);
  return Object.fromEntries(
    known.map(([name, { dataType }]) => {
      const value = fields[name];
      return [name, dataType === "date" && typeof value === "string" ? new Date(value) : value];
    }),
  );
}

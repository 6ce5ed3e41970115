import {
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { document } from "../document.ts";
import { coachWith, onlyTheRunner } from "../policies.ts";
import { runners } from "../runners/table.ts";
import { runFields } from "../runs/documents.ts";

/** A batch of files that came in together and can be undone together. */
export const imports = pgTable(
  "imports",
  {
    runnerId: uuid()
      .notNull()
      .references(() => runners.runnerId, { onDelete: "cascade" }),
    importId: uuid().notNull(),
    source: text().notNull(),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    finishedAt: timestamp({ withTimezone: true }),
    undoneAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.runnerId, table.importId] }),
    onlyTheRunner("imports", table.runnerId),
    coachWith("runs", "imports", table.runnerId),
  ],
);

/** What a file can come to. `merged`: it gave its numbers to a run that was planned or written down by hand. `skipped`: it holds no run. */
export const fileOutcomes = ["imported", "merged", "already-here", "skipped", "failed"] as const;
export type FileOutcome = (typeof fileOutcomes)[number];

/**
 * What became of each file of a batch. The file itself is not kept. `before` is what a merged run said in
 * the columns that the file filled, so that undoing can say it again; `runRevision` tells whether the run
 * was changed since. The price: the same few values twice.
 */
export const importFiles = pgTable(
  "import_files",
  {
    runnerId: uuid().notNull(),
    importId: uuid().notNull(),
    fileId: uuid().notNull(),
    name: text().notNull(),
    sha256: text().notNull(),
    outcome: text({ enum: fileOutcomes }).notNull(),
    /** Why it failed or was skipped, as one of a closed list. */
    problem: text(),
    /** The same in words, as the runner was told. */
    message: text(),
    /** The run it made, joined or is. */
    runId: uuid(),
    runRevision: integer(),
    /** What the file itself says of the run, so that the same run in another file is recognised after an edit. */
    startedAt: timestamp({ withTimezone: true }),
    elapsedS: doublePrecision(),
    distanceM: doublePrecision(),
    before: document(runFields),
  },
  (table) => [
    primaryKey({ columns: [table.runnerId, table.importId, table.fileId] }),
    foreignKey({
      columns: [table.runnerId, table.importId],
      foreignColumns: [imports.runnerId, imports.importId],
    }).onDelete("cascade"),
    index("import_files_by_sha256").on(table.runnerId, table.sha256),
    index("import_files_by_time").on(table.runnerId, table.startedAt),
    index("import_files_by_run").on(table.runnerId, table.runId),
    onlyTheRunner("import_files", table.runnerId),
    coachWith("runs", "import_files", table.runnerId),
  ],
);

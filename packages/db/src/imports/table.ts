import { foreignKey, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { coachWith, onlyTheRunner } from "../policies.ts";
import { runners } from "../runners/table.ts";

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

/** What became of each file of a batch. The file itself is not kept. */
export const importFiles = pgTable(
  "import_files",
  {
    runnerId: uuid().notNull(),
    importId: uuid().notNull(),
    fileId: uuid().notNull(),
    name: text().notNull(),
    sha256: text().notNull(),
    outcome: text({ enum: ["imported", "already-here", "failed"] }).notNull(),
    problem: text(),
    runId: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.runnerId, table.importId, table.fileId] }),
    foreignKey({
      columns: [table.runnerId, table.importId],
      foreignColumns: [imports.runnerId, imports.importId],
    }).onDelete("cascade"),
    onlyTheRunner("import_files", table.runnerId),
    coachWith("runs", "import_files", table.runnerId),
  ],
);

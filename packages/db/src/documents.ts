import { getTableColumns } from "drizzle-orm";
import { z } from "zod";
import { order, orderVersion } from "./experiments/table.ts";
import { emergencyContact, emergencyContactVersion } from "./runners/table.ts";
import { runFields, runFieldsVersion, splits, splitsVersion } from "./runs/documents.ts";
import { runs } from "./runs/table.ts";

/** A shape of JSON that columns of ours are in. */
export type Document = {
  readonly name: string;
  readonly columns: readonly (readonly [table: string, column: string])[];
  readonly version: number;
  /** Where the version is written, as `constant = 1`. */
  readonly file: string;
  readonly constant: string;
  /** All that is written today: when this differs, the shape does. */
  readonly says: unknown;
};

/** Every document but plans, which are core's. */
export const documents: readonly Document[] = [
  {
    name: "splits",
    columns: [
      ["runs", "splits"],
      ["runs", "mile_splits"],
    ],
    version: splitsVersion,
    file: "packages/db/src/runs/documents.ts",
    constant: "splitsVersion",
    says: z.toJSONSchema(splits.written),
  },
  {
    name: "run-fields",
    columns: [
      ["runs", "replaced"],
      ["import_files", "before"],
    ],
    version: runFieldsVersion,
    file: "packages/db/src/runs/documents.ts",
    constant: "runFieldsVersion",
    says: [z.toJSONSchema(runFields.written), Object.keys(getTableColumns(runs))],
  },
  {
    name: "order",
    columns: [["experiments", "order"]],
    version: orderVersion,
    file: "packages/db/src/experiments/table.ts",
    constant: "orderVersion",
    says: z.toJSONSchema(order.written),
  },
  {
    name: "emergency-contact",
    columns: [["health_notes", "emergency_contact"]],
    version: emergencyContactVersion,
    file: "packages/db/src/runners/table.ts",
    constant: "emergencyContactVersion",
    says: z.toJSONSchema(emergencyContact.written),
  },
];

import { planShapeVersion, RunPlan, RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { type Document, documents } from "@limber/db/documents";
import type { TestDatabase } from "@limber/db/testing";
import { z } from "zod";
import { requests } from "./requests.ts";

type Named = Readonly<Record<string, unknown>>;

/** A shape of what is kept, and how something in it is made to be frozen. */
export type Kind = Omit<Document, "columns"> & {
  readonly kept: (database: TestDatabase) => Promise<Named>;
};

const plan: Kind = {
  name: "plan",
  version: planShapeVersion,
  file: "packages/core/src/run-plan/model.ts",
  constant: "planShapeVersion",
  says: { request: z.toJSONSchema(RunPlanRequest), plan: z.toJSONSchema(RunPlan) },
  kept: async () =>
    Object.fromEntries(
      Object.entries(requests).map(([name, asked]) => {
        const request = RunPlanRequest.parse(asked);
        return [name, { request, plan: planRun(request) }];
      }),
    ),
};

/** One of each column, as it stands in a row. */
async function keptIn({ columns }: Document, { sql }: TestDatabase): Promise<Named> {
  const found: Record<string, unknown> = {};
  for (const [table, column] of columns) {
    const [row] =
      await sql`select ${sql(column)} as kept from ${sql(table)} where ${sql(column)} is not null limit 1`;
    found[column] = row?.kept.document;
  }
  return found;
}

/** Every shape that says its version. Backups and take-outs say their schema. */
export const kinds: readonly Kind[] = [
  plan,
  ...documents.map((document) => ({
    ...document,
    kept: (database: TestDatabase) => keptIn(document, database),
  })),
];

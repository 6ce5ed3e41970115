import { bodyRecordCounts } from "@limber/db/body-records/store";
import type { Database } from "@limber/db/client";
import {
  countsOf,
  finishImport,
  forgetEmpty,
  getImport,
  type Import,
  listFiles,
  listImports,
  startImport,
} from "@limber/db/imports/store";
import { undoImport } from "@limber/db/imports/undo-import";
import type { PermittedRunnerId } from "@limber/db/permission";
import { getRunner, holdRunner } from "@limber/db/runners/store";
import { z } from "zod";
import { told } from "../as-json.ts";
import { Id, Limit } from "../limits.ts";
import { notFound } from "../problems.ts";
import { router, runnerProcedure, sharedProcedure } from "../trpc.ts";
import { keepBatch } from "./keep-files.ts";
import {
  Earlier,
  FilesAfter,
  ImportFile,
  LookedAt,
  MOST_EARLIER,
  MOST_FILES,
  MOST_LOOKED_AT,
  StartImport,
  Whereabouts,
} from "./model.ts";
import { previewFiles } from "./standing.ts";

/** The beginning of an id, or all of it. */
const IdBegins = z
  .string()
  .regex(/^[0-9a-f-]{0,36}$/)
  .optional();
const OfImport = z.object({ importId: Id });
/** What a profile says until the runner has said where they are. */
const NOWHERE_YET = "UTC";

type ListedFor = { readonly tx: Database; readonly runnerId: PermittedRunnerId };

/** With how many drinks and weights each told of first. */
async function withRecords<Batch extends Import>(
  { tx, runnerId }: ListedFor,
  batches: readonly Batch[],
) {
  const ids = batches.map(({ importId }) => importId);
  const counts = await bodyRecordCounts(tx, runnerId, ids);
  const none = { drinks: 0, weights: 0 };
  return told(batches.map((each) => ({ ...each, records: counts.get(each.importId) ?? none })));
}

export const importsRouter = router({
  preview: runnerProcedure(
    z.object({
      files: z.array(LookedAt).min(1).max(MOST_LOOKED_AT),
      earlier: z.array(Earlier).max(MOST_EARLIER).default([]),
    }),
  )
    .meta({
      token: "upload",
      does: "What each file would come to, kept in this order. Nothing is kept. What files of earlier calls would come to is handed back with the next.",
    })
    .query(async ({ ctx, input }) =>
      told(await previewFiles(ctx.tx, input, { runnerId: ctx.runnerId, now: ctx.now() })),
    ),

  start: runnerProcedure(StartImport)
    .meta({
      token: "upload",
      keepsIn: ["imports"],
      does: "Begins a batch of files. Sent again with the same `importId` it is begun once.",
    })
    .mutation(async ({ ctx, input: { importId = ctx.newId, source } }) => {
      const { runnerId, tx } = ctx;
      const begun = await startImport(tx, { runnerId, importId, source, now: ctx.now() });
      if (begun === undefined) throw notFound("import");
      return told(begun);
    }),

  keep: runnerProcedure(
    OfImport.extend({
      files: z.array(ImportFile).min(1).max(MOST_FILES),
      timeZone: Whereabouts,
    }),
  )
    .meta({
      token: "upload",
      keepsIn: ["import_files", "runs", "body_records"],
      does: "Keeps the runs of files that were read elsewhere, with the drinks and weights in them, and says what each came to. A `fileId` sent again keeps its outcome, but for one that insists now.",
    })
    .mutation(async ({ ctx, input: { importId, files, timeZone } }) => {
      const { runnerId, tx } = ctx;
      const of = { runnerId, importId };
      await holdRunner(tx, runnerId);
      if ((await getImport(tx, of)) === undefined) throw notFound("import");
      const home = (await getRunner(tx, runnerId))?.timeZone ?? NOWHERE_YET;
      const zones = [...(home === NOWHERE_YET ? [] : [home]), ...(timeZone ? [timeZone] : [])];
      const kept = await keepBatch(tx, files, { ...of, zones, now: ctx.now() });
      const counts = (await countsOf(tx, runnerId, [importId])).get(importId) ?? {};
      return { files: told(kept), counts };
    }),

  finish: runnerProcedure(OfImport)
    .meta({
      token: "upload",
      does: "Says that a batch is complete, and is answered whether it kept something that can be taken back. One that kept nothing is forgotten, and may be said to be complete again.",
    })
    .mutation(async ({ ctx, input: { importId } }) => {
      const of = { runnerId: ctx.runnerId, importId };
      const counts = (await countsOf(ctx.tx, ctx.runnerId, [importId])).get(importId) ?? {};
      const finished = await finishImport(ctx.tx, { ...of, now: ctx.now() });
      const isForgotten = await forgetEmpty(ctx.tx, of);
      // Sent again after a lost answer, one that kept nothing is gone already.
      const keptSome = finished !== undefined && !isForgotten;
      return { ...(finished && told(finished)), importId, counts, keptSome };
    }),

  undo: runnerProcedure(OfImport)
    .meta({
      token: "full",
      does: "Takes a whole batch back. Runs that the runner changed since, or put a cramp on, stay and are named, and so do those of which it cannot be read what they said before.",
    })
    .mutation(async ({ ctx, input: { importId } }) => {
      const { runnerId, tx } = ctx;
      await holdRunner(tx, runnerId);
      const undone = await undoImport(tx, { runnerId, importId, now: ctx.now() });
      if (undone === undefined) throw notFound("import");
      return told(undone);
    }),

  show: sharedProcedure(["runs"], FilesAfter.shape)
    .meta({ does: "One batch, and what became of each file." })
    .query(async ({ ctx, input: { importId, limit, after } }) => {
      const of = { runnerId: ctx.runnerId, importId };
      const found = await getImport(ctx.tx, of);
      if (found === undefined) throw notFound("import");
      const counts = (await countsOf(ctx.tx, ctx.runnerId, [importId])).get(importId) ?? {};
      const files = await listFiles(ctx.tx, { ...of, limit, after });
      const next = files.length < limit ? null : (files.at(-1)?.fileId ?? null);
      return { ...told(found), counts, files: told(files), next };
    }),

  list: sharedProcedure(["runs"], { limit: Limit, idBegins: IdBegins })
    .meta({
      does: "Batches of files that kept something, the latest first, with what they came to and how many drinks and weights they told of first; or those whose id begins with `idBegins`, however old.",
    })
    .query(async ({ ctx, input: { limit, idBegins } }) =>
      withRecords(ctx, await listImports(ctx.tx, { runnerId: ctx.runnerId, limit, idBegins })),
    ),
});

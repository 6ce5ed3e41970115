import {
  countsOf,
  finishImport,
  getImport,
  listFiles,
  listImports,
  startImport,
} from "@limber/db/imports/store";
import { undoImport } from "@limber/db/imports/undo-import";
import { getRunner, holdRunner } from "@limber/db/runners/store";
import { z } from "zod";
import { told } from "../as-json.ts";
import { Id, Limit } from "../limits.ts";
import { notFound } from "../problems.ts";
import { router, runnerProcedure, sharedProcedure } from "../trpc.ts";
import { keepBatch } from "./keep-files.ts";
import {
  FilesAfter,
  ImportFile,
  LookedAt,
  MOST_FILES,
  MOST_LOOKED_AT,
  StartImport,
  Whereabouts,
} from "./model.ts";
import { previewFiles } from "./standing.ts";

const OfImport = z.object({ importId: Id });
/** What a profile says until the runner has said where they are. */
const NOWHERE_YET = "UTC";

export const importsRouter = router({
  preview: runnerProcedure(z.object({ files: z.array(LookedAt).min(1).max(MOST_LOOKED_AT) }))
    .meta({ token: "upload", does: "What each file would come to. Nothing is kept." })
    .query(async ({ ctx, input: { files } }) =>
      told(await previewFiles(ctx.tx, files, { runnerId: ctx.runnerId, now: ctx.now() })),
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
      keepsIn: ["import_files", "runs"],
      does: "Keeps the runs of files that were read elsewhere, and says what each came to. A `fileId` sent again keeps its outcome.",
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
    .meta({ token: "upload", does: "Says that a batch is complete." })
    .mutation(async ({ ctx, input: { importId } }) => {
      const { runnerId } = ctx;
      const finished = await finishImport(ctx.tx, { runnerId, importId, now: ctx.now() });
      if (finished === undefined) throw notFound("import");
      const counts = (await countsOf(ctx.tx, runnerId, [importId])).get(importId) ?? {};
      return { ...told(finished), counts };
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

  list: sharedProcedure(["runs"], { limit: Limit })
    .meta({ does: "Batches of files that came in, the latest first, with what they came to." })
    .query(async ({ ctx, input: { limit } }) =>
      told(await listImports(ctx.tx, { runnerId: ctx.runnerId, limit })),
    ),
});

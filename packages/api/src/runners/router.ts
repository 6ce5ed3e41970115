import { editHealthNotes, editRunner, getHealthNotes, getRunner } from "@limber/db/runners/store";
import { z } from "zod";
import { told } from "../as-json.ts";
import { changed } from "../changed.ts";
import { changes, Name, Revision } from "../limits.ts";
import { notFound } from "../problems.ts";
import { router, runnerProcedure, sharedProcedure } from "../trpc.ts";
import { HealthNotesEdit, ProfileEdit } from "./model.ts";

const MOST_FORGOTTEN = 100;

export const runnersRouter = router({
  profile: sharedProcedure(["plans"], {})
    .meta({ does: "Name, units, time zone and body of a runner." })
    .query(async ({ ctx }) => {
      const runner = await getRunner(ctx.tx, ctx.runnerId);
      if (runner === undefined) throw notFound("runner");
      return told(runner);
    }),

  editProfile: runnerProcedure(z.object({ revision: Revision, edit: changes(ProfileEdit) }))
    .meta({
      token: "full",
      does: "Changes the fields that are named, if nobody else has since `revision`.",
    })
    .mutation(async ({ ctx, input }) =>
      changed(
        "profile",
        await editRunner(ctx.tx, { ...input, runnerId: ctx.runnerId, now: ctx.now() }),
      ),
    ),

  healthNotes: sharedProcedure(["health-notes"], {})
    .meta({ does: "Conditions, medicines and whom to call, or null if never written." })
    .query(async ({ ctx }) => {
      const notes = await getHealthNotes(ctx.tx, ctx.runnerId);
      return notes === undefined ? null : told(notes);
    }),

  editHealthNotes: runnerProcedure(
    z.object({
      revision: Revision,
      edit: HealthNotesEdit,
      forget: z.array(Name).max(MOST_FORGOTTEN).optional(),
    }),
  )
    .meta({
      token: "full",
      does: "Changes the fields that are named. `revision` is 0 the first time. A condition kept by another version of Limber, under a name that is not known here, stays unless `forget` names it.",
    })
    .mutation(async ({ ctx, input }) =>
      changed(
        "health notes",
        await editHealthNotes(ctx.tx, { ...input, runnerId: ctx.runnerId, now: ctx.now() }),
      ),
    ),
});

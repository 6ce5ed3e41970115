import { listExperiments } from "@limber/db/experiments/store";
import { z } from "zod";
import { told } from "../answer.ts";
import { Limit } from "../limits.ts";
import { router, sharedProcedure } from "../trpc.ts";

export const experimentsRouter = router({
  list: sharedProcedure("cramps")
    .meta({ does: "Changes that are being tried, the latest first." })
    .input(z.object({ limit: Limit }))
    .query(async ({ ctx, input: { limit } }) =>
      told(await listExperiments(ctx.tx, { runnerId: ctx.runnerId, limit })),
    ),
});

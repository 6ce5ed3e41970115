import { listExperiments } from "@limber/db/experiments/store";
import { told } from "../as-json.ts";
import { Limit } from "../limits.ts";
import { router, sharedProcedure } from "../trpc.ts";

export const experimentsRouter = router({
  list: sharedProcedure(["cramps"], { limit: Limit })
    .meta({ does: "Changes that are being tried, the latest first." })
    .query(async ({ ctx, input: { limit } }) =>
      told(await listExperiments(ctx.tx, { runnerId: ctx.runnerId, limit })),
    ),
});

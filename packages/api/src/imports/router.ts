import { listImports } from "@limber/db/imports/store";
import { z } from "zod";
import { told } from "../answer.ts";
import { Limit } from "../limits.ts";
import { router, sharedProcedure } from "../trpc.ts";

export const importsRouter = router({
  list: sharedProcedure("runs")
    .meta({ does: "Batches of files that came in, the latest first." })
    .input(z.object({ limit: Limit }))
    .query(async ({ ctx, input: { limit } }) =>
      told(await listImports(ctx.tx, { runnerId: ctx.runnerId, limit })),
    ),
});

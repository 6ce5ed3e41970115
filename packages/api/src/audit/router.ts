import { listAudit } from "@limber/db/audit/store";
import { toldPage } from "../as-json.ts";
import { Page } from "../limits.ts";
import { router, runnerProcedure } from "../trpc.ts";

export const auditRouter = router({
  list: runnerProcedure(Page)
    .meta({ token: "read", does: "Who looked at what, and when, the latest first." })
    .query(async ({ ctx, input: { limit, after } }) => {
      const rows = await listAudit(ctx.tx, { runnerId: ctx.runnerId, limit, after });
      return toldPage(rows, limit, ({ readAt, auditId }) => ({ at: readAt, id: auditId }));
    }),
});

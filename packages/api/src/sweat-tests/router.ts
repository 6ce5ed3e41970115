import { addSweatTest, listSweatTests } from "@limber/db/sweat-tests/store";
import { z } from "zod";
import { toldPage } from "../as-json.ts";
import { mindBegun } from "../begun.ts";
import { Id, Page } from "../limits.ts";
import { notFound } from "../problems.ts";
import { router, runnerProcedure, sharedProcedure } from "../trpc.ts";
import { SweatTestInput, withResult } from "./model.ts";

export const sweatTestsRouter = router({
  add: runnerProcedure(z.object({ sweatTestId: Id.optional(), test: SweatTestInput }))
    .meta({
      token: "full",
      keepsIn: ["sweat_tests"],
      does: "Keeps two weigh-ins, and answers with the sweat rate.",
    })
    .mutation(async ({ ctx, input: { sweatTestId = ctx.newId, test } }) => {
      mindBegun("testedAt", test.testedAt, ctx.now());
      const row = await addSweatTest(ctx.tx, {
        runnerId: ctx.runnerId,
        sweatTestId,
        test,
        now: ctx.now(),
      });
      if (row === undefined) throw notFound("sweat test");
      return withResult(row);
    }),

  list: sharedProcedure(["runs"], Page.shape)
    .meta({
      does: "Sweat tests, the latest first, each with its rate as the rules of today give it.",
    })
    .query(async ({ ctx, input: { limit, after } }) => {
      const rows = await listSweatTests(ctx.tx, { runnerId: ctx.runnerId, limit, after });
      const { next } = toldPage(rows, limit, ({ testedAt, sweatTestId }) => ({
        at: testedAt,
        id: sweatTestId,
      }));
      return { items: rows.map(withResult), next };
    }),
});

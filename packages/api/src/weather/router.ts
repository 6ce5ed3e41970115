import { z } from "zod";
import { accountProcedure, publicProcedure, router } from "../trpc.ts";
import { ForecastAnswer, ForecastRequest } from "./model.ts";
import { MOST_PAST_RUNS, PastAnswer, PastRun } from "./past.ts";

export const weatherRouter = router({
  forecast: publicProcedure(ForecastRequest)
    .meta({
      does: "The forecast for the hour of a run, where the operator allows it to be fetched. Nothing is kept.",
      answer: ForecastAnswer,
    })
    .query(
      ({ ctx, input }): Promise<ForecastAnswer> =>
        ctx.weather?.forecast(input) ?? Promise.resolve({ kind: "off" }),
    ),

  /** Without a transaction: none is held while another host is waited for. */
  past: accountProcedure(z.object({ runs: z.array(PastRun).min(1).max(MOST_PAST_RUNS) }))
    .meta({
      token: "upload",
      does: "The weather of runs that are over, one answer a run, where the operator allows it to be fetched. The place goes to the service to a tenth of a degree. Nothing is kept.",
      answer: z.array(PastAnswer),
    })
    .query(
      async ({ ctx, input: { runs } }): Promise<PastAnswer[]> =>
        (await ctx.weather?.past(runs)) ?? runs.map(() => ({ kind: "off" })),
    ),
});

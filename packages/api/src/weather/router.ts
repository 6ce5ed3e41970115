import { publicProcedure, router } from "../trpc.ts";
import { ForecastAnswer, ForecastRequest } from "./model.ts";

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
});

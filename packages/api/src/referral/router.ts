import { Symptom, Triage, TriageRequest } from "@limber/core/referral/model";
import { triage } from "@limber/core/referral/plan";
import { symptoms } from "@limber/core/referral/signs";
import { z } from "zod";
import { publicProcedure, router } from "../trpc.ts";

const Request = z.object({
  ...TriageRequest.shape,
  symptoms: z.array(Symptom).max(symptoms.length),
});

export const referralRouter = router({
  triage: publicProcedure(Request)
    .meta({
      does: "How urgent a set of signs is, and every rule that matched. Nothing is kept.",
      answer: Triage,
    })
    .query(({ input: request }) => triage(request)),
});

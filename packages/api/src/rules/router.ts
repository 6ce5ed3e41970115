import { ruleById, rulebook } from "@limber/core/rulebook";
import { z } from "zod";
import { notFound } from "../problems.ts";
import { publicProcedure, router } from "../trpc.ts";
import { RuleInFull, RuleInShort, ruleInFull } from "./model.ts";

export const rulesRouter = router({
  list: publicProcedure
    .meta({ does: "Every rule in the order of a run.", answer: z.array(RuleInShort) })
    .query(() => rulebook.map(({ id, statement, grade }) => ({ id, statement, grade }))),

  show: publicProcedure
    .meta({ does: "One rule with its values, its reasons and its sources.", answer: RuleInFull })
    .input(z.object({ id: z.string().max(100) }))
    .query(({ input: { id } }) => {
      const rule = ruleById(id);
      if (rule === undefined) throw notFound("rule");
      return ruleInFull(rule);
    }),
});

import { gradeOf } from "@limber/core/grade";
import { ruleById, rulebook } from "@limber/core/rulebook";
import { z } from "zod";
import { notFound } from "../problems.ts";
import { Nothing, publicProcedure, router } from "../trpc.ts";
import { RuleInFull, RuleInShort, ruleInFull } from "./model.ts";

export const rulesRouter = router({
  list: publicProcedure(Nothing)
    .meta({ does: "Every rule in the order of a run.", answer: z.array(RuleInShort) })
    .query(() =>
      rulebook.map((rule) => ({ id: rule.id, statement: rule.statement, grade: gradeOf(rule) })),
    ),

  show: publicProcedure(z.object({ id: z.string().max(100) }))
    .meta({ does: "One rule with its values, its reasons and its sources.", answer: RuleInFull })
    .query(({ input: { id } }) => {
      const rule = ruleById(id);
      if (rule === undefined) throw notFound("rule");
      return ruleInFull(rule);
    }),
});

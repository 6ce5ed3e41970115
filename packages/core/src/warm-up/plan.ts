import { ask } from "../rule.ts";
import { seconds } from "../units.ts";
import type { WarmUpPlan, WarmUpRequest, WarmUpStep } from "./model.ts";
import { exercises, jog, staticBefore } from "./rules.ts";

/** The routine before a run: jog, static stretches, exercises. Static and dynamic are kept apart. */
export function planWarmUp({ event }: WarmUpRequest): WarmUpPlan {
  const first = ask(jog, {});
  const stretches = ask(staticBefore, {});
  const moves = ask(exercises, { event });
  const exercise =
    (fromArticle: boolean) =>
    (name: WarmUpStep["name"]): WarmUpStep => ({
      name,
      kind: "exercise",
      seconds: moves.eachS,
      fromArticle,
      rule: moves.rule,
    });
  return {
    jogS: first.jogS,
    staticStretchS: stretches.totalS,
    articleHoldS: stretches.articleHoldS,
    exercisesS: moves.totalS,
    totalS: seconds(first.jogS + stretches.totalS + moves.totalS),
    steps: [
      { name: "jog-slowly", kind: "jog", seconds: first.jogS, fromArticle: true, rule: first.rule },
      ...stretches.stretches.map(
        (name): WarmUpStep => ({
          name,
          kind: "static-stretch",
          seconds: stretches.holdS,
          sides: 2,
          fromArticle: true,
          rule: stretches.rule,
        }),
      ),
      ...moves.fromArticle.map(exercise(true)),
      ...moves.added.map(exercise(false)),
    ],
    rule: first.rule,
  };
}

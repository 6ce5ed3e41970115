import type { UnitSystem } from "@limber/core/format";
import { portionInWords, verdictInWords } from "@limber/core/hydration/words";
import { ruleById } from "@limber/core/rulebook";
import type { RunPlan } from "@limber/core/run-plan/model";

type Reason = { readonly title: string; readonly rule: string; readonly note?: string };

/** Why these numbers: each with how good its support is, and the way to the whole of it. */
export function Reasons({ plan, units }: { plan: RunPlan; units: UnitSystem }) {
  return (
    <section className="section" aria-labelledby="reasons">
      <header>
        <h2 id="reasons">Why these numbers</h2>
        <a className="note" href="/why">
          All the rules
        </a>
      </header>
      {reasonsFor(plan, units).map(({ title, rule, note }, index) => {
        const known = ruleById(rule);
        return (
          <details key={rule} className="fold" open={index === 0}>
            <summary>
              {title} <em>{known?.grade.replace("-", " ")}</em>
            </summary>
            <p className="note">
              {note} {known?.statement} <a href={`/why/${rule}`}>Where it comes from</a>
            </p>
          </details>
        );
      })}
    </section>
  );
}

function reasonsFor(plan: RunPlan, units: UnitSystem): Reason[] {
  const { during, saltShot, sweat } = plan;
  const shots = {
    none: "No salt shot",
    optional: "A salt shot, if you want it",
    suppressed: "No salt shot",
  };
  return [
    {
      title: `${portionInWords(during, units)} each time`,
      rule: during.rule,
      note: verdictInWords(during, units),
    },
    { title: "Never past the ceiling", rule: during.ceilingRule },
    { title: "A slow first mile", rule: "pacing.first-mile-slower" },
    {
      title: during.sportsDrink ? "Some sports drink" : "Water is enough",
      rule: during.sportsDrinkRule,
    },
    { title: shots[saltShot.offer], rule: saltShot.rule },
    ...(sweat.rule === null ? [] : [{ title: "Your sweat", rule: sweat.rule }]),
  ];
}

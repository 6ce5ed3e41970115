import { gradeInWords, gradeOf } from "@limber/core/grade";
import { portionInWords, verdictInWords } from "@limber/core/hydration/words";
import { type Reader, saySplit } from "@limber/core/reader";
import { statementInWords } from "@limber/core/rule";
import { ruleById } from "@limber/core/rulebook";
import type { RunPlan } from "@limber/core/run-plan/model";

type Reason = { readonly title: string; readonly rule: string; readonly note?: string };

/** Why these numbers: each with how good its support is, and the way to the whole of it. */
export function Reasons({ plan, reader }: { plan: RunPlan; reader: Reader }) {
  const { say } = reader;
  return (
    <section className="section" aria-labelledby="reasons">
      <header>
        <h2 id="reasons">{say("Why these numbers")}</h2>
        <a className="note" href="/why">
          {say("All the rules")}
        </a>
      </header>
      {reasonsFor(plan, reader).map(({ title, rule, note }, index) => {
        const known = ruleById(rule);
        return (
          <details key={rule} className="fold" open={index === 0}>
            <summary>
              {title} <em>{known && gradeInWords(gradeOf(known), reader)}</em>
            </summary>
            <p className="note">
              {note} {known && statementInWords(known, reader)}{" "}
              <a href={`/why/${rule}`}>{say("Where it comes from")}</a>
            </p>
          </details>
        );
      })}
    </section>
  );
}

function reasonsFor(plan: RunPlan, reader: Reader): Reason[] {
  const { during, saltShot, sweat } = plan;
  const { say } = reader;
  return [
    {
      title:
        during.marksS.length === 0
          ? say("No drink needed on the way")
          : say("{portion} each time", { portion: portionInWords(during, reader) }),
      rule: during.rule,
      note: verdictInWords(during, reader),
    },
    { title: say("Never past the ceiling"), rule: during.ceilingRule },
    {
      title: saySplit(reader, { mile: "A slow first mile", kilometre: "A slow first kilometre" }),
      rule: "pacing.first-mile-slower",
    },
    {
      title: during.sportsDrink ? say("Some sports drink") : say("Water is enough"),
      rule: during.sportsDrinkRule,
    },
    {
      title:
        saltShot.offer === "optional" ? say("A salt shot, if you want it") : say("No salt shot"),
      rule: saltShot.rule,
    },
    ...(sweat.rule === null ? [] : [{ title: say("Your sweat"), rule: sweat.rule }]),
  ];
}

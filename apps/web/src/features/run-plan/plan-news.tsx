import type { Reader } from "@limber/core/reader";
import type { PlanChange, PlanWithRequest } from "@limber/core/run-plan/changes";
import {
  causeInWords,
  changeInWords,
  lastStartInWords,
} from "@limber/core/run-plan/changes-in-words";
import type { RunPlan } from "@limber/core/run-plan/model";
import { Why } from "../../ui/why.tsx";

type News = {
  readonly now: PlanWithRequest;
  readonly before: PlanWithRequest | null;
  readonly changes: readonly PlanChange[];
  readonly last: Parameters<typeof lastStartInWords>[0] | null;
  readonly reader: Reader;
};

/** What is new since the last plan of the kind, each with what moved it. Nothing where nothing moved, or the run is off. */
export function News({ now, before, changes, last, reader }: News) {
  if (now.plan.notNow !== undefined) return null;
  const told = changes.flatMap((change) => {
    const sentence = changeInWords(change, reader);
    return sentence === null ? [] : [{ ...change, sentence }];
  });
  const start = last === null ? null : lastStartInWords(last, now.plan, reader);
  if (told.length === 0 && start === null) return null;
  return (
    <section className="section news" aria-labelledby="news">
      <h2 id="news">{reader.say("New since your last")}</h2>
      <ul>
        {told.map(({ topic, sentence, because }) => (
          <li key={topic}>
            <p>
              <b>{sentence}</b>{" "}
              {before === null
                ? null
                : because
                    .flatMap((cause) => causeInWords(cause, { before, now }, reader) ?? [])
                    .join(" ")}{" "}
              <Why rule={ruleOf(topic, now.plan)}>{reader.say("Why")}</Why>
            </p>
          </li>
        ))}
        {start === null ? null : (
          <li>
            <p>
              {start} <Why rule="pacing.first-mile-check">{reader.say("Why")}</Why>
            </p>
          </li>
        )}
      </ul>
    </section>
  );
}

function ruleOf(topic: PlanChange["topic"], plan: RunPlan): string {
  switch (topic) {
    case "on-the-way":
      return plan.sweat.own?.rule ?? plan.during.rule;
    case "an-hour-before":
      return plan.before.anHourBefore.rule;
    case "at-start":
      return plan.before.atStart.rule;
    case "first-mile":
      return "pacing.first-mile-slower";
  }
}

import type { Reader } from "@limber/core/reader";
import type { RunPlan, Warning } from "@limber/core/run-plan/model";
import { warningsToSay, warningText } from "@limber/core/run-plan/warnings-in-words";
import { Why } from "../../ui/why.tsx";

const heat = ["uncompensable-heat", "heat-flag"];
const grave = ["clinician-first", "uncompensable-heat", "heat-flag", "extra-caution"];

/** What to know before following the plan, the gravest first. */
export function Warnings({ plan, reader }: { plan: RunPlan; reader: Reader }) {
  const warnings = warningsToSay(plan);
  if (warnings.length === 0) return null;
  return (
    <ul className="warnings" aria-label={reader.say("Know first")}>
      {warnings.map((warning) => (
        <li key={warning.kind} className={styleOf(warning)}>
          <p>
            {warningText(warning, plan, reader)} <Why rule={warning.rule}>{reader.say("Why")}</Why>
          </p>
        </li>
      ))}
    </ul>
  );
}

function styleOf({ kind }: Warning): string {
  return [heat.includes(kind) ? "hot" : "", grave.includes(kind) ? "grave" : ""]
    .filter(Boolean)
    .join(" ");
}

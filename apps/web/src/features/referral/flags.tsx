import { type Action, actions } from "@limber/core/referral/model";
import { actionInWords } from "@limber/core/referral/words";
import { CrossIcon, DiamondIcon, PhoneIcon, WarningIcon } from "../../ui/icons.tsx";
import { MyLocation } from "./location.tsx";
import { flagsOf } from "./signs.ts";

/** The signs that need help, the most urgent first, with the number to call under the thumb. */
export function Flags({ emergencyNumber }: { emergencyNumber: string }) {
  const titles: Record<Action, string> = {
    emergency: "Any of these? Stop and call for help.",
    "same-day": "Do not run on. Be seen today.",
    routine: "See someone within two weeks.",
    "self-care": "Look after it yourself.",
  };
  return (
    <div className="flags">
      <a className="button" href="/now">
        <CrossIcon />
        Back to the stretch
      </a>
      <h1>{titles.emergency}</h1>
      <p className="lead">You do not need to be sure.</p>
      <FlagList action="emergency" />
      {actions
        .toReversed()
        .slice(1)
        .map((action) => (
          <section key={action} aria-label={titles[action]}>
            <h2>{titles[action]}</h2>
            {action === "routine" ? <p className="note">{actionInWords("routine")}</p> : null}
            <FlagList action={action} />
          </section>
        ))}
      <p className="fine">
        General information, not a diagnosis. In doubt, call. 112 works on most mobile phones.
      </p>
      <div className="call">
        <a className="thumb bad" href={`tel:${emergencyNumber}`}>
          <PhoneIcon />
          Call {emergencyNumber}
        </a>
        <MyLocation />
      </div>
    </div>
  );
}

function FlagList({ action }: { action: Action }) {
  return (
    <ul className={action}>
      {flagsOf(action).map(({ id, signs, advice }) => (
        <li key={id}>
          {action === "emergency" ? <WarningIcon /> : <DiamondIcon />}
          <p>
            <a className="reason" href={`/why/${id}`}>
              {signs}
            </a>{" "}
            <span className="note">{advice}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

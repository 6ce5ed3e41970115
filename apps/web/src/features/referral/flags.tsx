import type { Reader } from "@limber/core/reader";
import type { Action } from "@limber/core/referral/model";
import { flagsFor } from "@limber/core/referral/plan";
import { actions } from "@limber/core/referral/signs";
import { actionInWords } from "@limber/core/referral/words";
import { CrossIcon, DiamondIcon, PhoneIcon, WarningIcon } from "../../ui/icons.tsx";
import { MyLocation } from "./location.tsx";

/** The signs that need help, the most urgent first, with the number to call under the thumb. */
export function Flags({ reader, emergencyNumber }: { reader: Reader; emergencyNumber: string }) {
  const { say } = reader;
  const titles: Record<Action, string> = {
    emergency: say("Any of these? Stop and call for help."),
    "same-day": say("Do not run on. Be seen today."),
    routine: say("See someone within two weeks."),
    "self-care": say("Look after it yourself."),
  };
  return (
    <div className="flags">
      <a className="button" href="/now">
        <CrossIcon />
        {say("Back to the stretch")}
      </a>
      <h1>{titles.emergency}</h1>
      <p className="lead">{say("You do not need to be sure.")}</p>
      <FlagList action="emergency" reader={reader} />
      {actions
        .toReversed()
        .slice(1)
        .map((action) => (
          <section key={action} aria-label={titles[action]}>
            <h2>{titles[action]}</h2>
            {action === "routine" ? (
              <p className="note">{actionInWords({ action: "routine", callNow: false }, reader)}</p>
            ) : null}
            <FlagList action={action} reader={reader} />
          </section>
        ))}
      <p className="fine">
        {say(
          "General information, not a diagnosis. In doubt, call. 112 works on most mobile phones.",
        )}
      </p>
      <div className="call">
        <a className="thumb bad" href={`tel:${emergencyNumber}`}>
          <PhoneIcon />
          {say("Call {number}", { number: emergencyNumber })}
        </a>
        <MyLocation
          labels={{
            ask: say("My location"),
            looking: say("Looking…"),
            missing: say("Not available. Say what you see."),
          }}
        />
      </div>
    </div>
  );
}

function FlagList({ action, reader }: { action: Action; reader: Reader }) {
  return (
    <ul className={action}>
      {flagsFor(action).map(({ id, parts }) => (
        <li key={id}>
          {action === "emergency" ? <WarningIcon /> : <DiamondIcon />}
          <p>
            <a className="reason" href={`/why/${id}`}>
              {reader.say(parts.signs)}
            </a>{" "}
            <span className="note">{reader.say(parts.advice)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

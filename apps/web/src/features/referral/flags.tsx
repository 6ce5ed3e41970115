import type { Reader } from "@limber/core/reader";
import type { Whereabouts } from "@limber/core/referral/emergency-numbers";
import type { Symptom } from "@limber/core/referral/model";
import { flagsFor, signsAlone } from "@limber/core/referral/plan";
import { actions, contexts, symptoms } from "@limber/core/referral/signs";
import { adviceWords, symptomInWords } from "@limber/core/referral/words";
import { CrossIcon } from "../../ui/icons.tsx";
import { AskSigns } from "./ask-signs.tsx";
import { CallButton } from "./call-button.tsx";
import { CallContact } from "./call-contact.tsx";
import { MyLocation } from "./location.tsx";
import { packed } from "./packed-rows.ts";

type Flags = {
  readonly reader: Reader;
  readonly noticed: readonly Symptom[];
  readonly whereabouts: Whereabouts;
};

/** Asks for signs, the most urgent first, says what to do, and has the number to call under the thumb. */
export function Flags({ reader, noticed, whereabouts }: Flags) {
  const { say } = reader;
  return (
    <div className="flags">
      <a className="button" href="/now">
        <CrossIcon />
        {say("Back to the stretch")}
      </a>
      <AskSigns {...asked(reader)} ticked={noticed}>
        <noscript>
          <button type="submit" className="button primary">
            {say("What to do")}
          </button>
        </noscript>
      </AskSigns>
      <p className="fine">
        {say(
          "General information, not a diagnosis. In doubt, call. 112 works on most mobile phones.",
        )}
      </p>
      <div className="call">
        <CallContact label={say("Call {name}", { name: "{name}" })} />
        <CallButton
          whereabouts={whereabouts}
          label={say("Call {number}", { number: "{number}" })}
        />
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

const urgencies = ["call-now", "care-today", "same-day", "routine", "self-care"] as const;

/** The table and its words as plain data, so that the page answers by itself. */
function asked(reader: Reader) {
  const { say } = reader;
  const titles = {
    "call-now": say("Stop and call for help."),
    "care-today": say("Get emergency care today."),
    "same-day": say("Do not run on. Be seen today."),
    routine: say("See someone within two weeks."),
    "self-care": say("Look after it yourself."),
    "name-signs": say("What do you feel?"),
  };
  const named = (names: readonly Symptom[]) =>
    names.map((name) => [symptoms.indexOf(name), symptomInWords(name, reader)] as const);
  return {
    before: {
      title: say("Any of these? Stop and call for help."),
      lead: say("Tick what you notice. You do not need to be sure."),
    },
    titles,
    words: adviceWords(reader),
    groups: [
      ...urgencies.map((urgency) => ({
        title: titles[urgency],
        signs: named(signsAlone(urgency)),
      })),
      { title: say("Is any of this true of you?"), signs: named(contexts) },
    ],
    rows: actions
      .toReversed()
      .flatMap(flagsFor)
      .map(({ parts, statement, because, values, decide, ...judged }) => ({
        ...packed(judged),
        signs: say(parts.signs),
        advice: say(parts.advice),
      })),
  };
}

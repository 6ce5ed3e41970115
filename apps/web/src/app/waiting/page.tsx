import type { Metadata } from "next";
import { readDisplay } from "../../server/display.ts";
import { DiamondIcon } from "../../ui/icons.tsx";
import { kindsInWords } from "./entry-kinds.ts";
import { WaitingList } from "./waiting-list.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readDisplay();
  return { title: say("Waiting on this phone"), robots: { index: false } };
}

/** What waits on this phone to be sent. Kept beforehand, for whoever comes: nothing on it is anybody's until the phone adds what it keeps. */
export default async function WaitingPage() {
  const display = await readDisplay();
  const { say, locale, clock } = display;
  return (
    <main className="main">
      <h1 className="answer">{say("Waiting on this phone")}</h1>
      <p className="ways">
        <a className="button" href="/today">
          {say("Today")}
        </a>
        <a className="button" href="/runs">
          {say("Log")}
        </a>
        <a className="button cramp" href="/now">
          <DiamondIcon />
          {say("I have a cramp")}
        </a>
      </p>
      <WaitingList
        face={{ locale, is12h: clock === "12 h" }}
        kinds={kindsInWords(display)}
        fields={{
          distance: say("Distance"),
          time: say("Time"),
          pace: say("Pace"),
          start: say("Start"),
          mass: say("Weight"),
          urine: say("Urine color, 1 to 7"),
          effort: say("Effort"),
          note: say("Note"),
        }}
        words={{
          entry: say("An entry"),
          typed: say("{what}, {time}"),
          waits: say("It is sent when there is a network."),
          guest: say("In nobody's log yet. Sign in to add it."),
          refused: say("It was not taken:"),
          others: say.counted({
            one: "{count} entry waits for whoever typed it. Sign in to see it and send it.",
            other: "{count} entries wait for whoever typed them. Sign in to see and send them.",
          }),
          typedOn: say("Typed: {days}."),
          ifGone: say("Entries of a deleted account stay unsent."),
          asked: say(
            "Entries of another account: {count}, typed {days}. They are in no log, and stay lost. Discard them?",
          ),
          none: say("Nothing waits. All that you entered here has been sent."),
          mend: say("Mend it"),
          discard: say("Discard"),
          discarded: say("Discarded."),
          undo: say("Undo"),
          signIn: say("Sign in"),
        }}
      />
    </main>
  );
}

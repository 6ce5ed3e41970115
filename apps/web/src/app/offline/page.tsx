import type { Metadata } from "next";
import { readDisplay } from "../../server/display.ts";
import { DiamondIcon } from "../../ui/icons.tsx";
import { Logo } from "../../ui/logo.tsx";
import { OnPhone } from "./on-phone.tsx";
import { TryAgain } from "./try-again.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readDisplay();
  return { title: say("No network"), robots: { index: false } };
}

/** Stands in for a page that is not on the phone where there is no network. Kept beforehand, for whoever comes: nothing on it is anybody's until the phone adds what it keeps. */
export default async function OfflinePage() {
  const { say, locale, clock } = await readDisplay();
  return (
    <main className="main away">
      <a className="away-brand" href="/" aria-label={say("Limber, home")}>
        <Logo />
      </a>
      <h1 className="answer">{say("There is no network, and this page is not on your phone.")}</h1>
      <p className="ways">
        <a className="button cramp" href="/now">
          <DiamondIcon />
          {say("I have a cramp")}
        </a>
        <a className="button" href="/now/flags">
          {say("When to get help")}
        </a>
        <TryAgain label={say("Try again")} />
      </p>
      <OnPhone
        face={{ locale, is12h: clock === "12 h" }}
        words={{
          sent: say("What you entered has arrived. Only the page that follows is missing."),
          waiting: say.counted({
            one: "{count} entry waits on this phone",
            other: "{count} entries wait on this phone",
          }),
          cramp: say("A cramp, {time}"),
          run: say("A run, {time}"),
          entry: say("An entry, {time}"),
          pages: say("On this phone"),
          made: say("As of {time}"),
          older: say("As of {time}, before your last entry"),
          none: say("No page is kept here yet. A page you open with a network is."),
        }}
      />
    </main>
  );
}

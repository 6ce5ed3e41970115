import type { ReactNode } from "react";
import type { Display } from "../../server/display.ts";
import { DiamondIcon } from "../../ui/icons.tsx";
import { Logo } from "../../ui/logo.tsx";
import { sayNodes } from "../../ui/say.tsx";
import { DisplayForm } from "./display.tsx";
import { Drops } from "./drops.tsx";
import { Insecure } from "./insecure.tsx";
import { MoreNav, Nav, type NavPlace } from "./nav.tsx";
import { Ready } from "./ready.tsx";
import { Who } from "./who.tsx";

type Frame = {
  readonly here: NavPlace;
  readonly display: Display;
  /** A few words at the top: where this is. */
  readonly title: string;
  readonly actions?: ReactNode;
  /** It is kept on no phone, and nothing can be entered on it without a network. */
  readonly needsNetwork?: boolean;
  readonly children: ReactNode;
};

/** What is around every page but the cramp screens: ways to go, the way to help, how things are shown. */
export function Frame({ here, display, title, actions, needsNetwork, children }: Frame) {
  const { say } = display;
  return (
    <div className="frame">
      <Drops />
      <a className="skip" href="#main">
        {say("Skip to content")}
      </a>
      <header className="rail">
        <a className="brand" href="/" aria-label={say("Limber, home")}>
          <Logo />
          <span>Limber</span>
        </a>
        <Nav here={here} reader={display} />
      </header>
      <main className="main" id="main" tabIndex={-1}>
        <div className="bar">
          <p>{title}</p>
          <Ready
            madeAtMs={Date.now()}
            locale={display.locale}
            is12h={display.clock === "12 h"}
            needsNetwork={needsNetwork ?? false}
            words={{
              ready: needsNetwork ? say("Needs a network") : say("Ready offline"),
              offline: needsNetwork
                ? say("Offline. This page needs a network.")
                : say("Offline. Page from {time}."),
              offlineOlder: say("Offline. Page from {time}, before your last entry."),
              updating: say("As of {time}, updating"),
              updatingOlder: say("As of {time}, before your last entry. Updating."),
              newer: say("Show the newer page"),
              waiting: say.counted({
                one: "{count} entry waiting.",
                other: "{count} entries waiting.",
              }),
              refused: say.counted({
                one: "{count} entry refused.",
                other: "{count} entries refused.",
              }),
            }}
          />
          <Insecure reader={display} />
          <div className="actions">
            {actions}
            <a className="button cramp" href="/now">
              <DiamondIcon />
              {say("I have a cramp")}
            </a>
          </div>
        </div>
        {children}
        <p className="fine closing">
          {sayNodes(
            say,
            "General information, not a diagnosis or a treatment. Any sign that worries you: <help>when to get help</help>.",
            { help: (words) => <a href="/now/flags">{words}</a> },
          )}
        </p>
      </main>
      <footer className="foot">
        <MoreNav reader={display} />
        <Who reader={display} />
        <DisplayForm display={display} />
      </footer>
    </div>
  );
}

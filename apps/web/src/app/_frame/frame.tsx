import type { ReactNode } from "react";
import type { Display } from "../../server/display.ts";
import { DiamondIcon } from "../../ui/icons.tsx";
import { Logo } from "../../ui/logo.tsx";
import { sayNodes } from "../../ui/say.tsx";
import { DisplayForm } from "./display.tsx";
import { Drops } from "./drops.tsx";
import { Insecure } from "./insecure.tsx";
import { MoreNav, Nav, type NavPlace } from "./nav.tsx";
import { PageWord } from "./page-word.tsx";
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
          <PageWord display={display} needsNetwork={needsNetwork ?? false} />
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

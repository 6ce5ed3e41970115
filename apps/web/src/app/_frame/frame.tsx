import type { ReactNode } from "react";
import type { Display } from "../../display.ts";
import { DiamondIcon } from "../../ui/icons.tsx";
import { Logo } from "../../ui/logo.tsx";
import { DisplayForm } from "./display.tsx";
import { Nav, type Place } from "./nav.tsx";

type Frame = {
  readonly here: Place;
  readonly display: Display;
  /** A few words at the top: where this is. */
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** What is around every page but the cramp screens: ways to go, the way to help, how things are shown. */
export function Frame({ here, display, title, actions, children }: Frame) {
  return (
    <div className="frame">
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="rail">
        <a className="brand" href="/" aria-label="Limber, home">
          <Logo />
          <span>Limber</span>
        </a>
        <Nav here={here} />
      </header>
      <main className="main" id="main" tabIndex={-1}>
        <div className="bar">
          <p>{title}</p>
          <div className="actions">
            {actions}
            <a className="button cramp" href="/now">
              <DiamondIcon />I have a cramp
            </a>
          </div>
        </div>
        {children}
        <p className="fine closing">
          General information, not a diagnosis or a treatment. Any sign that worries you:{" "}
          <a href="/now/flags">when to get help</a>.
        </p>
      </main>
      <DisplayForm display={display} />
    </div>
  );
}

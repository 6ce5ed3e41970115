import type { Say } from "@limber/core/language";
import type { ReactNode } from "react";
import { sayNodes } from "../../ui/say.tsx";

type Landing = {
  readonly say: Say;
  readonly name: string;
  readonly address: string;
  readonly children: ReactNode;
};

const linkTo = (href: string) => (words: ReactNode) => <a href={href}>{words}</a>;

/** The first page: what this does, one plan to look at, and three ways on. */
export function Landing({ say, name, address, children }: Landing) {
  return (
    <>
      <h1 className="answer">
        {say("Know what to drink, when to stop, and how slowly to start.")}
      </h1>
      <p className="lead">
        {say(
          "Say how far and how fast. Limber answers with one time line: the drink an hour before, the warm-up, a slow start, and a ceiling on every drink, set below what nine in ten runners like you sweat.",
        )}
      </p>
      <p className="ways">
        <a className="button ink" href="/plans">
          {say("Plan a run")}
        </a>
        <a className="button" href={address}>
          {say("See one")}
        </a>
      </p>
      <figure className="sample">
        {children}
        <figcaption className="note">
          {sayNodes(say, "{name}. <plan>The whole plan</plan>", { name, plan: linkTo(address) })}
        </figcaption>
      </figure>
      <ul className="promises">
        <li>
          <h2>{say("In a cramp")}</h2>
          <p className="note">
            {sayNodes(
              say,
              "<screen>One screen</screen>, no question asked: stop, stretch, rub. It works with no network. The <signs>signs that need help</signs> are one tap away.",
              { screen: linkTo("/now"), signs: linkTo("/now/flags") },
            )}
          </p>
        </li>
        <li>
          <h2>{say("A reason for every figure")}</h2>
          <p className="note">
            {sayNodes(
              say,
              "Tap a number and see <why>where it comes from</why> and how sure anyone is. Where the usual advice and the studies differ, both stand side by side.",
              { why: linkTo("/why") },
            )}
          </p>
        </li>
        <li>
          <h2>{say("What nobody knows")}</h2>
          <p className="note">
            {sayNodes(
              say,
              "Whether drink or salt has a part in cramps is an open question. The <guide>guide</guide> says what may help, what may not, and how sure anyone is.",
              { guide: linkTo("/guide") },
            )}
          </p>
        </li>
      </ul>
    </>
  );
}

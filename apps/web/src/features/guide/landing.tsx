import type { ReactNode } from "react";

type Landing = { readonly name: string; readonly address: string; readonly children: ReactNode };

/** The first page: what this does, one plan to look at, and three ways on. */
export function Landing({ name, address, children }: Landing) {
  return (
    <>
      <h1 className="answer">Know what to drink, when to stop, and how slowly to start.</h1>
      <p className="lead">
        Say how far and how fast. Limber answers with one time line: the drink an hour before, the
        warm-up, a slow first mile, and a ceiling on every drink, so that you never take in more
        than you sweat.
      </p>
      <p className="ways">
        <a className="button ink" href="/plan">
          Plan a run
        </a>
        <a className="button" href={address}>
          See one
        </a>
      </p>
      <figure className="sample">
        {children}
        <figcaption className="note">
          {name}. <a href={address}>The whole plan</a>
        </figcaption>
      </figure>
      <ul className="promises">
        <li>
          <h2>In a cramp</h2>
          <p className="note">
            <a href="/now">One screen</a>, no question asked: stop, stretch, rub. It works with no
            network. The <a href="/now/flags">signs that need help</a> are one tap away.
          </p>
        </li>
        <li>
          <h2>A reason for every figure</h2>
          <p className="note">
            Tap a number and see <a href="/why">where it comes from</a> and how sure anyone is.
            Where the usual advice and the studies differ, both stand side by side.
          </p>
        </li>
        <li>
          <h2>What nobody knows</h2>
          <p className="note">
            Whether drink or salt has a part in cramps is an open question. The{" "}
            <a href="/guide">guide</a> says what helps, what may, and what does not.
          </p>
        </li>
      </ul>
    </>
  );
}

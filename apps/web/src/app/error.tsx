"use client";

/** A fault of ours. Nothing was sent or lost, and the cramp screen does not depend on it. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="main">
      <h1 className="answer">That did not work, and it is our fault.</h1>
      <p className="lead">Nothing you typed is lost: it is in the address.</p>
      <p className="ways">
        <button type="button" className="button ink" onClick={reset}>
          Try again
        </button>
        <a className="button" href="/now">
          I have a cramp
        </a>
      </p>
    </main>
  );
}

import type { Say } from "@limber/core/language";

export type FaultText = Readonly<Record<string, string | undefined>>;

const place = "fault-words";

/** What the error page says, left on every page: it appears when the server can no longer be asked. */
export function FaultWords({ say }: { say: Say }) {
  return (
    <template
      id={place}
      data-title={say("That did not work, and it is our fault.")}
      data-lead={say("Nothing you typed is lost: it is in the address.")}
      data-again={say("Try again")}
      data-cramp={say("I have a cramp")}
    />
  );
}

export function readWords(): FaultText {
  return { ...document.getElementById(place)?.dataset };
}

import type { Reader } from "@limber/core/reader";

type CheckInOutcome = {
  readonly news: unknown;
  readonly problem: unknown;
  readonly reader: Reader;
};

/** What came of a check-in. */
export function CheckInNews({ news, problem, reader: { say } }: CheckInOutcome) {
  if (problem === "mass")
    return (
      <p className="said" role="alert">
        {say(
          "That weight cannot be right, so nothing was saved. Look at the unit, then try again.",
        )}
      </p>
    );
  if (news !== "checked-in") return null;
  return (
    <p className="said" role="status">
      {say("Saved. Today's plan stands on it.")}
    </p>
  );
}

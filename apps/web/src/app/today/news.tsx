import { changedMeanwhile, notFound, notReadable, problemOf } from "@limber/api/problems";
import { inOneText } from "@limber/core/problem";
import type { Reader } from "@limber/core/reader";

type CheckInOutcome = {
  readonly news: unknown;
  readonly problem: unknown;
  readonly reader: Reader;
};

/** What came of a check-in, or why something about a plan was not done. */
export function CheckInNews({ news, problem, reader }: CheckInOutcome) {
  const { say } = reader;
  const refused = refusedInWords(problem, reader);
  if (refused !== null)
    return (
      <p className="said" role="alert">
        {refused}
      </p>
    );
  if (news !== "checked-in") return null;
  return (
    <p className="said" role="status">
      {say("Saved. Today's plan stands on it.")}
    </p>
  );
}

/** By the field at fault, or by what the procedure refused with. */
function refusedInWords(problem: unknown, reader: Reader): string | null {
  switch (problem) {
    case "mass":
      return reader.say(
        "That weight cannot be right, so nothing was saved. Look at the unit, then try again.",
      );
    case "plan":
    case "not-found":
      return inOneText(problemOf(notFound("plan"), reader));
    case "not-readable":
      return inOneText(problemOf(notReadable(), reader));
    case "changed-meanwhile":
      return inOneText(problemOf(changedMeanwhile("run"), reader));
    default:
      return null;
  }
}

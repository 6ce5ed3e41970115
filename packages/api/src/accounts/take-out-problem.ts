import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import type { TakeOutProblem } from "@limber/db/take-out/not-a-take-out";

/** Why a file is not brought back, for whoever brought it. */
export function takeOutProblemInWords(problem: TakeOutProblem, say: Say): Required<Problem> {
  return {
    what: say("This file cannot be brought back."),
    why: whyInWords(problem, say),
    fix:
      problem.kind === "newer"
        ? say("Update Limber, then bring the file. Nothing was changed.")
        : say("Use the zip that Limber gave you. Nothing was changed."),
  };
}

function whyInWords(problem: TakeOutProblem, say: Say): string {
  switch (problem.kind) {
    case "no-zip":
      return say("It is not a whole zip file.");
    case "too-large":
      return say("It unpacks to more than {limitMb} MB.", { limitMb: problem.limitMb });
    case "too-many-rows":
      return say("It holds more than {limit} rows in {at}.", {
        limit: String(problem.limit),
        at: problem.at,
      });
    case "nothing-inside":
      return say("There is no limber.json in it.");
    case "damaged":
      return say("The limber.json in it is damaged.");
    case "newer":
      return say("It was made by a newer Limber.");
    case "unknown-shape":
      return problem.at === ""
        ? say("The limber.json in it is none that this Limber can read.")
        : say("The limber.json in it is none that this Limber can read: {at} is wrong.", {
            at: problem.at,
          });
  }
}

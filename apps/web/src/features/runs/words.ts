import { muscleInWords } from "@limber/core/cramps/words";
import type { Reader } from "@limber/core/reader";
import type { ToldCramp } from "./entry.ts";
import type { KeeperWords } from "./keeper.tsx";

/** "Left calf", "Calf", "Somewhere else". */
export function placeInWords(
  { muscle, side }: Pick<ToldCramp, "muscle" | "side">,
  reader: Reader,
): string {
  const { say } = reader;
  if (muscle === null) return say("A cramp, nobody said where");
  if (muscle === "other") return say("Somewhere else");
  const name = muscleInWords(muscle, reader);
  switch (side) {
    case "left":
      return say("{muscle}, left", { muscle: name });
    case "right":
      return say("{muscle}, right", { muscle: name });
    case "both":
      return say("{muscle}, both sides", { muscle: name });
    case null:
      return name;
  }
}

export function whenInWords(during: ToldCramp["during"], { say }: Reader): string {
  switch (during) {
    case "run":
      return say("During the run");
    case "after-run":
      return say("After the run");
    case "rest":
      return say("At rest");
    case "night":
      return say("At night");
  }
}

export function keeperWords({ say }: Reader): KeeperWords {
  return {
    drafted: say("What you typed before is still here."),
    inLog: say("It is in your log now."),
    notNoted: say("not noted"),
    saved: say(
      "Saved on this phone. It will be sent as soon as the network allows. Until then this page stays as it is.",
    ),
    saving: say("Saving."),
    kept: say("Saved on this phone. Sign in to send it."),
    signIn: say("Sign in"),
  };
}

export function leftWords({ say }: Reader) {
  return {
    cramp: say("A cramp at {time} is not in your log yet."),
    maybe: say("A cramp at {time}? Nobody said how it ended."),
    run: say("A run, typed at {time}, is not in your log yet."),
    refused: say("It was not taken:"),
    add: say("Add it"),
    leave: say("Leave it out"),
    signIn: say("Sign in"),
  };
}

import type { Muscle } from "@limber/core/cramps/model";
import { muscleInWords } from "@limber/core/cramps/words";
import type { Reader } from "@limber/core/reader";
import { Legs } from "./legs.tsx";

/** From hip to toe, front before back. */
const parts: readonly Muscle[] = ["quad", "hamstring", "calf", "foot"];

/** Where the cramp was: two legs to tap on, which are one radio group for the keyboard. */
export function Where({ value, reader }: { value: string; reader: Reader }) {
  const { say } = reader;
  // Inside a drawing of a leg: the thigh has a front and a back.
  const short = {
    quad: say("Front"),
    hamstring: say("Back"),
    calf: say("Calf"),
    foot: say("Foot"),
  };
  return (
    <Legs
      value={value}
      words={{
        where: say("Where?"),
        left: say("Left"),
        right: say("Right"),
        other: say("Somewhere else"),
      }}
      parts={parts.map((muscle) => [muscle, short[muscle], muscleInWords(muscle, reader)] as const)}
    />
  );
}

import { distance } from "@limber/core/format";
import { type Reader, saySplit } from "@limber/core/reader";
import { mile } from "@limber/core/units";

/** What the screen of a run says, in the reader's language. */
export type RunLabels = Readonly<
  Record<
    | "before"
    | "began-at"
    | "close"
    | "cool-down"
    | "cramp"
    | "drank"
    | "drink"
    | "drink-sports"
    | "elapsed"
    | "ended"
    | "ended-how"
    | "enough"
    | "enough-how"
    | "finish"
    | "finish-asked"
    | "finish-how"
    | "go-on"
    | "if-thirsty"
    | "is-on"
    | "is-on-how"
    | "log"
    | "mile"
    | "mile-how"
    | "next"
    | "next-drink"
    | "next-sports"
    | "back"
    | "skip"
    | "start"
    | "start-at"
    | "start-here"
    | "starts-at"
    | "thirst-alone"
    | "undo"
    | "voice"
    | "voice-on",
    string
  >
>;

type LabelParts = { readonly startsAt: string | null; readonly amount: string };

export function runLabels(reader: Reader, { startsAt, amount }: LabelParts): RunLabels {
  const { say } = reader;
  const time = startsAt ?? "";
  return {
    before: say(
      "Leave this screen open: a locked phone can neither sound nor buzz. A watch can, with the workout of this plan.",
    ),
    "began-at": say("I began at {time}", { time }),
    back: say("Back to that run"),
    close: say("Close"),
    "cool-down": say("Cool down"),
    cramp: say("I have a cramp"),
    drank: say("Drank it"),
    drink: say("If thirsty: {amount}, water.", { amount }),
    "drink-sports": say("If thirsty: {amount}, sports drink.", { amount }),
    elapsed: say("Time since the start"),
    ended: say("Finished."),
    "ended-how": say("Drinks: {done} of {count}. Your log begins with what you tapped.", {
      done: "{done}",
      count: "{count}",
    }),
    enough: say("No more planned drinks."),
    "enough-how": say("Thirst decides."),
    finish: say("Finish"),
    "finish-asked": say("Finish the run?"),
    "finish-how": say("The clock stops here. You can still go on."),
    "go-on": say("Go on"),
    "if-thirsty": say("Not thirsty: skip it."),
    "is-on": say("Another run is going on."),
    "is-on-how": say("It began on this phone and was not finished."),
    log: say("Log it"),
    mile: saySplit(reader, {
      mile: "Mile 1",
      kilometre: "At {far}",
      values: { far: distance(mile, reader) },
    }),
    "mile-how": say("Tap when you pass it."),
    next: say("Next drink"),
    "next-drink": say("{amount}, water", { amount }),
    "next-sports": say("{amount}, sports drink", { amount }),
    skip: say("Skip it"),
    start: say("Start"),
    "start-at": say("Start at {time}", { time }),
    "start-here": say("Start this run"),
    "starts-at": say("Starts at {time}.", { time }),
    "thirst-alone": say("Nothing to drink by the clock."),
    undo: say("Undo"),
    voice: say("Voice"),
    "voice-on": say("Voice on"),
  };
}

import { recordingNames } from "@limber/core/activity";
import type { Say } from "@limber/core/language";

/** Everything the desk says, in the reader's language. Names in braces are filled in where they are known. */
export type ImportWords = ReturnType<typeof wordsIn>;

export function wordsIn(say: Say) {
  return {
    ...choosing(say),
    ...headings(say),
    ...standings(say),
    ...results(say),
    ...problems(say),
  };
}

function choosing(say: Say) {
  return {
    choose: say("Choose files"),
    folder: say("Choose a folder"),
    drop: say("Or drop them here: {formats}, CSV, zip, gz.", {
      formats: recordingNames.join(", "),
    }),
    letGo: say("Let go to read them."),
    cancel: say("Stop"),
    again: say("Choose others"),
  };
}

function headings(say: Say) {
  return {
    title: say("Bring your runs."),
    reading: say("Reading {done} of {all}."),
    looked: say.counted({ one: "{count} run to keep.", other: "{count} runs to keep." }),
    nothing: say("Nothing new to keep."),
    looking: say("Looking which of them are here already."),
    stopped: say("You stopped the reading. What is not listed here was not read."),
    keeping: say("Keeping {done} of {all}."),
    kept: say.counted({ one: "{count} run kept.", other: "{count} runs kept." }),
    toKeep: say("To keep"),
    unsure: say("Keep these?"),
    perhaps: say("Perhaps here already"),
    here: say("Already here"),
    body: say("Drinks and weights"),
    keepBody: say("Keep drinks and weights"),
    left: say("Left out"),
    ready: say("Kept"),
    more: say("and {count} more"),
    keep: say.counted({ one: "Keep {count} run", other: "Keep {count} runs" }),
    signIn: say("Sign in to keep them"),
    signInNote: say("It opens beside this page. What you see here stays."),
  };
}

function standings(say: Say) {
  return {
    takenFor: takenFor(say),
    isHere: say("This run is here already."),
    removed: say("You removed this run before."),
    keepBoth: say("Keep both"),
    ownRun: say("It will be kept as a run of its own."),
    keptAsOwn: say("Kept as a run of its own."),
    itWasARun: say("It was a run"),
    stoppedBefore: say("Not kept: you stopped before it."),
    open: say("See the run"),
    openOther: say("See that run"),
    reasons: {
      "no-times": say("This track has no times: a course, or a drawn route."),
      "clock-not-set": say(
        "The watch's clock was not set, so the day of this run is not known. Log it by hand.",
      ),
    } as Readonly<Record<string, string>>,
    isNoRun: say("{name} is not a run."),
  };
}

/** Before the other run is named: one that is here, or one in a file beside. */
function takenFor(say: Say) {
  const both = (sentence: string) => ({ here: sentence, beside: sentence });
  return {
    same: {
      here: say("Taken for this run, which is here:"),
      beside: say("Taken for this run in another of these files:"),
    },
    perhaps: {
      here: say("It looks like this run, which is here:"),
      beside: say("It looks like this run in another of these files:"),
    },
    equal: {
      here: say("The very same is here already:"),
      beside: say("The very same is in another of these files:"),
    },
    adds: {
      here: say("Adds what it tells to this run, which is here:"),
      beside: say("Adds what it tells to this run in another of these files:"),
    },
    waits: both(say("Fills this run, which waits for it:")),
    filled: both(say("Added to this run:")),
    removed: both(say("You removed this run before:")),
  };
}

function results(say: Say) {
  return {
    undo: say("Undo"),
    undone: say("Taken back. Your runs are as they were."),
    undoneBut: say.counted({
      one: "Taken back, but for {count} run that you changed since.",
      other: "Taken back, but for {count} runs that you changed since.",
    }),
    undoneButUnread: say.counted({
      one: "Taken back, but for {count} run that stays as it is: you changed it since, or what it said before cannot be read.",
      other:
        "Taken back, but for {count} runs that stay as they are: you changed them since, or what they said before cannot be read.",
    }),
    canUndo: say("Kept. You can take all of it back."),
  };
}

function problems(say: Say) {
  return {
    noThread: say(
      "What reads the files did not load. Check the connection, then choose the files again.",
    ),
    nothingThere: say("There are no files in what you chose."),
    noWay: say("The server did not answer. Nothing is lost here: press Keep again."),
    refused: say("The server refused these files. Reload the page, then choose them again."),
    signedOut: say("You are not signed in any more. Sign in beside this page, then press Keep."),
  };
}

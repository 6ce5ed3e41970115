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
    keeping: say("Keeping {done} of {all}."),
    kept: say.counted({ one: "{count} run kept.", other: "{count} runs kept." }),
    toKeep: say("To keep"),
    unsure: say("Keep these?"),
    perhaps: say("Perhaps here already"),
    here: say("Already here"),
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
    merges: say("Fills a run that waits for it."),
    insist: say("Keep it as a run of its own"),
    itWasARun: say("It was a run"),
    resembles: say("It looks like a run that is here."),
    removed: say("You removed this run before."),
    open: say("See the run"),
    notice: say("How it was read"),
    reasons: {
      "no-times": say("This track has no times: a course, or a drawn route."),
      "clock-not-set": say(
        "The watch's clock was not set, so the day of this run is not known. Log it by hand.",
      ),
    } as Readonly<Record<string, string>>,
    isNoRun: say("{name} is not a run."),
  };
}

function results(say: Say) {
  return {
    imported: say("Kept"),
    merged: say("Filled a run"),
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
    noWay: say("The server did not answer. Nothing is lost here: press Keep again."),
    refused: say("The server refused these files. Reload the page, then choose them again."),
    signedOut: say("You are not signed in any more. Sign in beside this page, then press Keep."),
  };
}

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
    drop: say("Or drop them here: FIT, TCX, GPX, CSV, zip, gz."),
    letGo: say("Let go to read them."),
    cancel: say("Stop"),
    again: say("Choose others"),
  };
}

function headings(say: Say) {
  return {
    title: say("Bring your runs."),
    reading: say("Reading {done} of {all}."),
    looked: { one: say("1 run to keep."), other: say("{count} runs to keep.") },
    nothing: say("Nothing new to keep."),
    keeping: say("Keeping {done} of {all}."),
    kept: { one: say("1 run kept."), other: say("{count} runs kept.") },
    toKeep: say("To keep"),
    perhaps: say("Perhaps here already"),
    here: say("Already here"),
    left: say("Left out"),
    ready: say("Kept"),
    more: say("and {count} more"),
    keep: { one: say("Keep 1 run"), other: say("Keep {count} runs") },
    signIn: say("Sign in to keep them"),
    signInNote: say("It opens beside this page. What you see here stays."),
  };
}

function standings(say: Say) {
  return {
    merges: say("Fills a run that waits for it."),
    insist: say("Keep it as a run of its own"),
    resembles: say("It looks like a run that is here."),
    removed: say("You removed this run before."),
    open: say("See the run"),
    notice: say("How it was read"),
    reasons: {
      "another-sport": say("This is another sport. Limber keeps runs."),
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
    undoneBut: say("Taken back, but for runs that you changed since: {count} stay."),
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

/** What one of two forms says of a count. */
export function counted(forms: { one: string; other: string }, count: number): string {
  return (count === 1 ? forms.one : forms.other).replace("{count}", String(count));
}

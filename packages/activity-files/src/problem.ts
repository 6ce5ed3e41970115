import { type Say, sayCount, sayInEnglish } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import { type ArchiveProblem, archiveProblemInWords } from "./archive/archive-problem.ts";
import { type TableProblem, tableProblemInWords } from "./csv/table-problem.ts";
import { formatsInWords } from "./formats.ts";

/** What a file turned out to be, when it is none that holds an activity. */
export type Lookalike =
  | "web-page"
  | "picture"
  | "pdf"
  | "archive"
  | "table"
  | "kml"
  | "xml"
  | "unknown";
/** What a readable file holds instead of something a runner did. */
export type Holding =
  | "settings"
  | "workout"
  | "course"
  | "waypoints"
  | "health"
  | "drinks"
  | "body-mass"
  | "no-workouts"
  | "other";

/** Why the bytes of one file give no activity. */
export type ReadProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "unknown-format"; readonly looksLike: Lookalike }
  /** A format of runs, by its name, that is known here and not read. */
  | { readonly kind: "other-format"; readonly name: string }
  | { readonly kind: "not-an-activity"; readonly holds: Holding }
  | { readonly kind: "no-track-points" }
  | { readonly kind: "times-removed" }
  | { readonly kind: "damaged" }
  | { readonly kind: "external-entity" }
  | { readonly kind: "entity-expansion" }
  | { readonly kind: "too-large"; readonly limitMb: number }
  | { readonly kind: "too-many-points"; readonly limit: number }
  | { readonly kind: "too-nested" };

/** Every reason why a file gives no activity. Closed: each has its words. */
export type FileProblem = ReadProblem | ArchiveProblem | TableProblem;
export type ProblemKind = FileProblem["kind"];

/** What is wrong, and the fix. Why is said with the first, where it can be known. */
export function problemInWords(problem: FileProblem, say: Say = sayInEnglish): Problem {
  switch (problem.kind) {
    case "bomb":
    case "too-many-entries":
    case "too-deep":
    case "encrypted":
    case "unsafe-name":
    case "took-too-long":
    case "out-of-memory":
    case "packing-damaged":
    case "archive-damaged":
    case "nothing-inside":
    case "inner-archive-too-large":
      return archiveProblemInWords(problem, say);
    case "table-not-understood":
    case "no-rows":
    case "row-not-understood":
    case "missing-from-export":
    case "index-cut-short":
      return tableProblemInWords(problem, say);
    default:
      return readProblemInWords(problem, say);
  }
}

function readProblemInWords(problem: ReadProblem, say: Say): Problem {
  switch (problem.kind) {
    case "empty":
      return {
        what: say("This file is empty: 0 bytes."),
        fix: say("Download it or copy it again."),
      };
    case "unknown-format":
      return lookalikeInWords(problem.looksLike, say);
    case "other-format":
      return {
        what: say("This file is {format}, which is not read here.", { format: problem.name }),
        fix: say("Export the activity as {formats}.", { formats: formatsInWords(say) }),
      };
    case "not-an-activity":
      return holdingInWords(problem.holds, say);
    case "no-track-points":
      return {
        what: say("This file has no track points, so there is no run to read."),
        fix: say("Export the activity again, with its track."),
      };
    case "times-removed":
      return {
        what: say("This file was recorded, but its times are gone, so it gives no pace."),
        fix: say("Export the original, with its times."),
      };
    case "damaged":
      return {
        what: say("This file is damaged, and no part of it could be read."),
        fix: say("Copy it from the watch or download it again."),
      };
    case "external-entity":
      return {
        what: say("This file asks to read other files, so it was not opened."),
        fix: say("Export the activity again from its app."),
      };
    case "entity-expansion":
      return {
        what: say("This file defines text that grows when it is read, so it was not opened."),
        fix: say("Export the activity again from its app."),
      };
    case "too-large":
      return {
        what: say("This file is larger than {limitMb} MB, more than any recording takes.", {
          limitMb: problem.limitMb,
        }),
        fix: say("Split it, or export it again as FIT."),
      };
    case "too-many-points":
      return {
        what: sayCount(say, problem.limit, {
          one: "This file has more than {count} point, more than a week of recording.",
          other: "This file has more than {count} points, more than a week of recording.",
        }),
        fix: say("Split it, and bring the parts."),
      };
    case "too-nested":
      return {
        what: say(
          "This file nests its parts deeper than any activity does, so it was not read on.",
        ),
        fix: say("Export the activity again from its app."),
      };
  }
}

function lookalikeInWords(looksLike: Lookalike, say: Say): Problem {
  const formats = formatsInWords(say);
  switch (looksLike) {
    case "web-page":
      return {
        what: say("This file is a web page, often a sign-in page saved in place of the file."),
        fix: say("Sign in and download it again."),
      };
    case "picture":
      return {
        what: say("This file is a picture."),
        fix: say("Export the activity itself, as {formats}.", { formats }),
      };
    case "pdf":
      return {
        what: say("This file is a PDF."),
        fix: say("Export the activity itself, as {formats}.", { formats }),
      };
    case "archive":
      return {
        what: say("This file is an archive of a kind that is not opened here."),
        fix: say("Unpack it, and bring the files inside."),
      };
    case "table":
      return {
        what: say("This file is a text, not a recording."),
        fix: say("Export the activity itself, as {formats}.", { formats }),
      };
    case "kml":
      return {
        what: say("This file is KML, which is made to be drawn on a map."),
        fix: say("Export the activity as GPX, from where it was recorded."),
      };
    case "xml":
      return {
        what: say("This file is XML, but neither TCX nor GPX."),
        fix: say("Export the activity as {formats}.", { formats }),
      };
    case "unknown":
      return {
        what: say("This file is not {formats}.", { formats }),
        fix: say("Export the activity as one of these."),
      };
  }
}

function holdingInWords(holds: Holding, say: Say): Problem {
  switch (holds) {
    case "settings":
      return {
        what: say("This file holds a watch's settings, not an activity."),
        fix: say("Runs are in the watch's Activity folder."),
      };
    case "workout":
      return {
        what: say("This file holds a planned workout, not one that was run."),
        fix: say("Bring the recorded file."),
      };
    case "course":
      return {
        what: say("This file holds a course, not a run on it."),
        fix: say("Bring the recorded file."),
      };
    case "waypoints":
      return {
        what: say("This file holds places, and no track."),
        fix: say("Export the activity itself, with its track."),
      };
    case "health":
      return {
        what: say("This file holds a day of the watch, not an activity."),
        fix: say("Runs are in the watch's Activity folder."),
      };
    case "drinks":
      return {
        what: say("This file holds what somebody drank, not an activity."),
        fix: say("Bring the file of your runs."),
      };
    case "body-mass":
      return {
        what: say("This file holds weights, not an activity."),
        fix: say("Bring the file of your runs."),
      };
    case "no-workouts":
      return {
        what: say("This export of a phone's health data holds no workout."),
        fix: say("Bring the recordings themselves."),
      };
    case "other":
      return {
        what: say("This file comes from a watch, but holds no activity."),
        fix: say("Runs are in the watch's Activity folder."),
      };
  }
}

import { recordingNames } from "@limber/core/activity";
import { type Say, sayCount, sayInEnglish } from "@limber/core/language";
import { formatsInWords } from "./formats.ts";

/** What a file turned out to be, when it is none that holds an activity. */
export type Lookalike = "web-page" | "picture" | "pdf" | "archive" | "table" | "xml" | "unknown";
/** What a readable file holds instead of something a runner did. */
export type Holding = "settings" | "workout" | "course" | "waypoints" | "health" | "other";

/** Why the bytes of one file give no activity. */
export type ReadProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "unknown-format"; readonly looksLike: Lookalike }
  | { readonly kind: "not-an-activity"; readonly holds: Holding }
  | { readonly kind: "no-track-points" }
  | { readonly kind: "times-removed" }
  | { readonly kind: "damaged" }
  | { readonly kind: "external-entity" }
  | { readonly kind: "entity-expansion" }
  | { readonly kind: "too-large"; readonly limitMb: number }
  | { readonly kind: "too-many-points"; readonly limit: number }
  | { readonly kind: "too-nested" };

/** Why an archive, or an entry of it, was not opened, or its reading was ended. */
export type ArchiveProblem =
  | { readonly kind: "bomb" }
  | { readonly kind: "too-many-entries"; readonly limit: number }
  | { readonly kind: "too-deep"; readonly limit: number }
  | { readonly kind: "encrypted" }
  | { readonly kind: "packing-damaged" }
  | { readonly kind: "archive-damaged" }
  | { readonly kind: "nothing-inside" }
  | { readonly kind: "inner-archive-too-large"; readonly limitMb: number }
  | { readonly kind: "unsafe-name"; readonly name: string }
  | { readonly kind: "took-too-long"; readonly limitS: number }
  | { readonly kind: "out-of-memory" };

/** Why a table, or a row of it, gives no activity. */
export type TableProblem =
  | { readonly kind: "table-not-understood"; readonly lacks: readonly TableColumn[] }
  | { readonly kind: "no-rows" }
  | { readonly kind: "row-not-understood"; readonly row: number; readonly column: TableColumn }
  | { readonly kind: "missing-from-export"; readonly name: string };
/** What a table of activities needs of each. */
export type TableColumn = "date" | "distance" | "time";

/** Every reason why a file gives no activity. Closed: each has its words. */
export type FileProblem = ReadProblem | ArchiveProblem | TableProblem;
export type ProblemKind = FileProblem["kind"];

/** What is wrong, why, and the fix, in one or two sentences. */
export function problemInWords(problem: FileProblem, say: Say = sayInEnglish): string {
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
      return tableProblemInWords(problem, say);
    default:
      return readProblemInWords(problem, say);
  }
}

function readProblemInWords(problem: ReadProblem, say: Say): string {
  switch (problem.kind) {
    case "empty":
      return say("This file is empty: 0 bytes. Download it or copy it again.");
    case "unknown-format":
      return lookalikeInWords(problem.looksLike, say);
    case "not-an-activity":
      return holdingInWords(problem.holds, say);
    case "no-track-points":
      return say(
        "This file has no track points, so there is no run to read. Export the activity again, with its track.",
      );
    case "times-removed":
      return say(
        "This file was recorded, but its times are gone, so it gives no pace. Export the original, with its times.",
      );
    case "damaged":
      return say(
        "This file is damaged, and no part of it could be read. Copy it from the watch or download it again.",
      );
    case "external-entity":
      return say(
        "This file asks to read other files, so it was not opened. Export the activity again from its app.",
      );
    case "entity-expansion":
      return say(
        "This file defines text that grows when it is read, so it was not opened. Export the activity again from its app.",
      );
    case "too-large":
      return say(
        "This file is larger than {limitMb} MB, more than any recording takes. Split it, or export it again as FIT.",
        { limitMb: problem.limitMb },
      );
    case "too-many-points":
      return sayCount(say, problem.limit, {
        one: "This file has more than {count} point, more than a week of recording. Split it, and bring the parts.",
        other:
          "This file has more than {count} points, more than a week of recording. Split it, and bring the parts.",
      });
    case "too-nested":
      return say(
        "This file nests its parts deeper than any activity does, so it was not read on. Export the activity again from its app.",
      );
  }
}

function lookalikeInWords(looksLike: Lookalike, say: Say): string {
  const formats = formatsInWords(say);
  switch (looksLike) {
    case "web-page":
      return say(
        "This file is a web page, often a sign-in page saved in place of the file. Sign in and download it again.",
      );
    case "picture":
      return say("This file is a picture. Export the activity itself, as {formats}.", { formats });
    case "pdf":
      return say("This file is a PDF. Export the activity itself, as {formats}.", { formats });
    case "archive":
      return say(
        "This file is an archive of a kind that is not opened here. Unpack it, and bring the files inside.",
      );
    case "table":
      return say(
        "This file is a text, not a recording. Export the activity itself, as {formats}.",
        { formats },
      );
    case "xml":
      return say("This file is XML, but neither TCX nor GPX. Export the activity as {formats}.", {
        formats,
      });
    case "unknown":
      return say("This file is not {formats}. Export the activity as one of these.", { formats });
  }
}

function holdingInWords(holds: Holding, say: Say): string {
  switch (holds) {
    case "settings":
      return say(
        "This file holds a watch's settings, not an activity. Runs are in the watch's Activity folder.",
      );
    case "workout":
      return say(
        "This file holds a planned workout, not one that was run. Bring the recorded file.",
      );
    case "course":
      return say("This file holds a course, not a run on it. Bring the recorded file.");
    case "waypoints":
      return say(
        "This file holds places, and no track. Export the activity itself, with its track.",
      );
    case "health":
      return say(
        "This file holds a day of the watch, not an activity. Runs are in the watch's Activity folder.",
      );
    case "other":
      return say(
        "This file comes from a watch, but holds no activity. Runs are in the watch's Activity folder.",
      );
  }
}

function archiveProblemInWords(problem: ArchiveProblem, say: Say): string {
  switch (problem.kind) {
    case "bomb":
      return say(
        "This archive unpacks to far more than it looks, so it was not opened. Bring the files in it one by one.",
      );
    case "too-many-entries":
      return sayCount(say, problem.limit, {
        one: "This archive holds more than {count} file. Split it and bring the parts.",
        other: "This archive holds more than {count} files. Split it and bring the parts.",
      });
    case "too-deep":
      return say(
        "This archive holds archives more than {limit} deep. Unpack it once and bring what is inside.",
        { limit: problem.limit },
      );
    case "encrypted":
      return say("This file is locked with a password. Unpack it and bring what is inside.");
    case "packing-damaged":
      return say(
        "This file is packed, and the packing is cut short or damaged. Download it or copy it again.",
      );
    case "archive-damaged":
      return say(
        "This archive is cut short or damaged, so what it lists cannot be found. Download it or copy it again.",
      );
    case "nothing-inside":
      return say("There is no {formats} or CSV file of an activity in this archive.", {
        formats: recordingNames.join(", "),
      });
    case "inner-archive-too-large":
      return say(
        "This archive is inside another, and larger than {limitMb} MB. Unpack the outer one and bring this one alone.",
        { limitMb: problem.limitMb },
      );
    case "unsafe-name":
      return say(
        'The name "{name}" points outside its archive, so this entry was not read. Rename it and bring it alone.',
        { name: problem.name },
      );
    case "took-too-long":
      return sayCount(say, problem.limitS, {
        one: "Reading this file was ended after {count} second. Export the activity again, and bring it alone.",
        other:
          "Reading this file was ended after {count} seconds. Export the activity again, and bring it alone.",
      });
    case "out-of-memory":
      return say(
        "This file needs more memory than reading it may take. Split it, or export it again as FIT.",
      );
  }
}

function tableProblemInWords(problem: TableProblem, say: Say): string {
  switch (problem.kind) {
    case "table-not-understood":
      return say(
        "This table has no column that reads as {lacks}. It needs one activity a row, and the headers: date, distance (km) or distance (mi), time.",
        { lacks: problem.lacks.map((column) => columnInWords(column, say)).join(", ") },
      );
    case "no-rows":
      return say("This table has headers and no activity under them.");
    case "row-not-understood":
      return say("The {column} in row {row} cannot be read. Mend it and bring the table again.", {
        column: columnInWords(problem.column, say),
        row: problem.row,
      });
    case "missing-from-export":
      return say(
        'The export lists "{name}", and the file is not in it. Ask for the export again, or bring that file.',
        { name: problem.name },
      );
  }
}

function columnInWords(column: TableColumn, say: Say): string {
  switch (column) {
    case "date":
      return say("date");
    case "distance":
      return say("distance");
    case "time":
      return say("time");
  }
}

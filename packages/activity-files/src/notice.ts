import type { Notice, NoticeKind } from "@limber/core/activity";
import { type Say, sayCount, sayInEnglish } from "@limber/core/language";
import { figureNoticeInWords } from "@limber/core/run-analysis/notices-in-words";

/** What a reader should know of how the file was read, in a sentence. */
export function noticeInWords(notice: Notice, say: Say = sayInEnglish): string {
  const count = notice.count ?? 0;
  switch (notice.kind) {
    case "cut-short":
      return say("The file ends early. What was recorded before that is here.");
    case "damaged-part-skipped":
      return sayCount(say, Math.max(1, count), {
        one: "A part of the file is damaged and was left out. The rest is here.",
        other: "{count} parts of the file are damaged and were left out. The rest is here.",
      });
    case "checksum-wrong":
      return say("The file's checksum does not match. The figures were read as they stand.");
    case "repeated-activity-left-out":
      return say("The file holds the same activity more than once. It counts once.");
    case "points-out-of-order":
      return say("Some points were not in the order of time. They were put in order.");
    case "times-out-of-order":
    case "repeated-points-left-out":
    case "points-without-position-skipped":
    case "position-jump-left-out":
      return pointsInWords(notice.kind, count, say);
    case "clock-jumped":
      return say("The watch's clock jumped during the activity. Times around the jump may be off.");
    case "clock-not-set":
      return say("The watch's clock was not set. Times within the activity hold; check its date.");
    case "no-times":
      return say("The track has no times, so it gives a distance and no pace.");
    case "encoding-guessed":
      return say(
        "The file's letters are not written as it says. Names may look odd; figures do not change.",
      );
    case "content-is-not-as-named":
      return say("The file's name and its content name two formats. It was read by its content.");
    case "manual-entry":
      return say("This activity was typed in by hand, without a recording.");
    case "totals-only":
      return say("Only the totals of this activity are known: a table holds no recording.");
    case "distance-unit-assumed":
      return say("The table does not name its unit of distance. Kilometres were assumed.");
    case "time-zone-assumed":
      return say(
        "The table gives times of day without a zone. They were read as being where you are.",
      );
    default:
      return figureNoticeInWords(notice.kind, say);
  }
}

type AboutPoints = Extract<
  NoticeKind,
  | "times-out-of-order"
  | "repeated-points-left-out"
  | "points-without-position-skipped"
  | "position-jump-left-out"
>;

function pointsInWords(kind: AboutPoints, count: number, say: Say): string {
  switch (kind) {
    case "times-out-of-order":
      return sayCount(say, count, {
        one: "{count} point had a time earlier than the one before it. It kept its place, with that time.",
        other:
          "{count} points had times earlier than those before them. They kept their places, with those times.",
      });
    case "repeated-points-left-out":
      return sayCount(say, count, {
        one: "{count} point stands in the file more than once. It counts once.",
        other: "{count} points stand in the file more than once. Each counts once.",
      });
    case "points-without-position-skipped":
      return sayCount(say, count, {
        one: "{count} point had no usable position and was left out.",
        other: "{count} points had no usable position and were left out.",
      });
    case "position-jump-left-out":
      return sayCount(say, count, {
        one: "{count} point was too far off the track to be true and was left out.",
        other: "{count} points were too far off the track to be true and were left out.",
      });
  }
}

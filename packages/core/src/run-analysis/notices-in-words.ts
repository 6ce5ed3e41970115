import type { FigureNoticeKind } from "../activity.ts";
import { type Say, sayInEnglish } from "../language.ts";

/** What was put right in a run's figures, in a sentence or two. */
export function figureNoticeInWords(kind: FigureNoticeKind, say: Say = sayInEnglish): string {
  switch (kind) {
    case "totals-end-early":
      return say("The file's totals end before its recording does. The recording counts.");
    case "recorded-in-part":
      return say(
        "Only a part of this run was recorded. Distance and time are the file's totals, and the splits are of that part.",
      );
    case "totals-set-aside":
      return say("The file's totals do not fit its recording. The recording counts.");
    case "splits-scaled":
      return say(
        "The distance was corrected after it was recorded. The splits were scaled to the corrected one.",
      );
    case "timer-set-aside":
      return say(
        "The file's time without pauses does not fit its recording. It was counted again.",
      );
    case "pauses-shortened":
      return say("The pauses are longer than the time the watch stood. They were shortened to it.");
    case "splits-left-out":
      return say("Distance and time do not fit together, so there are no splits.");
    case "splits-in-part":
      return say("The splits cover only a part of this run.");
    case "splits-outgrow-run":
      return say(
        "The splits add up to more than this run. Its distance, its time or its splits are wrong.",
      );
    case "faster-than-anyone":
      return say("This is faster than anybody has run. Check the distance and the time.");
  }
}

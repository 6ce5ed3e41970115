import { type RecordingFormat, recordingFormats, recordingNames } from "@limber/core/activity";
import type { Say } from "@limber/core/language";

/** The format that the end of a name promises; undefined where it promises none. */
export function formatPromised(name: string): RecordingFormat | undefined {
  const end = name.toLowerCase();
  return recordingFormats.find((format) => end.endsWith(`.${format}`));
}

/** "FIT, TCX or GPX" */
export function formatsInWords(say: Say): string {
  const [last = "", ...others] = recordingNames.toReversed();
  return say("{formats} or {last}", { formats: others.toReversed().join(", "), last });
}

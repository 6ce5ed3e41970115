import type { AnswerOf } from "@limber/api";
import type { Reader } from "@limber/core/reader";
import { Desk } from "./desk.tsx";
import { Past } from "./past-imports.tsx";
import { wordsIn } from "./words.ts";

type View = {
  readonly reader: Reader;
  /** Null for a guest. */
  readonly past: AnswerOf<"imports.list"> | null;
  readonly news: string | undefined;
};

/** Files in: choose, look, keep; and what came in before. */
export function ImportView({ reader, past, news }: View) {
  const { say, units, language, locale, clock, weekStartsOn, timeZone, decimalMark, minusSign } =
    reader;
  const plain = { units, language, locale, clock, weekStartsOn, timeZone, decimalMark, minusSign };
  return (
    <article className="import">
      <Desk words={wordsIn(say)} reader={plain} isSignedIn={past !== null} news={news ?? null} />
      <p className="problem scriptless">
        {say(
          "This page reads files on your device, and needs JavaScript for it. Without it, the terminal does the same:",
        )}{" "}
        <code>limber import FOLDER</code>
      </p>
      <p className="note">
        {say(
          "Files from a watch, or a whole export of Strava, Garmin or Apple Health as it comes. They are read on this device and stay here. Limber keeps the start, distance, times and splits of each run, and no map of it.",
        )}{" "}
        {past === null
          ? say("Look at a file without an account. Keeping it needs one.")
          : say(
              "To find what is here already, the start, time and distance of each run are compared with your account.",
            )}
      </p>
      {past === null ? null : <Past past={past} reader={reader} />}
    </article>
  );
}

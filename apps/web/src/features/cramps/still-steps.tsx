import { planCramp } from "@limber/core/cramps/plan";
import { endInWords } from "@limber/core/cramps/words";
import { sayCount } from "@limber/core/language";
import type { Reader } from "@limber/core/reader";
import { crampScript } from "./script.ts";

/** The same protocol as a list to read, for a phone where nothing plays. */
export function StillSteps({ reader }: { reader: Reader }) {
  const { round, afterRelease, seconds, muscles } = crampScript(reader);
  const { say } = reader;
  const protocol = planCramp();
  const [likely, ...others] = muscles;
  if (likely === undefined) return null;
  return (
    <div className="still">
      <h1 className="answer">
        {sayCount(say, protocol.maxRounds, {
          one: "Stop. Stretch gently. Rub. {count} round.",
          other: "Stop. Stretch gently. Rub. Up to {count} rounds.",
        })}
      </h1>
      <ol>
        {[...round, ...afterRelease].map((kind) => (
          <li key={kind}>
            <h2>
              {likely.words[kind].title} {seconds[kind] === null ? "" : `${seconds[kind]} s`}
            </h2>
            <p>{likely.words[kind].detail}</p>
          </li>
        ))}
      </ol>
      <h2>{say("Not the calf")}</h2>
      <ul>
        {others.map(({ muscle, name, words }) => (
          <li key={muscle}>
            <b>{name}.</b> {words.stretch.title} {words.stretch.detail}
          </li>
        ))}
      </ul>
      <h2>{say("This ends the run")}</h2>
      <ul>
        {protocol.endsTheRun.map((reason) => (
          <li key={reason}>{endInWords(reason, reader)}</li>
        ))}
      </ul>
      <p>
        <a className="button" href="/now/flags">
          {say("Something feels wrong")}
        </a>
      </p>
    </div>
  );
}

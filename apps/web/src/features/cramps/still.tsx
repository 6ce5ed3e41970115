import { planCramp } from "@limber/core/cramps/plan";
import { endInWords } from "@limber/core/cramps/words";
import { crampScript } from "./script.ts";

/** The same protocol as a list to read, for a phone where nothing plays. */
export function StillSteps() {
  const { round, afterRelease, seconds, muscles } = crampScript();
  const protocol = planCramp();
  const [likely, ...others] = muscles;
  if (likely === undefined) return null;
  return (
    <div className="still">
      <h1 className="answer">Stop. Stretch gently. Rub. Up to {protocol.maxRounds} rounds.</h1>
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
      <h2>Not the calf</h2>
      <ul>
        {others.map(({ muscle, name, words }) => (
          <li key={muscle}>
            <b>{name}.</b> {words.stretch.title} {words.stretch.detail}
          </li>
        ))}
      </ul>
      <h2>This ends the run</h2>
      <ul>
        {protocol.endsTheRun.map((reason) => (
          <li key={reason}>{endInWords(reason)}</li>
        ))}
      </ul>
      <p>
        <a className="button" href="/now/flags">
          Something feels wrong
        </a>
      </p>
    </div>
  );
}

import type { Pattern } from "@limber/core/patterns/model";
import {
  factorInWords,
  lineInWords,
  stepInWords,
  verdictInWords,
} from "@limber/core/patterns/words";
import type { Reader } from "@limber/core/reader";
import { Why } from "../../ui/why.tsx";

/** The forest in numbers. */
export function PatternTable({
  patterns,
  reader,
}: {
  patterns: readonly Pattern[];
  reader: Reader;
}) {
  const { say } = reader;
  return (
    <details className="fold">
      <summary>{say("See as a table")}</summary>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{say("What")}</th>
            <th scope="col">{say("With it")}</th>
            <th scope="col">{say("Without")}</th>
            <th scope="col">{say("Odds, 9 in 10")}</th>
          </tr>
        </thead>
        <tbody>
          {patterns.map((pattern) => (
            <tr key={pattern.name}>
              <th scope="row">
                <Why rule={`patterns.${pattern.name}`}>{factorInWords(pattern.name, reader)}</Why>
                <span className="fine">{verdictInWords(pattern, reader)}</span>
              </th>
              <td className="together">
                {cramps(pattern.exposedCramps, pattern.exposedRuns, reader)}
              </td>
              <td className="together">
                {cramps(pattern.unexposedCramps, pattern.unexposedRuns, reader)}
              </td>
              <td>
                {lineInWords(pattern, reader)}
                {pattern.perStep ? (
                  <span className="fine">
                    {say("{step}: {line}", {
                      step: stepInWords(pattern.name, pattern.perStep.step, reader),
                      line: lineInWords(pattern.perStep, reader),
                    })}
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function cramps(count: number, runs: number, { say }: Reader): string {
  return say("{count} of {runs}", { count, runs });
}

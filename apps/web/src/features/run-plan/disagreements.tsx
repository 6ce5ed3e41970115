import { digits, roundedVolume, volumeUnit } from "@limber/core/format";
import type { Reader } from "@limber/core/reader";
import { disagreementText } from "@limber/core/run-plan/disagreements-in-words";
import type { Disagreement, RunPlan } from "@limber/core/run-plan/model";
import { milliliters } from "@limber/core/units";
import { createElement } from "react";

type Figure = Disagreement["article"];

/** Where the article and the evidence differ: both figures side by side, and the reason. */
export function Disagreements({ plan, reader }: { plan: RunPlan; reader: Reader }) {
  const { say } = reader;
  return (
    <section className="section" aria-labelledby="differ">
      <header>
        <h2 id="differ">{say("Where the article and the studies differ")}</h2>
      </header>
      <table className="table differ">
        <thead>
          <tr>
            <th scope="col">{say("About")}</th>
            <th scope="col">{say("The article")}</th>
            <th scope="col">{say("This plan, and why")}</th>
          </tr>
        </thead>
        {createElement(
          "tbody",
          null,
          ...plan.disagreements.map(({ topic, article, plan: figure, rule }) => {
            const text = disagreementText(topic, reader);
            return createElement(
              "tr",
              null,
              <th scope="row">
                <a className="reason" href={`/why/${rule}`}>
                  {text.title}
                </a>
              </th>,
              <td data-said={say("The article:")}>
                <b className="digits">{figureInWords(article, reader)}</b> {text.article}
              </td>,
              <td data-said={say("This plan:")}>
                <b className="digits">{figureInWords(figure, reader)}</b> {text.evidence}
              </td>,
            );
          }),
        )}
      </table>
    </section>
  );
}

function figureInWords(figure: Figure, reader: Reader): string {
  if (figure === null) return "";
  const { min, max, unit } = figure;
  if (unit === "s") return min === max ? `${min} s` : `${min}–${max} s`;
  const { low, high } = roundedVolume({ minMl: milliliters(min), maxMl: milliliters(max) }, reader);
  const range =
    low === high ? digits(high, reader) : `${digits(low, reader)}–${digits(high, reader)}`;
  return `${range} ${volumeUnit(reader)}${unit === "mL/h" ? "/h" : ""}`;
}

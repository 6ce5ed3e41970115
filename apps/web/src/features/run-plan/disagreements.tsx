import { roundedVolume, type UnitSystem } from "@limber/core/format";
import type { Disagreement, RunPlan } from "@limber/core/run-plan/model";
import { disagreementText } from "@limber/core/run-plan/words";
import { milliliters } from "@limber/core/units";

type Figure = Disagreement["article"];

/** Where the article and the evidence differ: both figures side by side, and the reason. */
export function Disagreements({ plan, units }: { plan: RunPlan; units: UnitSystem }) {
  return (
    <section className="section" aria-labelledby="differ">
      <header>
        <h2 id="differ">Where the article and the studies differ</h2>
      </header>
      <table className="table differ">
        <thead>
          <tr>
            <th scope="col">About</th>
            <th scope="col">The article</th>
            <th scope="col">This plan, and why</th>
          </tr>
        </thead>
        <tbody>
          {plan.disagreements.map(({ topic, article, plan: figure, rule }) => {
            const text = disagreementText(topic);
            return (
              <tr key={topic}>
                <th scope="row">
                  <a className="reason" href={`/why/${rule}`}>
                    {text.title}
                  </a>
                </th>
                <td>
                  <b className="digits">{figureInWords(article, units)}</b> {text.article}
                </td>
                <td>
                  <b className="digits">{figureInWords(figure, units)}</b> {text.evidence}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function figureInWords(figure: Figure, units: UnitSystem): string {
  if (figure === null) return "";
  const { min, max, unit } = figure;
  if (unit === "s") return min === max ? `${min} s` : `${min}–${max} s`;
  const {
    low,
    high,
    unit: shown,
  } = roundedVolume({ minMl: milliliters(min), maxMl: milliliters(max) }, units);
  const range = low === high ? `${high}` : `${low}–${high}`;
  return `${range} ${shown}${unit === "mL/h" ? "/h" : ""}`;
}

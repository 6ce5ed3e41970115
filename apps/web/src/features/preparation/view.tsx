import type { PreparationStep } from "@limber/core/preparation/model";
import { preparationInWords } from "@limber/core/preparation/words";
import type { Reader } from "@limber/core/reader";
import { createElement } from "react";
import { Support } from "../../ui/support.tsx";

type DaysBefore = { readonly reader: Reader; readonly steps: readonly PreparationStep[] };

/** What to do in the weeks and days before the run, each with how good its support is. */
export function DaysBefore({ reader, steps }: DaysBefore) {
  if (steps.length === 0) return null;
  return (
    <section className="section" aria-labelledby="days-before">
      <header>
        <h2 id="days-before">{reader.say("The days before")}</h2>
      </header>
      {createElement(
        "ul",
        { className: "rules narrow" },
        ...steps.map((step) =>
          createElement(
            "li",
            null,
            <span>{preparationInWords(step, reader)}</span>,
            <Support id={step.rule} reader={reader} />,
          ),
        ),
      )}
    </section>
  );
}

import type { Reader } from "@limber/core/reader";
import { planWarmUp } from "@limber/core/warm-up/plan";
import { exerciseHowTo, exerciseInWords } from "@limber/core/warm-up/words";
import { Why } from "../../ui/why.tsx";

/** How to do each part of the warm-up, in its order. */
export function Moves({ reader }: { reader: Reader }) {
  const { steps } = planWarmUp({ event: "race" });
  return (
    <ol className="points section">
      {steps.map(({ name, rule, fromArticle }) => (
        <li key={name}>
          <p>
            <b>{exerciseInWords(name, reader)}.</b> {exerciseHowTo(name, reader)}
          </p>
          <p className="note">
            <Why rule={rule}>
              {fromArticle ? reader.say("From the article") : reader.say("Added here")}
            </Why>
          </p>
        </li>
      ))}
    </ol>
  );
}

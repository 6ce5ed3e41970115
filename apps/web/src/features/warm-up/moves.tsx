import { planWarmUp } from "@limber/core/warm-up/plan";
import { exerciseHowTo, exerciseInWords } from "@limber/core/warm-up/words";
import { Why } from "../../ui/why.tsx";

/** How to do each part of the warm-up, in its order. */
export function Moves() {
  const { steps } = planWarmUp({ event: "race" });
  return (
    <ol className="points section">
      {steps.map(({ name, rule, fromArticle }) => (
        <li key={name}>
          <p>
            <b>{exerciseInWords(name)}.</b> {exerciseHowTo(name)}
          </p>
          <p className="note">
            <Why rule={rule}>{fromArticle ? "From the article" : "Added here"}</Why>
          </p>
        </li>
      ))}
    </ol>
  );
}

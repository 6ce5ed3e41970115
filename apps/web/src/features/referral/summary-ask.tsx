import { mayLookForInWords, symptomInWords } from "@limber/core/referral/words";
import { Block, type PrintedSummary } from "./summary-block.tsx";

const signs = [
  "dark-urine",
  "weakness",
  "muscle-wasting",
  "twitching",
  "numbness",
  "cold-or-numb-foot",
  "one-calf-swollen",
  "same-distance-pain",
  "cramps-at-night",
  "fainting",
  "chest-pain",
  "new-medicine",
] as const;

/** What to ask, and signs to tick with a pen. */
export function AskBlock({ page: { summary }, reader }: PrintedSummary) {
  const { say } = reader;
  return (
    <Block title={say("To ask")}>
      <p>
        {say("Could it be {first}, {second}, or {third}?", {
          first: mayLookForInWords(summary.toAsk[0] ?? "vitamin-deficiency", reader),
          second: mayLookForInWords(summary.toAsk[1] ?? "medication-side-effect", reader),
          third: mayLookForInWords(summary.toAsk[2] ?? "underlying-condition", reader),
        })}
      </p>
      <p className="fine">
        {say("Limber does not keep these signs. Tick with a pen what you have noticed, ever:")}
      </p>
      <ul className="boxes">
        {signs.map((sign) => (
          <li key={sign}>{symptomInWords(sign, reader)}</li>
        ))}
      </ul>
    </Block>
  );
}

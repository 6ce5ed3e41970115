import type { Reader } from "@limber/core/reader";
import type { WarmUpRequest } from "@limber/core/warm-up/model";
import { planWarmUp } from "@limber/core/warm-up/plan";
import { exerciseHowTo, exerciseInWords } from "@limber/core/warm-up/words";
import { Why } from "../../ui/why.tsx";
import type { Move } from "./move-clock.ts";
import { WarmUpTimer } from "./timer.tsx";

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

type Led = WarmUpRequest & { readonly reader: Reader };

/** The same with a clock that leads through it; without a clock there is the list. */
export function LedWarmUp({ event, reader }: Led) {
  const { say } = reader;
  return (
    <WarmUpTimer
      moves={movesOf({ event, reader })}
      words={{
        start: say("Start"),
        pause: say("Pause"),
        goOn: say("Go on"),
        next: say("Next"),
        again: say("Once more"),
        done: say("Warm. Line up, and start slowly."),
        doneHow: say("Nothing more to do before the start."),
        count: say("{at} of {all}"),
        left: say("Time left"),
      }}
    />
  );
}

function movesOf({ event, reader }: Led): Move[] {
  const { say } = reader;
  return planWarmUp({ event }).steps.flatMap(({ name, seconds, sides }) => {
    const [move, how] = [exerciseInWords(name, reader), exerciseHowTo(name, reader)];
    if (sides !== 2) return [{ title: move, how, seconds }];
    return [
      { title: say("{move}, one side", { move }), how, seconds },
      { title: say("{move}, the other side", { move }), how, seconds },
    ];
  });
}

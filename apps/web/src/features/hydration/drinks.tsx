import { digits, drink, paceUnitM, roundedVolume, volumeUnit } from "@limber/core/format";
import type { DuringRun } from "@limber/core/hydration/model";
import { sayCount } from "@limber/core/language";
import { type Reader, saySplit } from "@limber/core/reader";
import { flagInWords } from "@limber/core/referral/flags-in-words";
import { volumeOver } from "@limber/core/units";
import { sayNodes } from "../../ui/say.tsx";
import { Why } from "../../ui/why.tsx";

/** One drink mark on the way. */
export type Mark = {
  readonly atS: number;
  readonly distanceM: number;
  readonly isSportsDrink: boolean;
};

type Drinks = {
  readonly during: DuringRun;
  readonly marks: readonly Mark[];
  readonly reader: Reader;
  /** How a moment is said. */
  readonly at: (secondsFromStart: number) => string;
  /** What all of it adds up to. */
  readonly total: string;
};

const shownAtOnce = 15;

/** What to drink and when on the way, with the ceiling beside it. */
export function Drinks({ during, marks, reader, at, total }: Drinks) {
  const { say } = reader;
  const minutes = during.everyS / 60;
  const last = marks.at(-1);
  return (
    <section className="section" aria-labelledby="drinks">
      <header>
        <h2 id="drinks">
          {sayCount(say, minutes, { one: "Every minute", other: "Every {count} minutes" })}
        </h2>
        <Why rule={during.rule}>
          {marks.length > 0 ? say("{total} in all", { total }) : say("Why")}
        </Why>
      </header>
      {marks.length === 0 ? (
        <p className="note">
          {say("The run is over before the first drink is due. Drink to thirst after it.")}
        </p>
      ) : (
        <MarkTable during={during} reader={reader} at={at} marks={marks.slice(0, shownAtOnce)} />
      )}
      {last !== undefined && marks.length > shownAtOnce ? (
        <p className="note">
          {sayCount(say, marks.length - shownAtOnce, {
            one: "Then the same until {last}: {count} more.",
            other: "Then the same until {last}: {count} more.",
            values: { last: at(last.atS) },
          })}
        </p>
      ) : null}
      <Sodium during={during} reader={reader} />
      <Ceiling during={during} reader={reader} />
    </section>
  );
}

type DrinksTable = Pick<Drinks, "during" | "marks" | "reader" | "at">;

function MarkTable({ during, marks, reader, at }: DrinksTable) {
  const { say } = reader;
  const { low, high } = roundedVolume(
    { minMl: during.portionMinMl, maxMl: during.portionMaxMl },
    reader,
  );
  const amount =
    low === high ? digits(high, reader) : `${digits(low, reader)}–${digits(high, reader)}`;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say("Time")}</th>
          <th scope="col">{saySplit(reader, { mile: "Mile", kilometre: "Km" })}</th>
          <th scope="col">{say("Drink")}</th>
          <th scope="col">{volumeUnit(reader)}</th>
        </tr>
      </thead>
      <tbody>
        {marks.map(({ atS, distanceM, isSportsDrink }) => (
          <tr key={atS}>
            <td className="digits">{at(atS)}</td>
            <td>{digits(distanceM / paceUnitM(reader), reader, { least: 1 })}</td>
            <td className={isSportsDrink ? "kind salted" : "kind"}>
              {isSportsDrink ? say("Sports drink") : say("Water")}
            </td>
            <td className="digits">{amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DrinksDuring = Pick<Drinks, "during" | "reader">;

function Sodium({ during, reader: { say } }: DrinksDuring) {
  const { min, max } = during.sportsDrinkSodiumMg;
  if (!during.sportsDrink || max <= 0) return null;
  const round = (mg: number) => Math.round(mg / 10) * 10;
  return (
    <p className="total">
      <b>{say("Sodium from the sports drinks")}</b>{" "}
      <Why rule={during.sportsDrinkRule}>
        {say("{least} to {most}", { least: round(min), most: `${round(max)} mg` })}
      </Why>
    </p>
  );
}

function Ceiling({ during, reader }: DrinksDuring) {
  const { say } = reader;
  const help = flagInWords("oneSignAlone", reader);
  const ceiling = volumeOver(during.ceilingMlPerH, during.everyS);
  const parts = {
    most: <Why rule={during.ceilingRule}>{drink({ minMl: ceiling, maxMl: ceiling }, reader)}</Why>,
  };
  return (
    <div className="ceiling">
      <h3>
        {during.verdict === "general-guidance"
          ? sayNodes(say, "{most} each time is the most for anyone. Yours is not known", parts)
          : sayNodes(say, "{most} each time is the ceiling", parts)}
      </h3>
      <p className="note">
        {say("Drinking more than you sweat is the bigger risk. Not thirsty? Skip one.")}{" "}
        <a href="/now/flags">{help.signs}</a> {help.advice}
      </p>
    </div>
  );
}

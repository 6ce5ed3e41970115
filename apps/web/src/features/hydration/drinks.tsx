import { drink, roundedVolume, type UnitSystem } from "@limber/core/format";
import type { DuringRun } from "@limber/core/hydration/model";
import { mile, volumeOver } from "@limber/core/units";
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
  readonly units: UnitSystem;
  /** How a moment is said. */
  readonly at: (secondsFromStart: number) => string;
  /** What all of it adds up to. */
  readonly total: string;
};

const shownAtOnce = 15;

/** What to drink and when on the way, with the ceiling beside it. */
export function Drinks({ during, marks, units, at, total }: Drinks) {
  const minutes = during.everyS / 60;
  const last = marks.at(-1);
  return (
    <section className="section" aria-labelledby="drinks">
      <header>
        <h2 id="drinks">Every {minutes} minutes</h2>
        <Why rule={during.rule}>{marks.length > 0 ? `${total} in all` : "Why"}</Why>
      </header>
      {marks.length === 0 ? (
        <p className="note">
          The run is over before the first drink is due. Drink to thirst after it.
        </p>
      ) : (
        <MarkTable during={during} units={units} at={at} marks={marks.slice(0, shownAtOnce)} />
      )}
      {last !== undefined && marks.length > shownAtOnce ? (
        <p className="note">
          Then the same every {minutes} minutes until {at(last.atS)}: {marks.length - shownAtOnce}{" "}
          more.
        </p>
      ) : null}
      <Sodium during={during} />
      <Ceiling during={during} units={units} />
    </section>
  );
}

type Table = Pick<Drinks, "during" | "marks" | "units" | "at">;

function MarkTable({ during, marks, units, at }: Table) {
  const { low, high, unit } = roundedVolume(
    { minMl: during.portionMinMl, maxMl: during.portionMaxMl },
    units,
  );
  const amount = low === high ? `${high}` : `${low}–${high}`;
  const perUnit = units === "us" ? mile : 1000;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">{units === "us" ? "Mile" : "Km"}</th>
          <th scope="col">Drink</th>
          <th scope="col">{unit}</th>
        </tr>
      </thead>
      <tbody>
        {marks.map(({ atS, distanceM, isSportsDrink }) => (
          <tr key={atS}>
            <td className="digits">{at(atS)}</td>
            <td>{(distanceM / perUnit).toFixed(1)}</td>
            <td className={isSportsDrink ? "kind salted" : "kind"}>
              {isSportsDrink ? "Sports drink" : "Water"}
            </td>
            <td className="digits">{amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sodium({ during }: { during: DuringRun }) {
  const { min, max } = during.sportsDrinkSodiumMg;
  if (!during.sportsDrink || max <= 0) return null;
  const round = (mg: number) => Math.round(mg / 10) * 10;
  return (
    <p className="total">
      <b>Sodium from the sports drinks</b>{" "}
      <Why rule={during.sportsDrinkRule}>{`${round(min)} to ${round(max)} mg`}</Why>
    </p>
  );
}

function Ceiling({ during, units }: { during: DuringRun; units: UnitSystem }) {
  const most = volumeOver(during.ceilingMlPerH, during.everyS);
  return (
    <div className="ceiling">
      <h3>
        <Why rule={during.ceilingRule}>{drink({ minMl: most, maxMl: most }, units)}</Why> each time{" "}
        {during.verdict === "general-guidance"
          ? "is the most for anyone. Yours is not known"
          : "is the ceiling"}
      </h3>
      <p className="note">
        Drinking more than you sweat is the bigger risk. Not thirsty? Skip one. Puffy hands, a
        headache or feeling sick: stop drinking and <a href="/now/flags">get help</a>.
      </p>
    </div>
  );
}

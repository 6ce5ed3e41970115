import { distance, drink, minutesAndSeconds, roundedVolume, volumes } from "@limber/core/format";
import type { StationDrink } from "@limber/core/hydration/model";
import { planStations } from "@limber/core/hydration/plan";
import type { Problem } from "@limber/core/problem";
import type { Reader } from "@limber/core/reader";
import type { RunPlan } from "@limber/core/run-plan/model";
import { type Milliliters, milliliters } from "@limber/core/units";
import { TextField } from "../../ui/field.tsx";
import { Why } from "../../ui/why.tsx";
import { readStations, type Station } from "./stations.ts";

/** The drinks of a plan at the water tables that were typed. */
export type Tables = {
  readonly typed: string;
  readonly problem: Problem | undefined;
  readonly stations: readonly (Station & StationDrink)[];
  readonly mostMl: Milliliters;
  readonly rule: string;
};

export function placeTables(
  { pacing, during }: Pick<RunPlan, "pacing" | "during">,
  typed: string,
  reader: Reader,
): Tables {
  const read = readStations(typed, pacing, reader);
  const places = read.ok ? read.stations : [];
  const times = places.map(({ atS }) => atS);
  const { drinks, mostMl, rule } = planStations(during, times);
  const stations = places.flatMap((place, index) => {
    const drink = drinks[index];
    return drink === undefined ? [] : [{ ...place, ...drink }];
  });
  return { typed, problem: read.ok ? undefined : read.problem, stations, mostMl, rule };
}

type WaterTables = {
  readonly tables: Tables;
  readonly at: (secondsFromStart: number) => string;
  readonly reader: Reader;
};

/** What to take where. */
export function WaterTables({ tables, at, reader }: WaterTables) {
  const { typed, problem, stations, mostMl, rule } = tables;
  const { say, units } = reader;
  const most = roundedVolume({ minMl: milliliters(0), maxMl: mostMl }, reader);
  return (
    <section className="section" aria-labelledby="water-tables">
      <header>
        <h2 id="water-tables">{say("At the water tables")}</h2>
        {mostMl > 0 ? (
          <Why rule={rule}>
            {say("at most {amount} in all", {
              amount: volumes({ low: most.high, high: most.high }, reader),
            })}
          </Why>
        ) : null}
      </header>
      <form method="get" className="inline-form">
        <TextField
          name="tables"
          label={say("Where they stand")}
          hint={say("{unit} from the start: 2, 4, 6 or every 5", { unit: units.distance })}
          defaultValue={typed}
          problem={problem}
        />
        <button type="submit" className="button">
          {say("Place the drinks")}
        </button>
      </form>
      {stations.length > 0 ? (
        <table className="table">
          <caption className="unseen">{say("What to take at each water table")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("Table")}</th>
              <th scope="col">{say("Clock")}</th>
              <th scope="col">{say("Run time")}</th>
              <th scope="col">{say("Take, if thirsty")}</th>
            </tr>
          </thead>
          <tbody>
            {stations.map((station) => (
              <tr key={station.placeM}>
                <th scope="row">{distance(station.placeM, reader)}</th>
                <td>{at(station.atS)}</td>
                <td>{minutesAndSeconds(station.atS)}</td>
                <td>{station.pass ? say("run on") : drink(station, reader)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="note">
          {say("The plan drinks every 20 minutes. Say where the tables are, and it drinks there.")}
        </p>
      )}
    </section>
  );
}

import { distance, drink, minutesAndSeconds, roundedVolume, volumes } from "@limber/core/format";
import type { StationDrink } from "@limber/core/hydration/model";
import { planStations } from "@limber/core/hydration/plan";
import type { Problem } from "@limber/core/problem";
import type { Reader } from "@limber/core/reader";
import type { RunPlan } from "@limber/core/run-plan/model";
import { type Meters, type Milliliters, milliliters } from "@limber/core/units";
import { TextField } from "../../ui/field.tsx";
import { Why } from "../../ui/why.tsx";
import { lengthOf, readPlaces, type Station, stationsAt, typedPlaces } from "./stations.ts";

/** The drinks of a plan at its water tables. */
export type Tables = {
  readonly typed: string;
  readonly problem: Problem | undefined;
  readonly stations: readonly (Station & StationDrink)[];
  readonly mostMl: Milliliters;
  readonly rule: string;
};

/** As they were typed just now, or at the places that were kept. */
export function placeTables(
  { pacing, during }: Pick<RunPlan, "pacing" | "during">,
  asked: string | readonly Meters[],
  reader: Reader,
): Tables {
  const read =
    typeof asked === "string"
      ? readPlaces(asked, { lengthM: lengthOf(pacing), reader })
      : ({ ok: true, placesM: asked } as const);
  const typed = typeof asked === "string" ? asked : typedPlaces(asked, reader);
  const places = read.ok ? stationsAt(read.placesM, pacing) : [];
  const times = places.map(({ atS }) => atS);
  const { drinks, mostMl, rule } = planStations(during, times);
  const stations = places.flatMap((place, index) => {
    const drink = drinks[index];
    return drink === undefined ? [] : [{ ...place, ...drink }];
  });
  return { typed, problem: read.ok ? undefined : read.problem, stations, mostMl, rule };
}

type WaterTables = {
  readonly planId: string;
  readonly lengthM: number;
  readonly tables: Tables;
  readonly at: (secondsFromStart: number) => string;
  readonly reader: Reader;
};

/** What to take where. */
export function WaterTables({ planId, lengthM, tables, at, reader }: WaterTables) {
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
      <form className="inline-form" action="/acts/race/tables" method="post" data-waits="">
        <input type="hidden" name="plan" value={planId} />
        <input type="hidden" name="unit" value={units.distance} />
        <input type="hidden" name="lengthM" value={lengthM} />
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

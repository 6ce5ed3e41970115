import { distance, drink, minutesAndSeconds } from "@limber/core/format";
import type { StationDrink } from "@limber/core/hydration/model";
import type { PacingPlan } from "@limber/core/pacing/model";
import type { Reader } from "@limber/core/reader";
import type { Station } from "./stations.ts";

type Band = {
  readonly pacing: PacingPlan;
  readonly stations: readonly (Station & StationDrink)[];
  readonly title: string;
  readonly reader: Reader;
};

/** Rows a strip of 230 mm has room for. */
const MOST_ROWS = 30;

/** A strip for the wrist, 25 by 230 mm: when the clock is right at each mark, and what to take there. Only printed. */
export function PaceBand({ pacing, stations, title, reader }: Band) {
  return (
    <section className="pace-band" aria-hidden="true">
      <b>{title}</b>
      <table>
        <tbody>
          {rowsOf({ pacing, stations, reader }).map(({ key, mark, clock, take }) => (
            <tr key={key}>
              <th scope="row">{mark}</th>
              <td>{clock}</td>
              <td>{take}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{reader.say("Cramp: stop, stretch 30 s, rub, walk.")}</p>
    </section>
  );
}

type BandRow = {
  readonly key: string;
  readonly mark: string;
  readonly clock: string;
  readonly take: string;
};

/** The marks of the course in the order of the run; every second or third one where there are too many. */
function rowsOf({ pacing, stations, reader }: Omit<Band, "title">): BandRow[] {
  const room = Math.max(1, MOST_ROWS - stations.length);
  const every = Math.ceil(pacing.splits.length / room);
  let placeM = 0;
  const marks = pacing.splits.map((split) => {
    placeM += split.distanceM;
    return { placeM, atS: split.elapsedS, index: split.index };
  });
  const shown = marks.filter(
    ({ index }) => index % every === 0 || index === 1 || index === marks.length,
  );
  const rows = [
    ...shown.map(({ placeM, atS, index }) => ({
      placeM,
      key: `mark ${index}`,
      mark: index === marks.length ? reader.say("End") : String(index),
      clock: minutesAndSeconds(atS),
      take: "",
    })),
    ...stations.map((station) => ({
      placeM: station.placeM,
      key: `table ${station.placeM}`,
      mark: distance(station.placeM, reader),
      clock: minutesAndSeconds(station.atS),
      take: station.pass ? "–" : drink(station, reader),
    })),
  ];
  return rows.toSorted((a, b) => a.placeM - b.placeM);
}

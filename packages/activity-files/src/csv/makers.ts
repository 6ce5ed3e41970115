import { isGarminTable } from "../garmin/rows.ts";
import { columnsOf as stravaColumns } from "../strava/columns.ts";
import { plainHeader } from "./columns.ts";
import type { TableLayout } from "./layout.ts";
import type { Table } from "./table.ts";

/** Whoever makes tables of activities that are known here. */
export type TableMaker = {
  readonly name:
    | "runkeeper"
    | "map-my-run"
    | "intervals"
    | "training-peaks"
    | "polar-flow"
    | "strava"
    | "garmin";
  readonly claims: (table: Table) => boolean;
  /** Where its headers say which column is what. */
  readonly layout?: TableLayout;
};

/**
 * From the most telling sign to the least: headers that stand together in one maker's table, whatever their
 * order; then Strava's and Garmin's, whose headers are translated and which are known by their cells. Each
 * claims its own and no other's.
 */
export const tableMakers: readonly TableMaker[] = [
  {
    name: "runkeeper",
    claims: hasHeaders("date", "duration", "average pace", "gpx file"),
    layout: {
      isMakers: true,
      names: {
        date: ["date"],
        distance: ["distance"],
        time: ["duration"],
        sport: ["type"],
        title: ["route name"],
        note: ["notes"],
        file: ["gpx file"],
      },
    },
  },
  {
    // The day that it was written down stands before the day that it was run.
    name: "map-my-run",
    claims: hasHeaders("date submitted", "workout date", "distance", "workout time"),
    layout: {
      isMakers: true,
      timeUnit: "s",
      names: {
        date: ["workout date"],
        distance: ["distance"],
        time: ["workout time"],
        sport: ["activity type"],
        note: ["notes"],
      },
    },
  },
  {
    // intervals.icu, and whoever writes down what Strava's interface answers: metres and seconds.
    name: "intervals",
    claims: hasHeaders("start date local", "distance", "moving time"),
    layout: {
      isMakers: true,
      distanceUnit: "m",
      timeUnit: "s",
      names: {
        date: ["start date local"],
        distance: ["distance"],
        time: ["elapsed time", "moving time"],
        timer: ["moving time"],
        sport: ["sport type", "type"],
        title: ["name"],
        note: ["description"],
        effort: ["icu rpe", "perceived exertion"],
      },
    },
  },
  {
    name: "training-peaks",
    claims: hasHeaders("workout day", "distance in meters", "time total in hours"),
    layout: {
      isMakers: true,
      distanceUnit: "m",
      timeUnit: "h",
      names: {
        date: ["workout day"],
        distance: ["distance in meters"],
        time: ["time total in hours"],
        sport: ["workout type"],
        title: ["title"],
        note: ["athlete comments"],
        effort: ["rpe"],
      },
    },
  },
  {
    // One activity, with its samples below. The column "Name" is its runner's.
    name: "polar-flow",
    claims: hasHeaders("sport", "date", "start time", "duration", "total distance"),
    layout: {
      isMakers: true,
      isOfOne: true,
      names: {
        date: ["date"],
        clock: ["start time"],
        distance: ["total distance"],
        time: ["duration"],
        sport: ["sport"],
        note: ["notes"],
      },
    },
  },
  { name: "strava", claims: (table) => stravaColumns(table) !== undefined },
  { name: "garmin", claims: isGarminTable },
];

/** Whose table this is; nobody's where it is a runner's own. */
export function makerOf(table: Table): TableMaker | undefined {
  return tableMakers.find(({ claims }) => claims(table));
}

/** Whether each stands among the headers, with a unit behind it or none. */
function hasHeaders(...names: readonly string[]) {
  return ({ headers }: Table) => {
    const plain = headers.map(plainHeader);
    return names.every((name) => plain.some((one) => one === name || isWithUnit(one, name)));
  };
}

const isWithUnit = (header: string, name: string) =>
  header.startsWith(`${name} `) && header.slice(name.length + 1).length <= LONGEST_UNIT;
/** "seconds" */
const LONGEST_UNIT = 7;

import { paceUnitM } from "@limber/core/format";
import type { PacingPlan } from "@limber/core/pacing/model";
import { elapsedAt } from "@limber/core/pacing/plan";
import type { Problem } from "@limber/core/problem";
import type { Reader } from "@limber/core/reader";
import { type Meters, meters, type Seconds } from "@limber/core/units";

/** A water table, as far along as the course says, and when a runner on the plan comes by. */
export type Station = { readonly placeM: Meters; readonly atS: Seconds };
export type ReadStations =
  | { readonly ok: true; readonly stations: readonly Station[] }
  | { readonly ok: false; readonly problem: Problem };

const MOST_STATIONS = 100;

/** From `2, 4, 6` or `every 5`, in the reader's miles or kilometres. Nothing typed is no table. */
export function readStations(text: string, pacing: PacingPlan, reader: Reader): ReadStations {
  const unitM = paceUnitM(reader);
  const lengthM = pacing.splits.reduce((sum, { distanceM }) => sum + distanceM, 0);
  const places = placesIn(text.trim().toLowerCase(), lengthM / unitM);
  if (places === null) return { ok: false, problem: unreadable(text, reader) };
  const inOrder = [...new Set(places)].filter((place) => place > 0).toSorted((a, b) => a - b);
  const stations = inOrder.flatMap((place) => {
    const placeM = meters(place * unitM);
    const atS = elapsedAt(pacing, placeM);
    return atS === null || placeM >= lengthM ? [] : [{ placeM, atS }];
  });
  return { ok: true, stations: stations.slice(0, MOST_STATIONS) };
}

function placesIn(text: string, length: number): number[] | null {
  if (text === "") return [];
  const every = /^(?:every|alle|cada)?\s*(\d+(?:[.,]\d+)?)$/.exec(text);
  const parts = text.split(/[\s;]+|,\s+|,(?=\d+(?:,|$))/).filter((part) => part !== "");
  if (/^(every|alle|cada)/.test(text)) {
    const step = Number(every?.[1]?.replace(",", "."));
    if (!(step > 0)) return null;
    const count = Math.min(MOST_STATIONS, Math.floor(length / step));
    return Array.from({ length: count }, (_, index) => (index + 1) * step);
  }
  const places = parts.map((part) => Number(part.replace(",", ".")));
  return places.every((place) => Number.isFinite(place)) ? places : null;
}

function unreadable(text: string, { say, units }: Reader): Problem {
  return {
    what: say("“{text}” is not a list of places.", { text }),
    why: say("Each place is a number of {unit} from the start.", { unit: units.distance }),
    fix: say("Use 2, 4, 6 or every 5."),
  };
}

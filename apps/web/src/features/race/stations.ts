import { digits, paceUnitM } from "@limber/core/format";
import { mostWaterTables, type PacingPlan } from "@limber/core/pacing/model";
import { elapsedAt } from "@limber/core/pacing/plan";
import type { Problem } from "@limber/core/problem";
import type { Reader } from "@limber/core/reader";
import { type Meters, meters, type Seconds } from "@limber/core/units";

/** A water table, as far along as the course says, and when a runner on the plan comes by. */
export type Station = { readonly placeM: Meters; readonly atS: Seconds };
export type ReadPlaces =
  | { readonly ok: true; readonly placesM: readonly Meters[] }
  | { readonly ok: false; readonly problem: Problem };

type CourseOfTables = { readonly lengthM: number; readonly reader: Reader };

/** From `2, 4, 6` or `every 5`, in the reader's miles or kilometres: in the order of the course, before its finish. Nothing typed is no table. */
export function readPlaces(text: string, { lengthM, reader }: CourseOfTables): ReadPlaces {
  const unitM = paceUnitM(reader);
  const typed = placesIn(text.trim().toLowerCase(), { length: lengthM / unitM, reader });
  if (typed === null) return { ok: false, problem: unreadable(text, reader) };
  const placesM = typed.map((place) => Math.round(place * unitM));
  const onCourse = [...new Set(placesM)].filter((placeM) => placeM > 0 && placeM < lengthM);
  const inOrder = onCourse.toSorted((one, other) => one - other).map(meters);
  return { ok: true, placesM: inOrder.slice(0, mostWaterTables) };
}

/** The same places as they may be typed again. A comma that stands in a number parts no numbers. */
export function typedPlaces(placesM: readonly Meters[], reader: Reader): string {
  const places = placesM.map((placeM) => digits(placeM / paceUnitM(reader), reader, { most: 3 }));
  return places.join(places.some((place) => place.includes(",")) ? "; " : ", ");
}

/** When a runner on the plan comes by each place. */
export function stationsAt(placesM: readonly Meters[], pacing: PacingPlan): readonly Station[] {
  return placesM.flatMap((placeM) => {
    const atS = elapsedAt(pacing, placeM);
    return atS === null || placeM >= lengthOf(pacing) ? [] : [{ placeM, atS }];
  });
}

export const lengthOf = ({ splits }: PacingPlan): number =>
  splits.reduce((sum, { distanceM }) => sum + distanceM, 0);

type OnCourse = { readonly length: number; readonly reader: Reader };

function placesIn(text: string, { length, reader }: OnCourse): number[] | null {
  if (text === "") return [];
  const every = /^(?:every|alle|cada)?\s*(\d+(?:[.,]\d+)?)$/.exec(text);
  if (/^(every|alle|cada)/.test(text)) {
    const step = Number(every?.[1]?.replace(",", "."));
    if (!(step > 0)) return null;
    const count = Math.min(mostWaterTables, Math.floor(length / step));
    return Array.from({ length: count }, (_, index) => (index + 1) * step);
  }
  const parts = partsOf(text, reader).filter((part) => part !== "");
  const places = parts.map((part) => Number(part.replace(",", ".")));
  return places.every((place) => Number.isFinite(place)) ? places : null;
}

/** Where a comma may stand in a number, one that another sign parts numbers beside stands in one. */
function partsOf(text: string, { decimalMark }: Reader): readonly string[] {
  const isDecimal = decimalMark === "," && /[;\s]/.test(text);
  return isDecimal ? text.split(/[\s;]+|,\s+/) : text.split(/[\s;,]+/);
}

function unreadable(text: string, { say, units }: Reader): Problem {
  return {
    what: say("“{text}” is not a list of places.", { text }),
    why: say("Each place is a number of {unit} from the start.", { unit: units.distance }),
    fix: say("Use 2, 4, 6 or every 5."),
  };
}

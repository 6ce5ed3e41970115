import { kilometer, mile } from "@limber/core/units";
import { readNumber } from "./numbers.ts";
import type { Table } from "./table.ts";

/** A unit in which a table gives distances. */
export type DistanceUnit = "km" | "mi" | "m" | "yd";
const YARDS_IN_A_MILE = 1760;
export const METERS_IN: Readonly<Record<DistanceUnit, number>> = {
  km: kilometer,
  mi: mile,
  m: 1,
  yd: mile / YARDS_IN_A_MILE,
};

/** A header in plain words: `Distance (km)`, `distance_km` and `Distanz [km]` are "distance km" or alike. */
export function plainHeader(header: string): string {
  return header
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== "")
    .join(" ");
}

/** The column whose header is or begins with one of these; the earlier a name, the better it is. */
export function columnNamed({ headers }: Table, names: readonly string[]): number | undefined {
  const plain = headers.map(plainHeader);
  for (const name of names.map(plainHeader)) {
    const same = plain.indexOf(name);
    if (same >= 0) return same;
    const longer = plain.findIndex((header) => header.startsWith(`${name} `));
    if (longer >= 0) return longer;
  }
  return undefined;
}

const unitWords: readonly (readonly [DistanceUnit, string])[] = [
  [
    "km",
    "km kms kilometer kilometers kilometre kilometres kilometros quilometros chilometri км 公里 千米 キロメートル 킬로미터",
  ],
  ["mi", "mi mile miles meilen millas miglia milhas mijl мили 英里 マイル 마일"],
  ["m", "m meter meters metre metres metros metri м 米 メートル 미터"],
  ["yd", "yd yds yard yards"],
];
const unitOf: ReadonlyMap<string, DistanceUnit> = new Map(
  unitWords.flatMap(([unit, words]) =>
    words.split(" ").map((word) => [plainHeader(word), unit] as const),
  ),
);

/** The unit that a header names, or a word beside a number, if it names one. */
export function unitIn(words: string | undefined): DistanceUnit | undefined {
  const known = plainHeader(words ?? "")
    .split(" ")
    .map((word) => unitOf.get(word));
  return known.find((unit) => unit !== undefined);
}

/** How far a cell says, and in which unit where it says that: `5.4`, `5,4 km`, `3.1mi`. */
export function distanceIn(cell: string | undefined): {
  readonly count: number | undefined;
  readonly unit: DistanceUnit | undefined;
} {
  const text = (cell ?? "").trim();
  const at = text.search(/\p{L}/u);
  if (at < 0) return { count: readNumber(text), unit: undefined };
  const word = text.slice(at);
  const unit = /^\p{L}+\.?$/u.test(word) ? unitIn(word) : undefined;
  return { count: unit === undefined ? undefined : readNumber(text.slice(0, at)), unit };
}

import { kilometer, mile } from "@limber/core/units";
import type { Table } from "./table.ts";

/** A unit in which a table gives distances. */
export type DistanceUnit = "km" | "mi" | "m";
export const METERS_IN: Readonly<Record<DistanceUnit, number>> = { km: kilometer, mi: mile, m: 1 };

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
  for (const name of names) {
    const same = plain.indexOf(name);
    if (same >= 0) return same;
    const longer = plain.findIndex((header) => header.startsWith(`${name} `));
    if (longer >= 0) return longer;
  }
  return undefined;
}

const unitWords: readonly (readonly [DistanceUnit, readonly string[]])[] = [
  ["km", ["km", "kms", "kilometer", "kilometers", "kilometre", "kilometres", "kilometros"]],
  ["mi", ["mi", "mile", "miles", "meilen", "millas"]],
  ["m", ["m", "meter", "meters", "metre", "metres", "metros"]],
];

/** The unit that a header names, if it names one. */
export function unitIn(header: string): DistanceUnit | undefined {
  const words = plainHeader(header).split(" ");
  return unitWords.find(([, known]) => words.some((word) => known.includes(word)))?.[0];
}

/** Figures as a refusal says them: never so rounded that what is refused reads as what is allowed. */
import { digits, minutesAndSeconds } from "../format.ts";
import type { Reader } from "../reader.ts";

/** A bound is rounded to the side that is allowed; places are added until two figures read apart. */
type Written = { readonly round: (n: number) => number; readonly morePlaces: number };

/** How a number is said. */
export type FigureInWords = (value: number, reader: Reader, as?: Written) => string;

/** Floating-point noise, so that a bound which is whole in its unit stays so. */
const NOISE = 1e-9;
const MOST_MORE_PLACES = 9;

/** A number to so many places. */
export function figure(places: number): FigureInWords {
  return (value, reader, { round, morePlaces } = { round: Math.round, morePlaces: 0 }) => {
    const most = places + morePlaces;
    const near = Number(value.toFixed(most));
    const isThere = Math.abs(near - value) <= NOISE * Math.abs(value);
    return digits(isThere ? near : round(value * 10 ** most) / 10 ** most, reader, { most });
  };
}

/** The same in a unit that all readers share: "600 W/m²". */
export function inUnit(unit: string, places = 3): FigureInWords {
  return (value, reader, as) => `${figure(places)(value, reader, as)} ${unit}`;
}

/** Seconds on a clock, with so many places of one where they count: "1:59.6". */
export function clock(places: number): FigureInWords {
  return (value, reader, as) => {
    const plain = { ...reader, decimalMark: ".", minusSign: "-" } as const;
    const [whole, fraction] = figure(places)(value, plain, as).split(".");
    const time = minutesAndSeconds(Number(whole));
    return fraction === undefined ? time : `${time}${reader.decimalMark}${fraction}`;
  };
}

/** What was refused beside the bound that it passes: the two read apart, and the bound as it is said is allowed. */
export type BesideBound = (
  bound: number,
  round: (n: number) => number,
) => { readonly given: string; readonly bound: string };

/** The same for one figure; what is no number is not said. */
export function besideBound({ inWords, reader }: Reading, given: unknown): BesideBound {
  return (bound, round) => {
    const limit = inWords(bound, reader, { round, morePlaces: 0 });
    if (typeof given !== "number" || !Number.isFinite(given)) return { given: "", bound: limit };
    const said = Array.from({ length: MOST_MORE_PLACES }, (_, morePlaces) =>
      inWords(given, reader, { round: Math.round, morePlaces }),
    );
    return { given: said.find((text) => text !== limit) ?? inWords(given, reader), bound: limit };
  };
}

type Reading = { readonly inWords: FigureInWords; readonly reader: Reader };

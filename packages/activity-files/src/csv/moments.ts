import type { UnixMs } from "@limber/core/activity";
import { midnightMs } from "@limber/core/instant";
import { MS_IN_A_SECOND } from "@limber/core/units";
import { monthNamed } from "./months.ts";

/** A date with or without a time, as a table writes it. */
export type TableMoment = {
  /** As if the wall's clock ran in UTC, unless the cell says its zone. */
  readonly ms: UnixMs;
  readonly isZoned: boolean;
  readonly hasTime: boolean;
};

/**
 * Reads a column of dates in whatever language it was written: ISO, `Aug 15, 2015, 2:45:08 PM`,
 * `15.08.2015, 14:45:08`, `2015年8月15日 下午2:45:08`. Where day and month are both numbers with slashes,
 * the column as a whole decides which comes first.
 */
export function readMoments(cells: readonly (string | undefined)[]): (TableMoment | undefined)[] {
  const isMonthFirst = slashesPutMonthFirst(cells);
  return cells.map((cell) => isoMoment(cell ?? "") ?? spokenMoment(cell ?? "", isMonthFirst));
}

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/;

function isoMoment(cell: string): TableMoment | undefined {
  const found = iso.exec(cell.trim());
  if (found === null) return undefined;
  const [, year, month, day, hour, minute, second, zone] = found;
  const time = [Number(hour), Number(minute), Number(second ?? 0)] as const;
  const date = [Number(year), Number(month), Number(day)] as const;
  const wall = momentOf(date, hour === undefined ? undefined : time);
  if (wall === undefined || zone === undefined) return wall;
  return { ...wall, ms: wall.ms - offsetMs(zone), isZoned: true };
}

function offsetMs(zone: string): number {
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (found === null) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return (found[1] === "-" ? -minutes : minutes) * 60_000;
}

type Three = readonly [number, number, number];

const clockAtEnd = /(?<=^|[\s,]|\p{L})(\d{1,2})([:.])(\d{2})(?:\2(\d{2}))?[^\d]*$/u;
const afternoon = /p\.?\s?m\b|下午|午後|오후/iu;
const morning = /a\.?\s?m\b|上午|午前|오전/iu;

function spokenMoment(cell: string, isMonthFirst: boolean): TableMoment | undefined {
  const text = cell.trim();
  const clock = shortDate.test(text) ? null : clockAtEnd.exec(text);
  const date = dateOf(clock === null ? text : text.slice(0, clock.index), isMonthFirst);
  if (date === undefined) return undefined;
  return momentOf(date, clock === null ? undefined : timeOf(text, clock));
}

function timeOf(text: string, [, hours, , minutes, seconds]: readonly string[]): Three {
  const hour = Number(hours);
  const turned = afternoon.test(text) ? (hour % 12) + 12 : morning.test(text) ? hour % 12 : hour;
  return [turned, Number(minutes), Number(seconds ?? 0)];
}

function dateOf(text: string, isMonthFirst: boolean): Three | undefined {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const year = numbers.find((number) => number >= 1900 && number < 2200);
  if (year === undefined) return ofShortYear(text, isMonthFirst);
  const rest = numbers.filter((number) => number !== year);
  const [first, second] = rest;
  const named = (text.match(/\p{L}+/gu) ?? []).map(monthNamed).find((month) => month !== undefined);
  if (named !== undefined && first !== undefined) return [year, named, first];
  if (first === undefined || second === undefined) return undefined;
  const isYearFirst = numbers[0] === year;
  const isMonthAhead = isYearFirst || (text.includes("/") && isMonthFirst);
  return isMonthAhead ? [year, first, second] : [year, second, first];
}

const CENTURY = 2000;

/** `10.05.26`, and `5/10/26`. With dashes nothing says which of the three is the year. */
const shortDate = /^(\d{1,2})([./])(\d{1,2})([./])(\d{2})[,\s]*$/;

function ofShortYear(text: string, isMonthFirst: boolean): Three | undefined {
  const [, one, sign, other, again, years] = shortDate.exec(text) ?? [];
  if (sign === undefined || sign !== again) return undefined;
  const isMonthAhead = sign === "/" && isMonthFirst;
  const [month, day] = isMonthAhead ? [one, other] : [other, one];
  return [CENTURY + Number(years), Number(month), Number(day)];
}

function momentOf([year, month, day]: Three, time: Three | undefined): TableMoment | undefined {
  const [hour, minute, second] = time ?? [0, 0, 0];
  const beganMs = midnightMs(year, month, day);
  if (Number.isNaN(beganMs) || hour > 23 || minute > 59 || second > 60) return undefined;
  const ms = beganMs + ((hour * 60 + minute) * 60 + second) * MS_IN_A_SECOND;
  return { ms, isZoned: false, hasTime: time !== undefined };
}

/** 8/15/2015 can only be American; 3/4/2015 is where the clock says a.m. and p.m. */
function slashesPutMonthFirst(cells: readonly (string | undefined)[]): boolean {
  const pairs = cells
    .map((cell) => /^(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2}(?!\d))/.exec((cell ?? "").trim()))
    .filter((found) => found !== null)
    .map(([, one, other]) => [Number(one), Number(other)] as const);
  if (pairs.some(([one]) => one > 12)) return false;
  if (pairs.some(([, other]) => other > 12)) return true;
  return cells.some((cell) => afternoon.test(cell ?? "") || morning.test(cell ?? ""));
}

import { columnNamed, type DistanceUnit } from "./columns.ts";
import type { Table } from "./table.ts";

/** What a column may hold of an activity. */
export const layoutColumns = [
  "date",
  "clock",
  "distance",
  "unit",
  "time",
  "timer",
  "sport",
  "title",
  "note",
  "effort",
  "file",
] as const;
export type LayoutColumn = (typeof layoutColumns)[number];

export type TimeUnit = "s" | "min" | "h";

/** What the columns of a table are called, and in which unit they are where no header says it. */
export type TableLayout = {
  /** Plain headers; the earlier one is, the better. */
  readonly names: Readonly<Partial<Record<LayoutColumn, readonly string[]>>>;
  readonly distanceUnit?: DistanceUnit;
  readonly timeUnit?: TimeUnit;
  /** A maker leaves out what it did not measure; in a table of one's own a blank is a slip. */
  readonly isMakers: boolean;
  /** Whether its first row is all of it: the samples of that one activity stand below. */
  readonly isOfOne?: boolean;
};

export type LaidColumns = Readonly<Record<LayoutColumn, number | undefined>>;

export function columnsIn(table: Table, { names }: TableLayout): LaidColumns {
  const found = layoutColumns.map((column) => [column, columnNamed(table, names[column] ?? [])]);
  return Object.fromEntries(found) as LaidColumns;
}

const words = (...lists: readonly string[]) => lists.flatMap((list) => list.split(", "));

/** A runner's own table, with headers in words that runners use, in the languages that sports are named in. */
export const ownLayout: TableLayout = {
  isMakers: false,
  names: {
    date: words(
      "date, start date, activity date, day, datum, fecha, started, start, data, dato, paivamaara, tarih",
      "дата, 日付, 日期, 날짜, datetime, date time, start time, timestamp",
    ),
    clock: words("start time, time of day, startzeit, uhrzeit, hora"),
    distance: words(
      "distance, distanz, strecke, distancia, km, kilometers, miles, total distance, distanza, afstand, dystans",
      "vzdalenost, distans, distanse, matka, mesafe, расстояние, дистанция, відстань, 距離, 距离, 거리",
    ),
    unit: words("distance unit, unit, units, einheit"),
    time: words(
      "elapsed, duration, time, moving time, dauer, zeit, gesamtzeit, duracion, tiempo, minutes, minuten, minutos",
      "total elapsed, total time, durée, temps, durata, tempo, duração, tijd, duur, czas, čas, doba, tid, aika, kesto",
      "süre, zaman, время, длительность, час, тривалість, 時間, タイム, 时间, 时长, 시간",
    ),
    sport: words(
      "sport, activity type, type, activity, sportart, aktivitat, deporte, tipo, activité, attività, atividade, soort",
      "typ, rodzaj, laji, tür, spor, вид, тип, 種目, スポーツ, 类型, 运动, 종목, 운동",
    ),
    title: words(
      "title, name, titel, nombre, titulo, titre, nom, titolo, nome, naam, tytuł, nazwa, název, namn, nimi",
      "başlık, название, назва, タイトル, 标题, 제목",
    ),
  },
};

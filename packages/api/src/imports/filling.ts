import type { Run } from "@limber/db/runs/store";

/** What an export tells fills what nobody has said of any run; what was measured, only a run that no file gave its numbers. */
const toldColumns = ["note", "effort", "relativeHumidityPct", "windMPerS"] as const;
const measuredColumns = [
  "distanceM",
  "elapsedS",
  "movingS",
  "firstMileS",
  "splits",
  "mileSplits",
  "heartRateBpm",
  "estimatedSweatLossMl",
  "device",
] as const;

/** The columns of a run that a file can fill. */
export const filledColumns = [...toldColumns, ...measuredColumns, "airTemperatureC"] as const;
export type FilledColumn = (typeof filledColumns)[number];

/** What a file that does not say more is taken to tell: its figures, and no words. */
export const figuresAlone: readonly FilledColumn[] = measuredColumns;

/** A run as far as it can be filled. `open` are the columns that nobody has said anything in. */
export type Fillable = Pick<Run, "status" | "importId"> & {
  readonly open: readonly FilledColumn[];
};

/**
 * The columns of a standing run that a file fills: those that are open. What a person typed stays. In a
 * run that was planned what was measured takes the place of what was meant.
 */
export function filledBy(
  { status, importId, open }: Fillable,
  tells: readonly FilledColumn[],
): FilledColumn[] {
  const filling: readonly FilledColumn[] =
    importId === null ? [...measuredColumns, "airTemperatureC"] : [];
  const meant: readonly FilledColumn[] = status === "planned" ? measuredColumns : [];
  return tells.filter(
    (column) =>
      meant.includes(column) ||
      (open.includes(column) && [...toldColumns, ...filling].includes(column)),
  );
}

type ColumnsTold = { readonly [Column in FilledColumn]?: unknown } & {
  readonly weatherSource?: Run["weatherSource"] | undefined;
};

/** The columns that hold something, of a run or of what a file says. */
export function toldIn(details: ColumnsTold): FilledColumn[] {
  return filledColumns.filter((column) => (details[column] ?? null) !== null);
}

const looksUp = ["airTemperatureC", "relativeHumidityPct"] as const;
export const isLookedUp = ({ weatherSource }: ColumnsTold) =>
  weatherSource === "open-meteo-archive";

/** What a file says itself. What was looked up beside it decides nothing: whoever looks at a file before does not know it. */
export function toldByFile(details: ColumnsTold): FilledColumn[] {
  const others: readonly string[] = isLookedUp(details) ? looksUp : [];
  return toldIn(details).filter((column) => !others.includes(column));
}

/**
 * The weather that goes into a run beside what its file fills: what was looked up, where the file gives a run
 * its numbers of which nobody has said any weather. What a file says itself takes the place of what was looked up.
 */
export function weatherBeside(
  run: ColumnsTold & Pick<Run, "importId">,
  details: ColumnsTold,
  fills: readonly FilledColumn[],
): readonly (FilledColumn | "weatherSource")[] {
  const whole = [...looksUp, "weatherSource"] as const;
  if (isLookedUp(run)) return fills.includes("relativeHumidityPct") ? whole : [];
  const isOpen = looksUp.every((column) => (run[column] ?? null) === null);
  return isLookedUp(details) && run.importId === null && isOpen ? whole : [];
}

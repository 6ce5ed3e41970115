import type * as z from "zod/mini";

/** A document fitted to a shape that has changed since it was kept, and what that took. */
export type Mended = {
  readonly document: unknown;
  /** Where something was not there and stands now, as `during.everyS`. */
  readonly added: readonly string[];
  /** Where something stood that no longer says anything, as `timeline.3`. */
  readonly leftOut: readonly string[];
};

type HoledSchema = {
  readonly schema: z.ZodMiniType;
  /** Whether a part stays that misses something which nobody can add. */
  readonly holes: "stay" | "go";
};

type Fitting = HoledSchema & {
  /** The same document as it would be today: where what is missing is taken from. */
  readonly spare: unknown;
};

type Path = readonly PropertyKey[];
type Fix = { readonly path: Path; readonly value: unknown };

/** A part that is left out for one reason may hide another. */
const mostRounds = 4;

/**
 * Fits a document to a shape, and changes no word of what it says: what is missing is taken from `spare`,
 * what the shape has no word for is left out, and a value past a bound that is narrower today stays.
 */
export function mend(kept: unknown, fitting: Fitting, round = 1): Mended {
  const fixes = once(unfitting(kept, fitting).flatMap((at) => fixOf(at, kept, fitting)));
  if (fixes.length === 0 || round > mostRounds) return { document: kept, added: [], leftOut: [] };
  const added = fixes.filter(({ value }) => value !== nothing);
  // From the end, so that the places of the others stay.
  const leftOut = fixes.filter(({ value }) => value === nothing).toReversed();
  const fitted = [...added, ...leftOut].reduce<unknown>(changed, kept);
  const more = mend(fitted, fitting, round + 1);
  return {
    document: more.document,
    added: [...added.map(named), ...more.added],
    leftOut: [...leftOut.map(named), ...more.leftOut],
  };
}

const bounds = ["too_small", "too_big", "not_multiple_of", "invalid_format", "custom"];

/** Where a document does not fit a shape, in the order of the shape. A value of the right kind past a bound fits. */
export function unfitting(document: unknown, { schema, holes }: HoledSchema): Path[] {
  const issues = schema.safeParse(document).error?.issues ?? [];
  return issues
    .filter((issue) => !bounds.includes(issue.code) || (holes === "go" && isShortList(issue)))
    .map(({ path }) => path);
}

/** What is left of a course of two points, when one is left out, is none. */
function isShortList(issue: z.core.$ZodIssue): boolean {
  return issue.code === "too_small" && issue.origin === "array";
}

/** Something was there: every other fix puts something in its place. */
const nothing = Symbol("nothing");

function fixOf(path: Path, kept: unknown, { spare, holes }: Fitting): Fix[] {
  const other = spareAt(path, kept, spare);
  const isMissing = valueAt(kept, path) === undefined;
  const item = path.findLastIndex((key) => typeof key === "number");
  if (!isMissing && item >= 0) return [{ path: path.slice(0, item + 1), value: nothing }];
  if (other !== undefined) return [{ path, value: other }];
  if (!isMissing) return [{ path, value: nothing }];
  const around = path.slice(0, -1);
  return holes === "stay" || around.length === 0 ? [] : [{ path: around, value: nothing }];
}

const valueAt = (part: unknown, path: Path): unknown => path.reduce(partOf, part);

function partOf(part: unknown, key: PropertyKey): unknown {
  return typeof part === "object" && part !== null ? Reflect.get(part, key) : undefined;
}

/** What stands at the same place in the spare document. A list may have become longer or shorter: then it is looked for by its name. */
function spareAt([key, ...rest]: Path, kept: unknown, spare: unknown): unknown {
  if (key === undefined) return spare;
  const [old, same] = [partOf(kept, key), partOf(spare, key)];
  const found = Array.isArray(spare)
    ? [same, ...spare].find((item) => isSameThing(item, old))
    : same;
  return spareAt(rest, old, found);
}

/** What the items of lists are known by. */
const names = ["kind", "name", "topic", "index"];

function isSameThing(item: unknown, old: unknown): boolean {
  const known = names.filter((name) => partOf(old, name) !== undefined);
  return known.every((name) => partOf(item, name) === partOf(old, name));
}

function changed(part: unknown, { path: [key, ...rest], value }: Fix): unknown {
  if (key === undefined) return value;
  const now = changed(partOf(part, key), { path: rest, value });
  if (Array.isArray(part))
    return now === nothing ? part.toSpliced(Number(key), 1) : part.with(Number(key), now);
  const parts = Object.entries({ ...(part as object), [key]: now });
  return Object.fromEntries(parts.filter(([, each]) => each !== nothing));
}

const named = ({ path }: Fix) => path.map(String).join(".");

function once(fixes: readonly Fix[]): Fix[] {
  return [...new Map(fixes.map((fix) => [named(fix), fix])).values()];
}

import fc from "fast-check";
import type { NamedFile } from "./any-file.ts";
import { anyFault, type Fault, withFault } from "./made-faults.ts";
import { type MadeFormat, madeFile, madeFormats } from "./made-files.ts";
import { anyShape, type MadeRun, type Shape, soundRun } from "./made-run.ts";

type RunRecipe = { readonly shape: Shape; readonly faults: readonly Fault[] };
/** A file as somebody can read what is wrong in it. */
export type Recipe = { readonly format: MadeFormat; readonly runs: readonly RunRecipe[] };

const anyRun: fc.Arbitrary<RunRecipe> = fc.record({
  shape: anyShape,
  faults: fc.array(anyFault, { maxLength: 3 }),
});

/** Files of one run or two, with up to three things wrong in each. */
export const anyRecipe: fc.Arbitrary<Recipe> = fc.record({
  format: fc.constantFrom(...madeFormats),
  runs: fc.array(anyRun, { minLength: 1, maxLength: 2 }),
});

/** The runs one behind the other. */
export function fileOf({ format, runs }: Recipe): NamedFile {
  let beginsS = 0;
  const made = runs.map(({ shape, faults }) => {
    const sound = soundRun(shape);
    const run = laterBy(faults.reduce(withFault, sound), beginsS);
    beginsS += (sound.points.at(-1)?.afterS ?? 0) + BETWEEN_S;
    return run;
  });
  return madeFile(format, made);
}

const BETWEEN_S = 600;

function laterBy(run: MadeRun, byS: number): MadeRun {
  return {
    ...run,
    startS: run.startS + byS,
    points: run.points.map((point) => ({ ...point, afterS: point.afterS + byS })),
    pauses: run.pauses.map(({ fromS, toS }) => ({ fromS: fromS + byS, toS: toS + byS })),
  };
}

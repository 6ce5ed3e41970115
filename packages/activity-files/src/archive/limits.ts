import { MOST_MB } from "../bounds.ts";

const MB = 1_000_000;

/** What unpacking may take. Each number is far above what people bring, and far below what hurts. */
export type Limits = {
  /** Of one file, unpacked. */
  readonly fileBytes: number;
  /** Of an archive inside an archive that has to be unpacked before it can be read. */
  readonly innerArchiveBytes: number;
  /** Of the index of a health export, which is never held. */
  readonly indexBytes: number;
  /** Files in all archives together. */
  readonly entries: number;
  /** The list of names in one archive. */
  readonly directoryBytes: number;
  /** Unpacked against packed, of one file. */
  readonly ratio: number;
  /** A file that unpacks to less than this is not asked for its ratio. */
  readonly ratioFromBytes: number;
  /** All that is unpacked, against the size of what was brought. */
  readonly totalRatio: number;
  /** Less than this in all is never too much. */
  readonly totalFloorBytes: number;
  /** Archives in archives. A watch maker's export is a .gz in a zip in a zip. */
  readonly depth: number;
};

export const usualLimits: Limits = {
  // What the readers of single files take.
  fileBytes: MOST_MB * MB,
  // Watch makers split their exports at a few hundred megabytes.
  innerArchiveBytes: 512 * MB,
  // Ten years of a watch come to 3 GB.
  indexBytes: 16_000 * MB,
  // Twenty years of two activities a day, and a picture of each.
  entries: 40_000,
  // Those entries, with names of 200 bytes and their fields.
  directoryBytes: 16 * MB,
  // A GPX file of one standing second repeated packs 60 to 1; zeros pack 1030 to 1.
  ratio: 200,
  // Small enough to unpack without harm.
  ratioFromBytes: 8 * MB,
  // A whole export of GPX packs 8 to 15 to 1. Guards against many files that share their bytes.
  totalRatio: 64,
  totalFloorBytes: 512 * MB,
  depth: 3,
};

/** What other people's programs answered, as it lies in the folder that the command names. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const beside = join(import.meta.dirname, "../../../../shared/reference/heat");
const folder = process.env["LIMBER_ORACLES"] ?? beside;
/** Whether their answers lie where they are looked for. */
export const areHere = existsSync(folder);
const read = (name: string) => readFileSync(join(folder, name), "utf8").trim();

/** The rows of a table of numbers below its header. */
export function rowsOf(name: string): number[][] {
  const [, ...lines] = read(name).split("\n");
  return lines.map((line) => line.split(",").map(Number));
}

/** A column that stands in a file of its own, without a header. */
export function columnOf(name: string): number[] {
  return read(name).split("\n").map(Number);
}

type Validation = {
  readonly inputs: Record<string, unknown>;
  readonly outputs: Record<string, unknown>;
};

/** The cases of a table for validation. */
export function casesOf(name: string): Validation[] {
  return JSON.parse(read(name)).data;
}

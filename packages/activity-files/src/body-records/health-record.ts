import { readElements } from "../xml/elements.ts";
import { momentIn, nameIn, numberIn } from "../xml/values.ts";
import type { RecordCollector } from "./collected.ts";
import { massOf, volumeOf } from "./units.ts";

/** How the records begin that a phone's health export keeps of drinks and weights. */
export const WATER = 'Record type="HKQuantityTypeIdentifierDietaryWater"';
export const BODY_MASS = 'Record type="HKQuantityTypeIdentifierBodyMass"';
const LONGEST_APP = 100;

/** Reads one record of a health export, of which an export holds millions. */
export function addHealthRecord(bytes: Uint8Array, to: RecordCollector): void {
  let found: object = {};
  readElements(bytes, "utf-8", {
    open(_name, parent, { type, startDate, value, unit, sourceName }) {
      if (parent !== "") return;
      const app = nameIn(sourceName ?? "")?.slice(0, LONGEST_APP) ?? null;
      const told = { source: "apple-health", app, atMs: momentIn(startDate ?? "")?.timeMs };
      found = type?.endsWith("Water")
        ? { ...told, kind: "drink", amountMl: volumeOf(numberIn(value), unit) }
        : { ...told, kind: "weight", massKg: massOf(numberIn(value), unit) };
    },
    close() {},
  });
  to.add(found);
}

import type { Holding } from "../problem.ts";
import { isFields } from "./typed-fields.ts";

/** What Garmin's account export calls the amount of a drink. */
const AMOUNTS = ["valueInML", "activityIntakeInML"];

/** Whether a document is a list of drinks and nothing else. */
export function drinksIn(document: unknown): Holding | undefined {
  const entries = Array.isArray(document) ? document : [document];
  const isDrink = (entry: unknown) => isFields(entry) && AMOUNTS.some((name) => name in entry);
  return entries.some(isDrink) ? "drinks" : undefined;
}

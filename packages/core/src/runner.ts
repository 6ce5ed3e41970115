import * as z from "zod/mini";
import { judged } from "./rule.ts";
import { between, Kilograms, Meters, MillilitersPerHour } from "./units.ts";

/** Things about a runner's health that change advice. They are asked for, never concluded. */
export const healthConditions = [
  "hypertension",
  "heart-disease",
  "kidney-disease",
  "liver-disease",
  "pregnancy",
  "diuretic",
  "ace-inhibitor-or-arb",
  "lithium",
  "salt-restriction",
  "fluid-restriction",
  "past-hyponatraemia",
  "past-heat-stroke",
  "past-rhabdomyolysis",
  "nsaid",
  "under-18",
] as const;

/** One that was kept under a name nobody knows here. No form offers it, and every rule that minds one of them minds it. */
export const unknownCondition = "unknown-condition";

/** Why it stands in every list of conditions that a rule minds. */
export const mayBeAny = judged(
  "A condition noted in another version, and not known here, may be any of these.",
);

export const HealthCondition = z.enum([...healthConditions, unknownCondition]);
export type HealthCondition = z.infer<typeof HealthCondition>;

/** What a name that was kept at any time stands for today. */
export function conditionKept(name: string): HealthCondition {
  return HealthCondition.safeParse(name).data ?? unknownCondition;
}

/** The same of several, each once: none is ever left out. */
export function conditionsKept(names: readonly string[]): HealthCondition[] {
  return [...new Set(names.map(conditionKept))];
}

/** The names among those that were kept which nobody knows here. */
export function unknownAmong(names: readonly string[]): string[] {
  return names.filter((name) => conditionKept(name) === unknownCondition);
}

/** Body mass from 25 to 250 kg. */
export const BodyMassKg = between(Kilograms, 25, 250);

/** Height from 1.2 to 2.3 m. */
export const HeightM = between(Meters, 1.2, 2.3);

/** A runner's own sweat rate, measured on a scale, from 50 to 4000 mL/h. */
export const MeasuredSweatRateMlPerH = between(MillilitersPerHour, 50, 4000);

import * as z from "zod/mini";
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

export const HealthCondition = z.enum(healthConditions);
export type HealthCondition = z.infer<typeof HealthCondition>;

/** Body mass from 25 to 250 kg. */
export const BodyMassKg = between(Kilograms, 25, 250);

/** Height from 1.2 to 2.3 m. */
export const HeightM = between(Meters, 1.2, 2.3);

/** A runner's own sweat rate, measured on a scale, from 50 to 4000 mL/h. */
export const MeasuredSweatRateMlPerH = between(MillilitersPerHour, 50, 4000);

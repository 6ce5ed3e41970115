import type { Scope } from "@limber/db/policies";

/** Somebody invented, as the year needs to know them. Every chance is from 0 to 1. */
export type SampleRunner = {
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly units: "us" | "si";
  readonly bodyMassKg: number;
  readonly heightM: number;
  readonly birthYear: number;
  /** Usual pace of an easy run. */
  readonly easyPaceSPerKm: number;
  readonly longRunM: { readonly shortest: number; readonly longest: number };
  /** What they sweat, against what the model predicts for them. */
  readonly sweatFactor: number;
  /** What they drink, against the middle of the plan. */
  readonly drinksFactor: number;
  readonly year: { readonly meanC: number; readonly swingC: number; readonly humidityPct: number };
  readonly startsTooFast: number;
  readonly warmsUp: number;
  readonly wearsSocks: number;
  readonly weighsIn: number;
  /** How likely a cramp is on a long run as such, and what is added when the start was fast or the day hot. */
  readonly cramp: { readonly base: number; readonly fastStart: number; readonly heat: number };
  readonly nightCramps: number;
  readonly muscle: "calf" | "hamstring" | "foot";
  readonly side: "left" | "right";
  /** What the coach may see; nothing where they did not agree. */
  readonly shares: readonly Scope[];
};

const ada: SampleRunner = {
  name: "Ada Moreno",
  email: "ada@example.org",
  timeZone: "America/Denver",
  locale: "en-US",
  units: "us",
  bodyMassKg: 58,
  heightM: 1.66,
  birthYear: 1989,
  easyPaceSPerKm: 352,
  longRunM: { shortest: 16_000, longest: 29_000 },
  sweatFactor: 1.14,
  drinksFactor: 0.95,
  year: { meanC: 13, swingC: 13, humidityPct: 45 },
  startsTooFast: 0.4,
  warmsUp: 0.7,
  wearsSocks: 0.3,
  weighsIn: 0.6,
  cramp: { base: 0.05, fastStart: 0.5, heat: 0.08 },
  nightCramps: 0,
  muscle: "calf",
  side: "left",
  shares: ["plans", "runs", "cramps"],
};

const ben: SampleRunner = {
  name: "Ben Lindqvist",
  email: "ben@example.org",
  timeZone: "America/Chicago",
  locale: "en-US",
  units: "us",
  bodyMassKg: 86,
  heightM: 1.86,
  birthYear: 1981,
  easyPaceSPerKm: 331,
  longRunM: { shortest: 18_000, longest: 32_000 },
  sweatFactor: 1.3,
  drinksFactor: 0.6,
  year: { meanC: 15, swingC: 15, humidityPct: 66 },
  startsTooFast: 0.15,
  warmsUp: 0.4,
  wearsSocks: 0.5,
  weighsIn: 0.75,
  cramp: { base: 0.04, fastStart: 0.08, heat: 0.42 },
  nightCramps: 0.004,
  muscle: "hamstring",
  side: "right",
  shares: ["plans", "runs"],
};

const clara: SampleRunner = {
  name: "Clara Vogt",
  email: "clara@example.org",
  timeZone: "Europe/Berlin",
  locale: "de-DE",
  units: "si",
  bodyMassKg: 51,
  heightM: 1.61,
  birthYear: 1994,
  easyPaceSPerKm: 428,
  longRunM: { shortest: 12_000, longest: 24_000 },
  sweatFactor: 0.86,
  drinksFactor: 1.35,
  year: { meanC: 10, swingC: 10, humidityPct: 74 },
  startsTooFast: 0.1,
  warmsUp: 0.9,
  wearsSocks: 0.1,
  weighsIn: 0.4,
  cramp: { base: 0.02, fastStart: 0.1, heat: 0.05 },
  nightCramps: 0.02,
  muscle: "foot",
  side: "right",
  shares: ["plans", "runs", "cramps", "health-notes"],
};

export const sampleRunners: readonly SampleRunner[] = [ada, ben, clara];
export const sampleCoach = { name: "Dana Ruiz", email: "dana@example.org" };
export const sampleClub = { name: "Sample Striders", group: "Saturday long run" };

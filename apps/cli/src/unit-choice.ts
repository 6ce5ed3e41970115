import type { UnitSystem } from "@limber/core/reader";
import { readConfig } from "./config/config-file.ts";
import { refuse } from "./refusal.ts";
import type { Session } from "./session.ts";

export const systems = ["us", "si"] as const satisfies readonly UnitSystem[];

export function isUnitSystem(text: unknown): text is UnitSystem {
  return systems.some((system) => system === text);
}

export type Chosen = {
  readonly units: UnitSystem;
  readonly origin: "flag" | "LIMBER_UNITS" | "config" | "locale";
};

/** The flag, then `LIMBER_UNITS`, then the configuration, then the locale. */
export function chosenUnits(flag: unknown, session: Session): Chosen {
  const { units: variable, localeUnits } = session.environment;
  if (typeof flag === "string") return { units: known(flag, "--units"), origin: "flag" };
  if (variable !== undefined)
    return { units: known(variable, "LIMBER_UNITS"), origin: "LIMBER_UNITS" };
  const { units } = readConfig(session);
  return units === undefined
    ? { units: localeUnits, origin: "locale" }
    : { units, origin: "config" };
}

function known(text: string, from: string): UnitSystem {
  if (isUnitSystem(text)) return text;
  return refuse({
    what: `${from} "${text}" is not a system of units.`,
    why: "us is ounces, miles and °F; si is millilitres, kilometres and °C.",
    fix: from === "--units" ? "Use --units us or --units si." : `Set ${from} to us or si.`,
  });
}

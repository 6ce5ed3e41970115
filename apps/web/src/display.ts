import type { UnitSystem } from "@limber/core/format";
import { cookies, headers } from "next/headers";

export const themes = ["system", "light", "dark"] as const;
export const unitSystems = ["us", "si"] as const;
export const clocks = ["12 h", "24 h"] as const;

export type Theme = (typeof themes)[number];
export type Clock = (typeof clocks)[number];

/** How a reader wants things shown: their own choice, or a first guess from the browser's languages. */
export type Display = {
  readonly units: UnitSystem;
  readonly clock: Clock;
  readonly theme: Theme;
  /** Two letters, such as `US`; null when the browser does not say. */
  readonly region: string | null;
};

/** The cookies that keep a choice, and what each may hold. */
export const choices = { units: unitSystems, clock: clocks, theme: themes } as const;

export async function readDisplay(): Promise<Display> {
  const [kept, sent] = await Promise.all([cookies(), headers()]);
  const guess = guessFrom(sent.get("accept-language") ?? "");
  return {
    units: oneOf(unitSystems, kept.get("units")?.value) ?? guess.units,
    clock: oneOf(clocks, kept.get("clock")?.value) ?? guess.clock,
    theme: oneOf(themes, kept.get("theme")?.value) ?? "system",
    region: guess.region,
  };
}

const regionsWithMiles = ["US", "LR", "MM"];

/** From `en-US,en;q=0.9`: the first language that names a region, or the first language alone. */
export function guessFrom(acceptLanguage: string): Omit<Display, "theme"> {
  const tags = acceptLanguage.split(",").map((part) => part.split(";")[0]?.trim() ?? "");
  const locales = tags.flatMap((tag) => asLocale(tag) ?? []);
  const locale = locales.find(({ region }) => region !== undefined) ?? locales[0];
  const region = locale?.region ?? null;
  return {
    units: region !== null && regionsWithMiles.includes(region) ? "us" : "si",
    clock: locale !== undefined && usesTwelveHours(locale) ? "12 h" : "24 h",
    region,
  };
}

export function oneOf<Choice extends string>(
  allowed: readonly Choice[],
  value: unknown,
): Choice | undefined {
  return allowed.find((choice) => choice === value);
}

function asLocale(tag: string): Intl.Locale | undefined {
  try {
    return tag === "*" ? undefined : new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

function usesTwelveHours(locale: Intl.Locale): boolean {
  if (locale.region === undefined) return false;
  return (
    new Intl.DateTimeFormat(locale.toString(), { hour: "numeric" }).resolvedOptions().hour12 ??
    false
  );
}

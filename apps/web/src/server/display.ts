import { type Language, languages } from "@limber/core/language";
import {
  type Clock,
  clocks,
  type Reader,
  type UnitSystem,
  type Units,
  unitChoices,
  unitSystems,
  type WeekStart,
  weekStarts,
} from "@limber/core/reader";
import { emergencyCountries } from "@limber/core/referral/emergency-numbers";
import { headers } from "next/headers";
import { pseudoLocaleFrom, sayIn, sayInPseudo } from "../messages/catalogues.ts";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** A reader, and how they want the pages to look: their own choice, or a first guess from the browser's languages. */
export type Display = Reader & {
  readonly theme: Theme;
  /** Two letters, such as `US`; null when the browser does not say. */
  readonly region: string | null;
  /** Whose number to call in an emergency, where the runner chose. */
  readonly emergencyCountry: (typeof choices)["emergencyCountry"][number];
  readonly direction: "ltr" | "rtl";
};

const systems = Object.keys(unitSystems) as UnitSystem[];

/** The cookies that keep a choice, and what each may hold. A unit of its own stands above the system. */
export const choices = {
  language: languages,
  units: systems,
  distanceUnit: unitChoices.distance,
  volumeUnit: unitChoices.volume,
  massUnit: unitChoices.mass,
  temperatureUnit: unitChoices.temperature,
  clock: clocks,
  weekStartsOn: weekStarts,
  theme: themes,
  emergencyCountry: ["by-place", "other", ...emergencyCountries],
} as const;

export type ChoiceName = keyof typeof choices;
const choiceNames = Object.keys(choices) as ChoiceName[];

/** Choosing a whole system of units takes these back. */
const singleUnits = ["distanceUnit", "volumeUnit", "massUnit", "temperatureUnit"] as const;

const YEAR_S = 31_536_000;

/** The cookies that keep what was chosen. Choosing a whole system of units takes single units back. */
export function cookiesFrom(
  chosen: (name: ChoiceName) => FormDataEntryValue | null | undefined,
): string[] {
  return choiceNames.flatMap((name) => {
    const choice = oneOf<string>(choices[name], chosen(name) ?? null);
    if (choice === undefined) return [];
    const taken = name === "units" ? singleUnits.map((unit) => cookieOf(unit, "", 0)) : [];
    return [cookieOf(name, choice, YEAR_S), ...taken];
  });
}

function cookieOf(name: string, value: string, lastsS: number): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${lastsS}; SameSite=Lax; HttpOnly`;
}

type KeptChoices = { readonly [Name in keyof typeof choices]?: (typeof choices)[Name][number] };

export async function readDisplay(): Promise<Display> {
  return displayOf(await headers());
}

/** How whoever sent these headers wants things said. */
export function displayOf(sent: Pick<Headers, "get">): Display {
  const kept = cookiesIn(sent.get("cookie") ?? "");
  const chosen = Object.fromEntries(
    Object.entries(choices).map(([name, allowed]) => [
      name,
      oneOf<string>(allowed, kept.get(name)),
    ]),
  ) as KeptChoices;
  const display = displayFrom(chosen, sent.get("accept-language") ?? "");
  return inPseudoLocale(display, kept.get("language"));
}

function cookiesIn(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(/; */).map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return [name, unescaped(value.join("="))] as const;
  });
  return new Map(pairs);
}

function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The same in a language of tests, where there are any. */
function inPseudoLocale(display: Display, word: string | undefined): Display {
  const locale = pseudoLocaleFrom(word);
  if (locale === undefined) return display;
  return {
    ...display,
    language: "en",
    locale,
    direction: directionOf(locale),
    say: sayInPseudo(),
  };
}

/** What was chosen, and a guess for the rest. */
export function displayFrom(kept: KeptChoices, acceptLanguage: string): Display {
  const guess = guessFrom(acceptLanguage);
  const language = kept.language ?? guess.language;
  const system = unitSystems[kept.units ?? guess.units];
  const units: Units = {
    distance: kept.distanceUnit ?? system.distance,
    volume: kept.volumeUnit ?? system.volume,
    mass: kept.massUnit ?? system.mass,
    temperature: kept.temperatureUnit ?? system.temperature,
  };
  const locale = guess.region === null ? language : `${language}-${guess.region}`;
  return {
    units,
    language,
    locale,
    say: sayIn(language),
    clock: kept.clock ?? guess.clock,
    weekStartsOn: kept.weekStartsOn ?? weekStartIn(guess.region),
    timeZone: "UTC",
    decimalMark: decimalMarkOf(language, locale),
    minusSign: "−",
    theme: kept.theme ?? "system",
    region: guess.region,
    emergencyCountry: kept.emergencyCountry ?? "by-place",
    direction: directionOf(language),
  };
}

/** Scripts that are read from right to left. */
const fromTheRight = ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"];

function directionOf(locale: string): Display["direction"] {
  const { script } = new Intl.Locale(locale).maximize();
  return script !== undefined && fromTheRight.includes(script) ? "rtl" : "ltr";
}

type Guess = {
  readonly units: UnitSystem;
  readonly clock: Clock;
  readonly language: Language;
  readonly region: string | null;
};

const regionsWithMiles = ["US", "LR", "MM"];

/** From `en-US,en;q=0.9`: the first language that names a region, or the first language alone. */
export function guessFrom(acceptLanguage: string): Guess {
  const tags = acceptLanguage.split(",").map((part) => part.split(";")[0]?.trim() ?? "");
  const locales = tags.flatMap((tag) => asLocale(tag) ?? []);
  const locale = locales.find(({ region }) => region !== undefined) ?? locales[0];
  const region = locale?.region ?? null;
  return {
    units: region !== null && regionsWithMiles.includes(region) ? "us" : "si",
    clock: locale !== undefined && usesTwelveHours(locale) ? "12 h" : "24 h",
    language: languageOf(locales),
    region,
  };
}

/** The first language asked for that there is a catalogue of. */
function languageOf(locales: readonly Intl.Locale[]): Language {
  const known = locales.map(({ language }) => oneOf(languages, language));
  return known.find((language) => language !== undefined) ?? "en";
}

export function oneOf<Choice extends string>(
  allowed: readonly Choice[],
  value: unknown,
): Choice | undefined {
  return allowed.find((choice) => choice === value);
}

/** Units said one by one, `mi mL kg °C`; undefined where one of them is none. */
export function unitsSaid(words: string): Units | undefined {
  const said = words.split(" ");
  const [distance, volume, mass, temperature] = [
    oneOf(unitChoices.distance, said[0]),
    oneOf(unitChoices.volume, said[1]),
    oneOf(unitChoices.mass, said[2]),
    oneOf(unitChoices.temperature, said[3]),
  ];
  if (!distance || !volume || !mass || !temperature) return undefined;
  return { distance, volume, mass, temperature };
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

const sundayRegions = "AU BR CA CL CO HK IL IN JP KE KR MX PE PH SG TH TW US ZA".split(" ");
const saturdayRegions = "AE AF BH DZ EG IQ IR JO KW LY OM QA SD SY YE".split(" ");

function weekStartIn(region: string | null): WeekStart {
  if (region === null) return "monday";
  if (sundayRegions.includes(region)) return "sunday";
  return saturdayRegions.includes(region) ? "saturday" : "monday";
}

/** English takes a point wherever it is read; every other language goes by the region. */
function decimalMarkOf(language: Language, locale: string): "." | "," {
  if (language === "en") return ".";
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
}

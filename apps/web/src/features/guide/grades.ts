import type { Grade } from "@limber/core/grade";
import type { Reader } from "@limber/core/reader";
import type { Citation, Trust } from "@limber/core/rule";
import type { SourceKind } from "@limber/core/sources";

/** What a grade means, as a reader sees it. */
export function gradeMeaning(grade: Grade, { say }: Reader): string {
  switch (grade) {
    case "studies":
      return say("Studies of people support it.");
    case "general-guidance":
      return say("Widely given advice. Reasonable, not tested for you.");
    case "open-question":
      return say("Studies disagree, or there are none that would settle it.");
    case "judgement":
      return say("No publication says it just so. It was chosen here, on the careful side.");
  }
}

/** How far one statement has been followed to its source. */
export function trustInWords(trust: Trust, { say }: Reader): string {
  switch (trust) {
    case "checked":
      return say("Seen in the source.");
    case "unverified":
      return say("From memory, not yet looked up in the source.");
    case "derived":
      return say("Worked out here, by arithmetic.");
    case "judgement":
      return say("Our own judgement: no published number was found.");
  }
}

/** What a reason does to the decision, where it does not speak for it. */
export function bearingInWords(bearing: NonNullable<Citation["bearing"]>, { say }: Reader): string {
  switch (bearing) {
    case "against":
      return say("It speaks against it.");
    case "aside":
      return say("It stands beside it, and decides nothing.");
  }
}

/** What kind of publication a source is, as a sentence beside its title. */
export function sourceKindInWords(kind: SourceKind, { say }: Reader): string {
  switch (kind) {
    case "article":
      return say("Article.");
    case "position stand":
      return say("Position stand.");
    case "consensus statement":
      return say("Consensus statement.");
    case "systematic review":
      return say("Systematic review.");
    case "review":
      return say("Review.");
    case "trial":
      return say("Trial.");
    case "cohort":
      return say("Cohort.");
    case "cross-sectional study":
      return say("Cross-sectional study.");
    case "case series":
      return say("Case series.");
    case "model":
      return say("Model.");
    case "public guidance":
      return say("Public guidance.");
    case "our own reasoning":
      return say("Our own reasoning.");
  }
}

/** A value of any shape as a reader can take it in: "low 16, high 24". */
export function valueInWords(value: unknown): string {
  if (typeof value === "number") return String(Number(value.toPrecision(6)));
  if (Array.isArray(value)) return value.map(valueInWords).join(", ");
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .map(([name, part]) => `${nameInWords(name)} ${valueInWords(part)}`)
      .join("; ");
  }
  return String(value);
}

/** `bodyMassKg` as "body mass (kg)". */
export function nameInWords(name: string): string {
  const [, stem = name, unit] =
    /^(.*?)(MlPerH|MlPerKg|MlPerL|SPerKm|MPerS|KmPerH|MgPerL|Ml|Mg|Kg|Pct|Min|C|M|S)?$/.exec(
      name,
    ) ?? [];
  const bare = stem === "" || (unit === "M" && /[a-z]$/.test(stem) === false) ? name : stem;
  const words = bare.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return unit === undefined || bare === name ? words : `${words} (${unitNames[unit] ?? unit})`;
}

const unitNames: Record<string, string> = {
  MlPerH: "mL/h",
  MlPerKg: "mL/kg",
  MlPerL: "mL/L",
  SPerKm: "s/km",
  MPerS: "m/s",
  KmPerH: "km/h",
  MgPerL: "mg/L",
  Ml: "mL",
  Mg: "mg",
  Kg: "kg",
  Pct: "%",
  Min: "min",
  C: "°C",
  M: "m",
  S: "s",
};

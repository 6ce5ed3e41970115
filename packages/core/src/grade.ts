import type { Reader } from "./reader.ts";
import type { AnyRule, Citation, Reasons } from "./rule.ts";
import type { Source, SourceKind } from "./sources/source.ts";
import { sources } from "./sources.ts";

/** How good the support for a rule is, in the words a runner reads. */
export const grades = ["studies", "general-guidance", "open-question", "judgement"] as const;
export type Grade = (typeof grades)[number];

type Library = Readonly<Record<string, Source>>;

const studies: readonly SourceKind[] = ["trial", "cohort"];
const ours: SourceKind = "our own reasoning";

/**
 * How good the support for a rule is, made from its reasons and typed nowhere. Only what was seen in a
 * publication, and bears on the decision, can lift it above a judgement. A trial or a cohort makes it studies,
 * where each of its values is what a study says: a number chosen or computed here is nobody's study. Any other
 * publication makes it general guidance. Seen on both sides it is an open question. A rule all of whose values
 * were chosen here is a judgement, whatever it cites.
 */
export function gradeOf(rule: AnyRule, library: Library = sources): Grade {
  const values = Object.values(rule.values);
  const seen = seenIn(rule.because, library);
  const support = seen.filter(isSupport);
  const chosen = values.length > 0 && values.every(({ because }) => !isPublished(because, library));
  if (chosen || support.length === 0) return "judgement";
  if (support.length < seen.length) return "open-question";
  const isOurs = values.some(({ because }) => !isStudied(because, library));
  if (!isOurs && support.some((reason) => isStudy(reason, library))) return "studies";
  const published = [rule, ...values].flatMap(({ because }) => seenIn(because, library));
  return published.some((reason) => isSupport(reason) && !isStudy(reason, library))
    ? "general-guidance"
    : "judgement";
}

/** What was seen in a publication and bears on the decision, for or against. */
function seenIn(reasons: Reasons, library: Library): readonly Citation[] {
  return reasons.filter(
    ({ source, trust, bearing }) =>
      trust === "checked" && bearing !== "aside" && library[source]?.kind !== ours,
  );
}

function isSupport({ bearing }: Citation): boolean {
  return bearing === undefined;
}

/** Whether a value is what a study says, with nothing of our own in it. */
function isStudied(because: Reasons, library: Library): boolean {
  const ownPart = because.some(
    ({ source, bearing }) => library[source]?.kind === ours && bearing !== "aside",
  );
  const said = seenIn(because, library).some(
    (reason) => isSupport(reason) && isStudy(reason, library),
  );
  return said && !ownPart;
}

function isPublished(reasons: Reasons, library: Library): boolean {
  return reasons.some(({ source }) => library[source]?.kind !== ours);
}

function isStudy({ source }: Citation, library: Library): boolean {
  return studies.some((kind) => library[source]?.kind === kind);
}

/** "General guidance": how good the support for a rule is. */
export function gradeInWords(grade: Grade, { say }: Reader): string {
  switch (grade) {
    case "studies":
      return say("Studies");
    case "general-guidance":
      return say("General guidance");
    case "open-question":
      return say("Open question");
    case "judgement":
      return say("Judgement");
  }
}

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
 * publication, and bears on the decision, can lift it above a judgement: a trial or a cohort makes it
 * studies, anything else general guidance. Seen on both sides it is an open question. A rule all of whose
 * values were chosen here is a judgement, whatever it cites.
 */
export function gradeOf(rule: AnyRule, library: Library = sources): Grade {
  const values = Object.values(rule.values);
  const seen = seenIn(rule.because, library);
  const support = seen.filter(({ bearing }) => bearing === undefined);
  const chosen = values.length > 0 && values.every(({ because }) => !isPublished(because, library));
  if (chosen || support.length === 0) return "judgement";
  if (support.length < seen.length) return "open-question";
  return support.some((reason) => isStudy(reason, library)) ? "studies" : "general-guidance";
}

/** What was seen in a publication and bears on the decision, for or against. */
function seenIn(reasons: Reasons, library: Library): readonly Citation[] {
  return reasons.filter(
    ({ source, trust, bearing }) =>
      trust === "checked" && bearing !== "aside" && library[source]?.kind !== ours,
  );
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

import * as z from "zod/mini";
import type { Reader } from "./reader.ts";
import type { SourceId } from "./sources.ts";

/** How far a reader may rely on a statement: seen in the source, recalled and not yet looked up, computed here, or chosen here. */
export type Trust = "checked" | "unverified" | "derived" | "judgement";

export type Citation = {
  readonly source: SourceId;
  /** What the source says, in our words, close enough for a reader to check. */
  readonly says: string;
  readonly trust: Trust;
  /** Where it does not speak for the decision: it speaks against it, or stands beside it and decides nothing. */
  readonly bearing?: "against" | "aside";
};

export type Reasons = readonly [Citation, ...Citation[]];

/** A value we did not choose freely: it has a unit and says where it comes from. */
export type Known<Value> = {
  readonly value: Value;
  readonly unit: string;
  readonly because: Reasons;
};

/** One decision: a pure function with a name, the values it uses, and the reasons we trust it. */
export type Rule<Situation, Answer extends object> = {
  readonly id: string;
  /** The rule in one sentence, as it is shown to people. */
  readonly statement: string;
  /** The same in two sentences, where each is also said alone. */
  readonly parts?: { readonly signs: string; readonly advice: string };
  readonly because: Reasons;
  readonly values: Readonly<Record<string, Known<unknown>>>;
  readonly decide: (situation: Situation) => Answer;
};

/** What a rule says, in the reader's language. The English statements are collected where the rules are. */
export function statementInWords(rule: Pick<AnyRule, "statement" | "parts">, { say }: Reader) {
  const { statement, parts } = rule;
  return parts === undefined ? say(statement) : `${say(parts.signs)} ${say(parts.advice)}`;
}

/** Any rule, when only what it says of itself matters. */
export type AnyRule = Rule<never, object>;

/** An answer that remembers which rule gave it, so every surface can say why. */
export type Finding<Answer extends object> = Answer & { readonly rule: string };

export function finding<Shape extends z.core.$ZodShape>(answer: Shape) {
  return z.object({ ...answer, rule: z.string() });
}

export function ask<Situation, Answer extends object>(
  rule: Rule<Situation, Answer>,
  situation: NoInfer<Situation>,
): Finding<Answer> {
  return { ...rule.decide(situation), rule: rule.id };
}

/** A situation with the answer a rule must give to it. The same cases are the golden vectors, the tests and the worked examples on a rule's page. */
export type Case = {
  readonly id: string;
  readonly rule: string;
  readonly situation: Readonly<Record<string, unknown>>;
  readonly answer: Readonly<Record<string, unknown>>;
  /** Absolute tolerance for every number in the answer; exact without it. */
  readonly tolerance?: number;
};

export const checked = (source: SourceId, says: string): Citation => ({
  source,
  says,
  trust: "checked",
});

export const unverified = (source: SourceId, says: string): Citation => ({
  source,
  says,
  trust: "unverified",
});

export const derived = (says: string): Citation => ({ source: "limber", says, trust: "derived" });

export const judged = (says: string): Citation => ({ source: "limber", says, trust: "judgement" });

export const against = (citation: Citation): Citation => ({ ...citation, bearing: "against" });

export const aside = (citation: Citation): Citation => ({ ...citation, bearing: "aside" });

/** Of a value's reasons those that are our own, for a rule that rests on what was chosen here. Without any, its first. */
export function chosenHere({ because }: Known<unknown>): Reasons {
  const [first = because[0], ...others] = because.filter(({ source }) => source === "limber");
  return [first, ...others];
}

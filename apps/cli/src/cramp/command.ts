import { TriageRequest } from "@limber/core/referral/model";
import { flagsIn, triage } from "@limber/core/referral/plan";
import { contexts, signs, symptoms } from "@limber/core/referral/signs";
import { adviceInWords, symptomInWords } from "@limber/core/referral/words";
import type { Answer, Context, Given, Noun } from "../grammar.ts";
import { answerLine, facts, table } from "../print.ts";
import { refuse } from "../refusal.ts";
import { checked, plainNumber, textsOf, words } from "../request.ts";

export const noun: Noun = {
  name: "cramp",
  summary: "Signs beside a cramp, and how urgent they are. Limber does not diagnose.",
  verbs: [
    {
      name: "triage",
      summary: "How urgent a set of signs is. One more sign never makes it less urgent.",
      examples: [
        ["limber cramp triage --symptom one-calf-swollen --symptom calf-pain-at-rest", ""],
        ["limber cramp triage --symptom same-distance-pain --age 62", ""],
        ["limber cramp triage --list", "every sign and its name"],
      ],
      flags: [
        {
          name: "symptom",
          value: "NAME",
          says: "a sign; repeat it for each one",
          repeatable: true,
          choices: symptoms,
        },
        { name: "age", value: "YEARS", says: "age in whole years" },
        { name: "list", says: "the names of all signs" },
      ],
      answer: (given, context) => (given["list"] ? list(context) : judge(given, context)),
    },
  ],
};

function judge(given: Given, context: Context): Answer {
  const named = textsOf(given, "symptom");
  if (named.length === 0) {
    refuse({
      what: "no symptom is named.",
      why: "Nothing can be said about no sign at all.",
      fix: "Add --symptom limp, or see the names with: limber cramp triage --list",
    });
  }
  const request = checked(
    TriageRequest,
    {
      symptoms: words(named, symptoms, {
        name: "symptom",
        seeAll: "See the names with: limber cramp triage --list",
      }),
      ageYears: plainNumber(given, "age", "62"),
    },
    context.reader,
  );
  const answer = triage(request);
  const advice = adviceInWords(answer, context.reader);
  const reasons = flagsIn(answer).map(({ id, statement }): [string, string] => [id, statement]);
  const { paint } = context;
  const tone =
    answer.action === "emergency" || answer.action === "same-day" ? paint.red : paint.bold;
  return {
    json: { ...answer, advice: [advice, ...reasons.map(([, statement]) => statement)].join(" ") },
    page: () =>
      [
        tone(answerLine(advice, context)),
        ...(reasons.length > 0 ? ["", facts(reasons, context)] : []),
      ].join("\n"),
  };
}

function list(context: Context): Answer {
  const named = [
    ...signs.map((name) => ({ name, kind: "sign" as const })),
    ...contexts.map((name) => ({ name, kind: "context" as const })),
  ].map((one) => ({ ...one, says: symptomInWords(one.name, context.reader) }));
  const page = (kind: "sign" | "context", says: string) =>
    table(
      [kind, says],
      named.filter((one) => one.kind === kind).map((one) => [one.name, one.says]),
      context,
    );
  return {
    json: named,
    page: () => [page("sign", "says"), "", page("context", "true of you anyway")].join("\n"),
  };
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresNobodySays } from "../testing/said-figures.ts";
import { gradeOf } from "./grade.ts";
import {
  type AnyRule,
  against,
  aside,
  type Citation,
  checked,
  derived,
  judged,
  type Known,
  type Reasons,
  unverified,
} from "./rule.ts";
import { rulebook } from "./rulebook.ts";
import { type SourceId, sourceOf, sources } from "./sources.ts";

const trial = checked("jung-2005", "A trial found it.");
const stand = checked("acsm-fluid-2007", "Experts advise it.");
const ours = judged("Chosen here.");

function ruleOf(because: Reasons, values: AnyRule["values"] = {}): AnyRule {
  return { id: "a.rule", statement: "A rule.", because, values, decide: () => ({}) };
}

const known = (...because: Reasons): Known<unknown> => ({ value: 1, unit: "count", because });

const anyReason: fc.Arbitrary<Citation> = fc
  .record({
    source: fc.constantFrom(...(Object.keys(sources) as SourceId[])),
    trust: fc.constantFrom("checked", "unverified", "derived", "judgement"),
    bearing: fc.constantFrom(undefined, "against", "aside"),
  })
  .map(({ bearing, ...reason }) => ({
    says: "Something.",
    ...reason,
    ...(bearing && { bearing }),
  }));

const someReasons = fc
  .array(anyReason, { minLength: 1, maxLength: 6 })
  .map((reasons) => reasons as unknown as Reasons);

const isSeenStudy = ({ source, trust, bearing }: Citation) =>
  trust === "checked" &&
  bearing === undefined &&
  ["trial", "cohort"].includes(sourceOf(source).kind);

describe("a grade is made from the reasons", () => {
  it("is studies by one trial or cohort that was seen and bears on the decision", () => {
    expect(gradeOf(ruleOf([stand, trial, ours]))).toBe("studies");
    expect(gradeOf(ruleOf([checked("almond-2005", "A cohort found it.")]))).toBe("studies");
  });

  it("is general guidance by a stand, a review, a model or an article alone", () => {
    for (const source of ["acsm-fluid-2007", "miller-2022", "riegel-1977", "article"] as const)
      expect(gradeOf(ruleOf([checked(source, "It says so."), ours])), source).toBe(
        "general-guidance",
      );
  });

  it("is an open question when publications that were seen stand on both sides", () => {
    expect(gradeOf(ruleOf([stand, against(trial)]))).toBe("open-question");
    expect(gradeOf(ruleOf([trial, against(unverified("lau-2021", "Recalled."))]))).toBe("studies");
  });

  it("is a judgement when nothing seen in a publication speaks for it", () => {
    const recalled = unverified("jung-2005", "Recalled.");
    for (const reason of [ours, derived("Computed."), recalled, aside(trial), against(trial)])
      expect(gradeOf(ruleOf([reason]))).toBe("judgement");
  });

  it("is a judgement when all its values were chosen here, whatever it cites", () => {
    expect(gradeOf(ruleOf([trial], { limit: known(ours) }))).toBe("judgement");
  });

  it("is studies only where each of its values is what a study says, with nothing of ours in it", () => {
    const recalled = unverified("jung-2005", "Recalled.");
    expect(gradeOf(ruleOf([trial], { limit: known(trial, aside(ours)) }))).toBe("studies");
    for (const mixed of [
      known(trial, ours),
      known(trial, derived("Computed.")),
      known(recalled),
      known(aside(trial)),
    ]) {
      const values = { limit: known(trial), share: mixed };
      expect(gradeOf(ruleOf([trial], values))).toBe("judgement");
      expect(gradeOf(ruleOf([trial, stand], values))).toBe("general-guidance");
    }
    expect(gradeOf(ruleOf([trial], { limit: known(ours), share: known(stand) }))).toBe(
      "general-guidance",
    );
  });

  it("is studies only with such a study among the reasons, and is not changed by their order", () => {
    fc.assert(
      fc.property(someReasons, (because) => {
        const grade = gradeOf(ruleOf(because));
        if (grade === "studies") expect(because.some(isSeenStudy)).toBe(true);
        expect(gradeOf(ruleOf(because.toReversed() as unknown as Reasons))).toBe(grade);
      }),
    );
  });

  it("is not changed by what was recalled, chosen here or stands aside", () => {
    const idle = anyReason.filter(
      ({ source, trust, bearing }) =>
        trust !== "checked" || bearing === "aside" || sourceOf(source).kind === "our own reasoning",
    );
    fc.assert(
      fc.property(someReasons, idle, (because, more) => {
        expect(gradeOf(ruleOf([...because, more]))).toBe(gradeOf(ruleOf(because)));
      }),
    );
  });
});

describe("a figure", () => {
  const unsaid = (value: unknown, ...because: Reasons) =>
    figuresNobodySays({ limit: { value, unit: "%", because } });

  it("is said where a publication gives it, rounded as there, and in another sign", () => {
    const said = checked("jung-2005", "Of 13 men 9 cramped, -9.6 % (-23.1 to 4.0).");
    expect(unsaid({ fewer: [-9.59, 23.14], more: 3.97, men: 13 }, said)).toEqual([]);
  });

  it("is nobody's where it is near, recalled, set aside or our own", () => {
    for (const reason of [
      checked("jung-2005", "Of 130 men 4 cramped, 0 before 40 km, 0.41 of them at 4.05 km."),
      unverified("jung-2005", "0.4 % a degree."),
      aside(checked("jung-2005", "0.4 % a degree.")),
      judged("0.4 % a degree."),
    ])
      expect(unsaid({ perDegree: 0.4 }, reason)).toEqual([0.4]);
  });
});

describe("the rulebook", () => {
  it("types no grade: each is made from the reasons", () => {
    expect(rulebook.filter((rule) => "grade" in rule)).toEqual([]);
  });

  it("calls no rule studies whose number was chosen here, though studies say why there is one", () => {
    const grades = Object.fromEntries(rulebook.map((rule) => [rule.id, gradeOf(rule)]));
    expect(grades).toMatchObject({
      "hydration.ceiling": "judgement",
      "hydration.during": "general-guidance",
      "pacing.heat-easing": "judgement",
      "pacing.flat-pace": "judgement",
      "preparation.earlier-cramps": "judgement",
      "run-plan.extra-caution": "general-guidance",
      "preparation.downhill": "general-guidance",
      "hydration.expected-mass-change": "general-guidance",
      "referral.unwell-after-drinking-much": "general-guidance",
    });
  });

  it("calls a rule studies only where a publication says every one of its figures", () => {
    const called = rulebook.filter((rule) => gradeOf(rule) === "studies");
    expect(called.map(({ id, values }) => ({ id, unsaid: figuresNobodySays(values) }))).toEqual(
      called.map(({ id }) => ({ id, unsaid: [] })),
    );
  });

  it("calls nothing studies without a trial or cohort that was seen", () => {
    const called = rulebook.filter((rule) => gradeOf(rule) === "studies");
    expect(called.filter(({ because }) => !because.some(isSeenStudy))).toEqual([]);
  });

  it("has rules of every grade, the most of them judgements", () => {
    const grades = rulebook.map((rule) => gradeOf(rule));
    const count = (grade: string) => grades.filter((each) => each === grade).length;
    expect(new Set(grades).size).toBe(4);
    expect(count("judgement")).toBeGreaterThan(count("studies"));
  });
});

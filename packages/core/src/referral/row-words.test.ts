import { describe, expect, it } from "vitest";
import type { Symptom } from "./model.ts";
import { flagsIn, triage } from "./plan.ts";
import { redFlagRules } from "./rules/red-flags.ts";
import type { RedFlag } from "./rules/row.ts";
import { symptoms } from "./signs.ts";

/** How an order is said, the most urgent first. */
const orders = {
  "call-now": /call for help now/i,
  "care-today": /emergency care today/i,
  "same-day": /be seen (by a doctor )?today/i,
  routine: /within two weeks/i,
  "self-care": /^/,
} as const;
const urgencies = Object.keys(orders) as (keyof typeof orders)[];

const cares = {
  cool: /\bcool\b/i,
  sugarFirst: /check your blood sugar/i,
  noDrink: /drink nothing/i,
  noPlainWater: /plain water/i,
  noMassageOrCompression: /massage/i,
} as const;

/** What a row orders as it stands, without what it orders if something more comes. */
const ordered = ({ parts }: RedFlag) =>
  parts.advice
    .split(/(?<=\.) /)
    .filter((sentence) => !/^(If|After) | then\b/.test(sentence))
    .join(" ");

function orderOf({ action, careToday }: RedFlag) {
  if (action !== "emergency") return action;
  return careToday ? "care-today" : "call-now";
}

const pairs = symptoms.flatMap((one, at): Symptom[][] =>
  symptoms.slice(at).map((other) => [one, other]),
);

describe.each(redFlagRules.map((row) => ({ id: row.id, row })))(
  "the sentence of $id",
  ({ row }) => {
    it("orders what its answer orders, no less and no more", () => {
      const order = orderOf(row);
      const stronger = urgencies.slice(0, urgencies.indexOf(order));
      expect(ordered(row)).toMatch(orders[order]);
      for (const urgency of stronger) expect(ordered(row)).not.toMatch(orders[urgency]);
      if (row.action === "self-care") expect(ordered(row)).not.toMatch(/\bstop\b|\bdoctor\b/i);
    });

    it.each(Object.keys(cares) as (keyof typeof cares)[])(
      "says %s if it is asked, and only then",
      (care) => {
        expect(cares[care].test(ordered(row))).toBe(row[care] === true);
      },
    );
  },
);

describe("what an answer forbids or lets do", () => {
  it("stays forbidden with any sign more", () => {
    for (const [one, other] of pairs) {
      const both = triage({ symptoms: [one as Symptom, other as Symptom] });
      for (const symptom of [one, other]) {
        const alone = triage({ symptoms: [symptom as Symptom] });
        for (const care of Object.keys(cares) as (keyof typeof cares)[])
          expect(both[care] || !alone[care]).toBe(true);
      }
    }
  });

  it("starts nobody again where the order is to stop, for any two signs", () => {
    for (const pair of pairs) {
      const answer = triage({ symptoms: pair });
      const startsAgain = flagsIn(answer).filter((row) => /start again/.test(row.parts.advice));
      if (answer.action !== "self-care") expect(startsAgain).toEqual([]);
    }
  });
});

import type { JudgedRow } from "@limber/core/referral/matching";
import { flagsFor } from "@limber/core/referral/plan";
import { actions } from "@limber/core/referral/signs";
import { expect, it } from "vitest";
import { packed, unpacked } from "./packed-rows.ts";

it("a row of the table comes out of its numbers as it went in, with all that it says to do", () => {
  const inOrder = (row: JudgedRow) => ({
    ...row,
    when: row.when.map((pattern) => pattern.map(({ least, of }) => ({ least, of: of.toSorted() }))),
  });
  for (const row of actions.flatMap(flagsFor))
    expect(inOrder(unpacked(packed(row)))).toEqual(inOrder(row));
});

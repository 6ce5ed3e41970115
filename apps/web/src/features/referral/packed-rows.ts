import type { JudgedRow } from "@limber/core/referral/matching";
import { symptoms } from "@limber/core/referral/signs";

/** A row as it travels to a phone: how many of which signs, as numbers. Their names would be a tenth of the page. */
export type PackedRow = Omit<JudgedRow, "when"> & {
  readonly when: readonly (readonly (readonly [least: number, ...of: readonly number[]])[])[];
};

/** What every row's name begins with stays behind. */
const named = "referral.";

export function packed<Row extends JudgedRow>({ when, ...row }: Row) {
  return {
    ...row,
    id: row.id.slice(named.length),
    when: when.map((pattern) =>
      pattern.map(({ least, of }) => [least, ...of.map((sign) => symptoms.indexOf(sign))] as const),
    ),
  };
}

export function unpacked<Row extends PackedRow>({ when, ...row }: Row) {
  return {
    ...row,
    id: `${named}${row.id}`,
    when: when.map((pattern) =>
      pattern.map(([least, ...of]) => ({
        least,
        of: symptoms.filter((_, number) => of.includes(number)),
      })),
    ),
  };
}

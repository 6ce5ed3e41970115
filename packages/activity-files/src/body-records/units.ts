import { KG_PER_POUND, ML_PER_OUNCE } from "@limber/core/format";
import {
  GRAMS_IN_A_KILOGRAM,
  type Kilograms,
  kilograms,
  MILLILITERS_IN_A_LITER,
  type Milliliters,
  milliliters,
} from "@limber/core/units";

const OUNCES_IN_A_CUP = 8;
const OUNCES_IN_A_PINT = 16;
const OUNCES_IN_AN_IMPERIAL_CUP = 10;
const OUNCES_IN_AN_IMPERIAL_PINT = 20;
const ML_PER_IMPERIAL_OUNCE = 28.4130625;
const POUNDS_IN_A_STONE = 14;

/** As Apple Health and people spell them. Without a country they are those of the United States. */
const volumes: readonly (readonly [spelling: RegExp, ml: number])[] = [
  [/^m(l|illilit(er|re)s?)$/, 1],
  [/^cl$/, MILLILITERS_IN_A_LITER / 100],
  [/^dl$/, MILLILITERS_IN_A_LITER / 10],
  [/^l(it(er|re)s?)?$/, MILLILITERS_IN_A_LITER],
  [/^fl_?oz(_us)?$|^oz$|^ounces?$/, ML_PER_OUNCE],
  [/^fl_?oz_imp$/, ML_PER_IMPERIAL_OUNCE],
  [/^cups?(_us)?$/, ML_PER_OUNCE * OUNCES_IN_A_CUP],
  [/^cup_imp$/, ML_PER_IMPERIAL_OUNCE * OUNCES_IN_AN_IMPERIAL_CUP],
  [/^pt(_us)?$/, ML_PER_OUNCE * OUNCES_IN_A_PINT],
  [/^pt_imp$/, ML_PER_IMPERIAL_OUNCE * OUNCES_IN_AN_IMPERIAL_PINT],
];
const masses: readonly (readonly [spelling: RegExp, kg: number])[] = [
  [/^k(gs?|ilograms?)$/, 1],
  [/^g$/, 1 / GRAMS_IN_A_KILOGRAM],
  [/^lbs?$|^pounds?$/, KG_PER_POUND],
  [/^st(ones?)?$/, KG_PER_POUND * POUNDS_IN_A_STONE],
];

/** An amount in a unit that its file names, to a tenth of a millilitre; none for a unit nobody knows. */
export function volumeOf(
  amount: number | undefined,
  unit: string | undefined,
): Milliliters | undefined {
  const ml = inUnit(amount, unit, volumes);
  return ml === undefined ? undefined : milliliters(Math.round(ml * 10) / 10);
}

/** To the gram. */
export function massOf(
  amount: number | undefined,
  unit: string | undefined,
): Kilograms | undefined {
  const kg = inUnit(amount, unit, masses);
  return kg === undefined
    ? undefined
    : kilograms(Math.round(kg * GRAMS_IN_A_KILOGRAM) / GRAMS_IN_A_KILOGRAM);
}

function inUnit(
  amount: number | undefined,
  unit: string | undefined,
  known: typeof volumes,
): number | undefined {
  const plain = (unit ?? "").trim().toLowerCase().replace(/\.$/, "").replace(" ", "_");
  const factor = known.find(([spelling]) => spelling.test(plain))?.[1];
  return amount === undefined || factor === undefined ? undefined : amount * factor;
}

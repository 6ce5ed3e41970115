/** A number and its unit, as they are typed: read by what a quantity may be measured in, or said what is wrong. */
import type { Say } from "./language.ts";
import type { Measure, Suggested } from "./measures.ts";
import { bad, decimal, good, type Parsed, quoted, tidy } from "./parsed.ts";

/** The amount in the unit of the domain. The problem suggests what to type instead. */
export function amountOf(text: string, field: string, measure: Measure): Parsed<number> {
  const { suggest, typical, unitsInWords, none } = measure;
  const read = { field, text: quoted(text) };
  const notFitting = (what: (say: Say) => string, amount: number) =>
    bad((say) => [
      what(say),
      say("Units are {units}.", { units: unitsInWords(say) }),
      useOneOf(suggest(amount), say),
    ]);
  const tooLarge = () =>
    bad((say) => [
      say("{field} {text} is too large.", read),
      say("No run needs that many digits."),
      useOneOf(suggest(typical), say),
    ]);
  const [, sign = "", digits = "", unit = ""] =
    /^([+-]?)(\d+(?:[.,]\d+)?|[.,]\d+)([^\d.,].*)?$/.exec(tidy(text)) ?? [];
  if (digits === "")
    return notFitting((say) => say("{field} {text} is not a number with a unit.", read), typical);
  const amount = decimal(digits) * (sign === "-" ? -1 : 1);
  if (!Number.isFinite(amount)) return tooLarge();
  if (amount < 0 && !measure.mayBeNegative)
    return bad((say) => [
      say("{field} {text} is negative.", read),
      say("It can only be zero or more."),
      useOneOf(none === undefined ? suggest(-amount) : [none], say),
    ]);
  if (unit === "") return notFitting((say) => say("{field} {text} has no unit.", read), amount);
  const toSi = measure.units.find(([spelling]) => spelling.test(unit))?.[1];
  if (!toSi) {
    const strange = { ...read, unit: quoted(unit) };
    return notFitting(
      (say) => say("{field} {text} has the unit {unit}, which does not fit.", strange),
      amount,
    );
  }
  if (/^\d{1,3},\d{3}$/.test(digits) && measure.small?.test(unit))
    return eitherComma(text, field, digits + unit);
  const value = toSi(amount);
  return Number.isFinite(value) ? good(value) : tooLarge();
}

export function useOneOf([example, other]: Suggested, say: Say): string {
  return other === undefined
    ? say("Use {example}.", { example })
    : say("Use {example} or {other}.", { example, other });
}

function eitherComma(text: string, field: string, amount: string): Parsed<never> {
  return bad((say) => [
    say("{field} {text} is ambiguous.", { field, text: quoted(text) }),
    say("The comma could part the thousands or the decimals."),
    useOneOf([amount.replace(",", ""), amount.replace(",", ".")], say),
  ]);
}

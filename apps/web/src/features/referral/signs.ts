import { capitalised } from "@limber/core/language";
import type { Reader } from "@limber/core/reader";
import type { Action } from "@limber/core/referral/model";
import { statementInWords } from "@limber/core/rule";
import { rulebook } from "@limber/core/rulebook";

export type RedFlagSign = { readonly id: string; readonly signs: string; readonly advice: string };

/** From core's matrix: the signs before the colon, what to do after it. */
export function flagsOf(action: Action, reader: Reader): RedFlagSign[] {
  return rulebook.flatMap((rule) => {
    if (!("action" in rule) || rule.action !== action) return [];
    const [signs = "", ...advice] = statementInWords(rule, reader).split(": ");
    const rest = advice.join(": ");
    return [{ id: rule.id, signs: `${signs}.`, advice: capitalised(rest, reader.language) }];
  });
}

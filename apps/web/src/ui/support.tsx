import { gradeInWords, gradeOf } from "@limber/core/grade";
import type { Reader } from "@limber/core/reader";
import { ruleById } from "@limber/core/rulebook";

/** How good the support for a rule is, which leads to its page. */
export function Support({ id, reader }: { readonly id: string; readonly reader: Reader }) {
  const rule = ruleById(id);
  return (
    <a className="note reason" href={`/why/${id}`}>
      {rule === undefined ? reader.say("Why") : gradeInWords(gradeOf(rule), reader)}
    </a>
  );
}

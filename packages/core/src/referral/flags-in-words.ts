import type { Reader } from "../reader.ts";
import { statementInWords } from "../rule.ts";
import { darkUrine, severalSigns, unwellAfterDrinking } from "./rules/emergencies.ts";
import { oneCalfSwollen, oneSignAlone } from "./rules/todays.ts";

/** The rows that are said where something else is the subject. */
const flags = { darkUrine, oneCalfSwollen, oneSignAlone, severalSigns, unwellAfterDrinking };
type FlagName = keyof typeof flags;

/** A row's signs and its advice, each a sentence. */
export function flagInWords(name: FlagName, { say }: Reader) {
  const { parts } = flags[name];
  return { signs: say(parts.signs), advice: say(parts.advice) };
}

/** A row in its two sentences. */
export function flagText(name: FlagName, reader: Reader): string {
  return statementInWords(flags[name], reader);
}

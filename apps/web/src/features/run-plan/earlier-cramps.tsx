import type { Problem } from "@limber/core/problem";
import type { Reader } from "@limber/core/reader";
import { Field } from "../../ui/field.tsx";

type EarlierCramps = {
  readonly reader: Reader;
  /** "yes", "no", or nothing where it is not known. */
  readonly answered: string;
  /** Whether the runner's own log has one: then nothing is asked. */
  readonly isLogged: boolean;
  readonly problem: Problem | undefined;
};

/** Whether a leg cramped in a run before. */
export function AskEarlierCramps({ reader: { say }, answered, isLogged, problem }: EarlierCramps) {
  if (isLogged)
    return (
      <p className="note start">
        {say("Your log has a cramp in a run of the last year. The plan takes that into account.")}
      </p>
    );
  const answers = { "": say("Not known"), yes: say("Yes"), no: say("No") };
  return (
    <div className="start">
      <Field
        name="cramped"
        label={say("Has a leg cramped in or right after a run in the last year?")}
        problem={problem}
      >
        <select id="cramped" name="cramped" defaultValue={answered}>
          {Object.entries(answers).map(([answer, label]) => (
            <option key={answer} value={answer}>
              {label}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}

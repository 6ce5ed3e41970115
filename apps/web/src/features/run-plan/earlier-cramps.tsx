import type { Problem } from "@limber/core/problem";
import type { Reader } from "@limber/core/reader";

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
      <p className="note">
        {say("Your log has a cramp in a run of the last year. The plan takes that into account.")}
      </p>
    );
  const answers = { "": say("Not known"), yes: say("Yes"), no: say("No") };
  return (
    <fieldset className="health">
      <legend>{say("Has a leg cramped in or right after a run in the last year?")}</legend>
      <div className="ticks">
        {Object.entries(answers).map(([answer, label]) => (
          <label key={answer}>
            <input
              type="radio"
              name="cramped"
              value={answer}
              defaultChecked={answer === answered}
            />
            {label}
          </label>
        ))}
      </div>
      {problem ? (
        <p className="problem">
          <b>{problem.what}</b> {problem.why} {problem.fix}
        </p>
      ) : null}
    </fieldset>
  );
}

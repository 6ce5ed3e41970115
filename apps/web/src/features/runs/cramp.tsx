import type { Reader } from "@limber/core/reader";
import type { FormProblem } from "../../server/refused.ts";
import { TextField } from "../../ui/field.tsx";
import { Choice } from "./choice.tsx";
import { Tries } from "./tries.tsx";

type More = {
  /** What the form was filled with, or came back with. */
  readonly text: (name: string) => string;
  readonly ticked: readonly string[];
  readonly problem: FormProblem | undefined;
  readonly reader: Reader;
  /** Where there are several such forms on a page: what tells their fields apart. */
  readonly prefix?: string;
};

/** What was tried, in the words that are kept. */
export function triedWords({ say }: Reader): Readonly<Record<string, string>> {
  return {
    stretch: say("Stretched it"),
    massage: say("Rubbed it"),
    walk: say("Walked"),
    drink: say("Drank"),
    salt: say("Something salty"),
    stop: say("Stopped"),
  };
}

export function severityWords({ say }: Reader): Readonly<Record<string, string>> {
  return {
    "cramp-prone": say("Twitching"),
    mild: say("A cramp"),
    severe: say("A bad one"),
  };
}

/** What can be said of a cramp, for whoever wants to: none of it is asked. */
export function MoreOfCramp({ text, ticked, problem, reader, prefix = "" }: More) {
  const { say, units } = reader;
  const wrong = (name: string) => (problem?.field === name ? problem : undefined);
  const known = triedWords(reader);
  // What another version wrote goes along under its own name: saving takes nothing out.
  const other = ticked.filter((name) => !Object.hasOwn(known, name));
  const tries = [...Object.entries(known), ...other.map((name) => [name, name] as const)];
  return (
    <details className="fold" open={wrong("relief") || wrong("crampDistance") ? true : undefined}>
      <summary>
        {say("More about the cramp")} <em>{say("what helped, how bad")}</em>
      </summary>
      <Tries legend={say("What did you try?")} options={tries} ticked={ticked} />
      <div className="grid">
        <TextField
          name="relief"
          id={`${prefix}relief`}
          label={say("It let go after")}
          placeholder="1:30"
          defaultValue={text("relief")}
          problem={wrong("relief")}
          unit={say("min")}
        />
        <TextField
          name="crampDistance"
          id={`${prefix}crampDistance`}
          label={say("It came at")}
          inputMode="decimal"
          defaultValue={text("crampDistance")}
          problem={wrong("crampDistance")}
          unit={units.distance}
        />
      </div>
      <Choice
        name="severity"
        legend={say("How bad?")}
        value={text("severity")}
        options={severityWords(reader)}
      />
      <Choice
        name="goOn"
        legend={say("Could you go on?")}
        value={text("goOn")}
        options={{ yes: say("Yes"), no: say("No") }}
      />
    </details>
  );
}

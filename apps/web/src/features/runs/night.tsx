import { wallAt } from "@limber/api/clock";
import type { Reader } from "@limber/core/reader";
import { TextField } from "../../ui/field.tsx";
import { Choice } from "./choice.tsx";
import { MoreOfCramp } from "./cramp.tsx";
import { Where } from "./where.tsx";

type Night = {
  readonly owner: string;
  readonly timeZone: string;
  readonly nowMs: number;
  readonly reader: Reader;
};

/** A cramp without a run: at night, or on a day of rest. */
export function NightCramp({ owner, timeZone, nowMs, reader }: Night) {
  const { say } = reader;
  return (
    <details className="fold" id="night">
      <summary>{say("A cramp without a run")}</summary>
      <form className="log-form" action="/runs/cramp" method="post">
        <input type="hidden" name="owner" value={owner} />
        <input type="hidden" name="zone" value={timeZone} />
        <input type="hidden" name="crampId" value={crypto.randomUUID()} />
        <Choice
          name="cramp"
          legend={say("When?")}
          value="night"
          options={{ night: say("At night"), rest: say("At rest") }}
        />
        <TextField
          name="start"
          id="night-start"
          label={say("Day and time")}
          type="datetime-local"
          required
          defaultValue={wallAt(new Date(nowMs), timeZone)}
        />
        <Where value="" reader={reader} />
        <MoreOfCramp
          text={() => ""}
          ticked={[]}
          problem={undefined}
          reader={reader}
          prefix="night-"
        />
        <button className="button ink" type="submit">
          {say("Save the cramp")}
        </button>
      </form>
    </details>
  );
}

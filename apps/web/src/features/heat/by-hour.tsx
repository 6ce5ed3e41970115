import type { HeatHours } from "@limber/core/heat/model";
import { cheapestInWords, flagsByHour } from "@limber/core/heat/words";
import type { Reader } from "@limber/core/reader";
import { Why } from "../../ui/why.tsx";

/** The day of a run by its flags: from when each flies, and the hour that costs least. */
export function HeatByHour({ heat, reader }: { heat: HeatHours | undefined; reader: Reader }) {
  if (heat === undefined) return null;
  return (
    <section className="section" aria-labelledby="by-hour">
      <header>
        <h2 id="by-hour">{reader.say("The heat by the hour")}</h2>
        <Why rule={heat.cheapest.rule}>{cheapestInWords(heat, reader)}</Why>
      </header>
      <ol className="rows">
        {flagsByHour(heat, reader).map(({ at, time, flag }) => (
          <li key={at}>
            <b>{time}</b> <span>{flag}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

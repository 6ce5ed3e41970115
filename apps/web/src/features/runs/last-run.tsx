import type { Reader } from "@limber/core/reader";
import type { SignedIn } from "../../server/api.ts";
import { ifThere } from "../../server/there.ts";
import { FluidChart } from "./fluid-balance.tsx";
import { analysisOf, crampTimes, dayOf, farAndLong } from "./run-in-words.ts";

const LOOKED_AT = 6;

/** The fluid of the last run whose drinks were noted, with the way to all of it. Nothing where there is none. */
export async function LastFluid({ ask, reader }: Pick<SignedIn, "ask"> & { reader: Reader }) {
  const { items } = await ask.runs.list({ limit: LOOKED_AT, statuses: ["done"] });
  const runId = items.find(({ intakeMl }) => intakeMl !== null)?.runId;
  if (runId === undefined) return null;
  const run = await ask.runs.show({ runId });
  const { planId } = run;
  const [kept, cramps] = await Promise.all([
    planId === null ? null : ifThere(ask.plans.show({ planId })),
    ask.cramps.list({ runIds: [runId] }),
  ]);
  const { fluid } = analysisOf(run, kept?.plan ?? null);
  if (fluid === null) return null;
  const { say } = reader;
  return (
    <section className="section" aria-labelledby="last-fluid">
      <header>
        <h2 id="last-fluid">{say("Last run, fluid")}</h2>
        <a className="text-link" href={`/runs/${runId}`}>
          {say("The whole run")}
        </a>
      </header>
      <p className="note">
        {say("{day}. {run}.", { day: dayOf(run, reader), run: farAndLong(run, reader) })}
      </p>
      <FluidChart line={fluid} crampsAtS={crampTimes(run, cramps.items)} reader={reader} />
    </section>
  );
}

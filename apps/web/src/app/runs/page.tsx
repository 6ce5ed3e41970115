import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { RunForm } from "../../features/runs/form.tsx";
import { Keeper, type KeeperWords } from "../../features/runs/keeper.tsx";
import { howWas, PastRuns, WaitingRuns } from "../../features/runs/list.tsx";
import {
  type Beginning,
  beginLog,
  formOf,
  guest,
  type Query,
  runLastsMs,
} from "../../features/runs/log-beginning.ts";
import { isWithoutRun, NightCramp } from "../../features/runs/night-cramp.tsx";
import { pastRuns } from "../../features/runs/past-runs.ts";
import { Undo } from "../../features/runs/undo.tsx";
import { LeftOnPhone } from "../../features/runs/waiting-on-phone.tsx";
import { keeperWords, leftWords } from "../../features/runs/words.ts";
import { type SignedIn, signedIn } from "../../server/api.ts";
import { type Display, readDisplay } from "../../server/display.ts";
import { Frame } from "../_frame/frame.tsx";
import { Waits } from "../_frame/waits.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readDisplay()).say("Log") };
}

/** The five questions after a run, then the runs there were. */
export default async function RunsPage({ searchParams }: PageProps<"/runs">) {
  const query = await searchParams;
  const display = await readDisplay();
  const who = await signedIn(await headers());
  if (who === null) return <GuestLog query={query} display={display} />;
  const nowMs = Date.now();
  const asked = { query, nowMs, reader: display };
  const { beginning, waiting } = await beginLog(who, asked);
  const { run, owner, timeZone } = beginning;
  if (isWithoutRun(query))
    return (
      <Frame here="runs" display={display} title={display.say("Log")}>
        <NightCramp
          query={query}
          owner={owner}
          timeZone={timeZone}
          nowMs={nowMs}
          reader={display}
        />
        <Waits owner={owner} words={keeperWords(display)} />
      </Frame>
    );
  const words = keeperWords(display);
  const isTold = run !== null && !waiting.some(({ runId }) => runId === run.runId);
  if (isTold && run.status === "done") redirect(`/runs/${run.runId}`);
  return (
    <Frame here="runs" display={display} title={display.say("Log")}>
      <Undo query={query} reader={display} />
      <Said said={query["said"]} display={display} />
      <div className="log">
        <Entry {...{ beginning, query, nowMs, display, words }} />
        <div className="beside">
          <WaitingRuns
            runs={waiting.filter(({ runId }) => runId !== run?.runId)}
            nowMs={nowMs}
            reader={display}
          />
          <Past who={who} query={query} display={display} />
          <p>
            <a className="text-link" href="/runs?cramp=night">
              {display.say("A cramp without a run")}
            </a>
          </p>
        </div>
      </div>
      <Waits owner={owner} words={words} />
    </Frame>
  );
}

type LogVisit = { readonly query: Query; readonly display: Display };

function GuestLog({ query, display }: LogVisit) {
  return (
    <Frame here="runs" display={display} title={display.say("Log")}>
      <Entry
        beginning={guest(display)}
        query={query}
        nowMs={Date.now()}
        display={display}
        words={keeperWords(display)}
      />
      <noscript>
        <p className="said">
          {display.say("Without an account a run is kept on the phone, which takes JavaScript.")}{" "}
          <a href="/sign-in?next=/runs">{display.say("Sign in")}</a>
        </p>
      </noscript>
    </Frame>
  );
}

type Entering = LogVisit & {
  readonly beginning: Beginning;
  readonly nowMs: number;
  /** The same as of all forms of the page: they go to it once. */
  readonly words: KeeperWords;
};

function Entry({ beginning, query, nowMs, display, words }: Entering) {
  const { say } = display;
  const { run, owner } = beginning;
  return (
    <article>
      <h1 className="answer">
        {run === null ? say("How was the run?") : howWas(run, { nowMs, reader: display })}
      </h1>
      {run === null || owner === "" ? null : (
        <p>
          <a className="text-link" href="/runs?run=new">
            {say("Another run")}
          </a>
        </p>
      )}
      <LeftOnPhone
        owner={owner}
        words={leftWords(display)}
        face={{ locale: display.locale, is12h: display.clock === "12 h" }}
      />
      <RunForm {...formOf(beginning, { query, nowMs, reader: display })}>
        <Keeper
          owner={owner}
          isNew={run === null && query["problem"] === undefined}
          runLastsMs={runLastsMs()}
          words={words}
        />
      </RunForm>
    </article>
  );
}

function Said({ said, display: { say } }: { said: unknown; display: Display }) {
  if (said !== "cramp" && said !== "cramp-removed") return null;
  return (
    <p className="said" role="status">
      {said === "cramp" ? say("The cramp is in your log.") : say("The cramp is removed.")}
    </p>
  );
}

async function Past({ who, query, display }: LogVisit & { who: SignedIn }) {
  const onlyCramps = query["cramps"] === "only";
  const page = await pastRuns(who, query);
  if (page === null) redirect("/runs");
  const runIds = page.items.map(({ runId }) => runId);
  const crampsOf = await who.ask.cramps.list({ runIds, limit: 200 });
  const further =
    page.next === null
      ? null
      : `/runs?${new URLSearchParams({ ...page.next, ...(onlyCramps && { cramps: "only" }) })}#past`;
  return (
    <PastRuns
      runs={page.items}
      cramps={crampsOf.items}
      onlyCramps={onlyCramps}
      further={further}
      reader={display}
    />
  );
}

import { mass, volume } from "@limber/core/format";
import type { Reader } from "@limber/core/reader";
import { recordSourceInWords } from "@limber/core/run-analysis/body-records-in-words";
import { kilograms, milliliters } from "@limber/core/units";
import type { ReactNode } from "react";
import { Why } from "../../ui/why.tsx";
import { besideTyped, type Offered, offeredIn } from "./beside-typed.ts";
import type { WholeRun } from "./run-in-words.ts";

type FromFiles = { readonly run: WholeRun; readonly reader: Reader };

/** What files say of drinks and weights, beside what the runner said: both are shown, and one tap chooses. */
export function FromFiles({ run, reader }: FromFiles) {
  const { drunk, weighed } = run.records;
  const offered = offeredIn(run);
  return (
    <>
      {drunk === null || offered.drank === null ? null : (
        <Beside what="drunk" {...{ run, reader, offered: offered.drank }} rule={drunk.rule}>
          {drunkInWords(run, offered.drank, reader)}
        </Beside>
      )}
      {weighed === null || offered.weighed === null ? null : (
        <Beside what="weighed" {...{ run, reader, offered: offered.weighed }} rule={weighed.rule}>
          {weighedInWords(run, offered.weighed, reader)}
        </Beside>
      )}
    </>
  );
}

type Beside = FromFiles & {
  readonly what: "drunk" | "weighed";
  readonly offered: Offered;
  readonly rule: string;
  readonly children: ReactNode;
};

function Beside({ what, run, reader, offered, rule, children }: Beside) {
  const { say } = reader;
  const stands = besideTyped(run, offered);
  const isSwap = stands.is === "taken";
  const mayChoose = stands.is !== "taken" || stands.typed !== null;
  return (
    <form
      className="conflict"
      action={isSwap ? "/acts/runs/swap" : "/acts/runs/take-records"}
      method="post"
      data-waits=""
    >
      <input type="hidden" name="run" value={run.runId} />
      <input type="hidden" name="revision" value={run.revision} />
      {isSwap ? null : <input type="hidden" name="what" value={what} />}
      <p>
        <Why rule={rule}>{children}</Why>
      </p>
      {mayChoose ? (
        <button className="button" type="submit">
          {isSwap ? say("Take mine again") : say("Take the file's")}
        </button>
      ) : null}
    </form>
  );
}

function drunkInWords(run: WholeRun, offered: Offered, reader: Reader): string {
  const { say } = reader;
  const stands = besideTyped(run, offered);
  const inWords = (ml: number | null | undefined) =>
    ml == null ? "?" : volume(milliliters(ml), reader);
  const values = {
    amount: inWords(offered.intakeMl),
    source: (run.records.drunk?.sources ?? []).map((each) => recordSourceInWords(each)).join(", "),
  };
  switch (stands.is) {
    case "alone":
      return say(
        "Your file says that you drank {amount} on this run ({source}). It counts here, and measures no sweat until you take it.",
        values,
      );
    case "beside":
      return say("You said that you drank {typed}, your file says {amount} ({source}).", {
        ...values,
        typed: inWords(run.intakeMl),
      });
    case "taken":
      return stands.typed === null
        ? say("You drank {amount}, as your file says ({source}).", values)
        : say("You drank {amount}, as your file says ({source}). You had said {typed}.", {
            ...values,
            typed: inWords(stands.typed[0]),
          });
  }
}

function weighedInWords(run: WholeRun, offered: Offered, reader: Reader): string {
  const { say } = reader;
  const stands = besideTyped(run, offered);
  const { weighed } = run.records;
  const inWords = (kg: number | null | undefined) =>
    kg == null ? "?" : mass(kilograms(kg), reader);
  const values = {
    massBefore: inWords(offered.massBeforeKg),
    massAfter: inWords(offered.massAfterKg),
    source: weighed === null ? "" : recordSourceInWords(weighed.source, weighed.app),
  };
  switch (stands.is) {
    case "alone":
      return say(
        "Your file says that you weighed {massBefore} before this run and {massAfter} after it ({source}). If both were dry, with nothing eaten between, they are a weigh-in.",
        values,
      );
    case "beside":
      return say(
        "You said that you weighed {typedBefore} and {typedAfter}, your file says {massBefore} and {massAfter} ({source}).",
        {
          ...values,
          typedBefore: inWords(run.massBeforeKg),
          typedAfter: inWords(run.massAfterKg),
        },
      );
    case "taken":
      return stands.typed === null
        ? say("You weighed {massBefore} and {massAfter}, as your file says ({source}).", values)
        : say(
            "You weighed {massBefore} and {massAfter}, as your file says ({source}). You had said {typedBefore} and {typedAfter}.",
            {
              ...values,
              typedBefore: inWords(stands.typed[0]),
              typedAfter: inWords(stands.typed[1]),
            },
          );
  }
}

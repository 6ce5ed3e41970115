import { distance, temperature } from "@limber/core/format";
import { notNowInWords } from "@limber/core/heat/words";
import { portionInWords } from "@limber/core/hydration/words";
import { firstSplitTime } from "@limber/core/pacing/words";
import { type Reader, saySplit } from "@limber/core/reader";
import type { RunPlan } from "@limber/core/run-plan/model";
import { warningText } from "@limber/core/run-plan/warnings-in-words";
import { timelineText } from "@limber/core/run-plan/words";
import type { ReactNode } from "react";
import { sayNodes } from "../../ui/say.tsx";
import { CardSigns } from "./card-signs.tsx";
import type { Moments, Start } from "./plan-start.ts";

type Card = {
  readonly plan: RunPlan;
  readonly reader: Reader;
  readonly moments: Moments;
  readonly start: Start;
  readonly emergencyNumber: string;
  readonly contact: Contact | null;
  /** The staircase of the pace. */
  readonly pace: ReactNode;
};

/** Whom to call, as the runner noted it. */
export type Contact = { readonly name: string; readonly phone: string };

type CardRow = readonly [part: string, when: string, what: string];

const mostRows = 12;

/** What is printed instead of the page: one pocket card, black on white, of two leaves to fold between. */
export function PlanCard({ plan, reader, moments, start, emergencyNumber, contact, pace }: Card) {
  const weather =
    plan.conditions === null ? null : temperature(plan.conditions.airTemperatureC, reader);
  const heading = [
    start?.date,
    start === null || plan.notNow !== undefined ? null : moments.at(0),
    distance(plan.distanceM, reader),
    weather,
  ];
  return (
    <section className="card" aria-hidden="true">
      <div>
        <header>
          <b>Limber</b>
          <span>{heading.filter(Boolean).join(", ")}</span>
        </header>
        <p className="card-answer">{firstInWords(plan, reader)}</p>
        {plan.notNow === undefined ? (
          <ToDo plan={plan} reader={reader} moments={moments} pace={pace} />
        ) : null}
      </div>
      <InTrouble reader={reader} emergencyNumber={emergencyNumber} contact={contact} />
    </section>
  );
}

/** The leaf that is folded back: a cramp, the signs, and whom to call. */
function InTrouble({
  reader,
  emergencyNumber,
  contact,
}: Pick<Card, "reader" | "emergencyNumber" | "contact">) {
  const { say } = reader;
  return (
    <div>
      <p>
        {sayNodes(
          say,
          "<b>Cramp:</b> stop, stretch gently, hold 30 s. Rub slowly, 30 s. Up to 3 rounds. Then walk 2 min and go on slower. A third cramp: walk home.",
          { b: bold },
        )}
      </p>
      <CardSigns reader={reader} emergencyNumber={emergencyNumber} />
      <p>
        {say("Emergency {number}. Mine: {mine} Bib {bib}", {
          number: emergencyNumber,
          mine: contact === null ? "____________________" : `${contact.name} ${contact.phone}`,
          bib: "________",
        })}
      </p>
    </div>
  );
}

/** The rows, the staircase, and how far they bind. */
function ToDo({ plan, reader, moments, pace }: Pick<Card, "plan" | "reader" | "moments" | "pace">) {
  return (
    <>
      <table>
        <tbody>
          {rowsOf(plan, reader, moments).map(([part, when, what]) => (
            <tr key={`${part}${when}${what.length}`}>
              <th>{part}</th>
              <td>{when}</td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pace}
      <p>
        {sayNodes(reader.say, "<b>Drink</b> only when thirsty, never past these amounts.", {
          b: bold,
        })}{" "}
        {plan.warnings
          .filter(({ kind }) => kind === "clinician-first" || kind === "uncompensable-heat")
          .map((warning) => warningText(warning, plan, reader))
          .join(" ")}
      </p>
    </>
  );
}

const bold = (words: ReactNode) => <b>{words}</b>;

function firstInWords(plan: RunPlan, reader: Reader): string {
  if (plan.notNow !== undefined) return notNowInWords(plan.notNow, reader, plan.heatHours);
  const { say } = reader;
  const time = firstSplitTime(plan.pacing, reader);
  if (time === null) return say("Start slowly. Check at the marker.");
  return saySplit(reader, {
    mile: "First mile {time}. Check at the marker.",
    kilometre: "First kilometre {time}. Check at the marker.",
    values: { time },
  });
}

function rowsOf(plan: RunPlan, reader: Reader, { at }: Moments): CardRow[] {
  const before = plan.timeline.filter(
    ({ atS, kind }) => atS < 0 && (kind === "drink" || kind === "salt-shot"),
  );
  const jog = plan.timeline.find(({ kind }) => kind === "warm-up-jog");
  const warmUp = jog
    ? [
        {
          atS: jog.atS,
          what: reader.say("Warm up, {minutes} min", {
            minutes: Math.round(plan.warmUp.totalS / 60),
          }),
        },
      ]
    : [];
  const drinks = before.map((item) => ({
    atS: item.atS,
    what: timelineText(item, plan, reader),
  }));
  const rows = [...drinks, ...warmUp].toSorted((a, b) => a.atS - b.atS);
  return [
    ...rows.map(
      ({ atS, what }, index): CardRow => [index === 0 ? reader.say("Before") : "", at(atS), what],
    ),
    ...onTheRun(plan, reader, at),
  ];
}

function onTheRun(plan: RunPlan, reader: Reader, at: Moments["at"]): CardRow[] {
  const { marksS, sportsDrinkMarksS, everyS } = plan.during;
  const { say } = reader;
  const portion = portionInWords(plan.during, reader);
  const isSports = (atS: number) => sportsDrinkMarksS.some((mark) => mark === atS);
  if (marksS.length <= mostRows)
    return marksS.map((atS, index) => [
      index === 0 ? say("Run") : "",
      at(atS),
      isSports(atS)
        ? say("{portion} sports drink", { portion })
        : say("{portion} water", { portion }),
    ]);
  const minutes = everyS / 60;
  const [sports, all] = [sportsDrinkMarksS.length, marksS.length];
  const what =
    sports > 0
      ? say("{portion} every {minutes} min, {sports} of {all} as sports drink", {
          portion,
          minutes,
          sports,
          all,
        })
      : say("{portion} every {minutes} min", { portion, minutes });
  return [[say("Run"), at(marksS[0] ?? 0), what]];
}

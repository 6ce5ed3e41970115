import { distance, minutesAndSeconds, temperature, type UnitSystem } from "@limber/core/format";
import { portionInWords } from "@limber/core/hydration/words";
import type { RunPlan } from "@limber/core/run-plan/model";
import { timelineText, warningText } from "@limber/core/run-plan/words";
import type { ReactNode } from "react";
import type { Moments, Start } from "./start.ts";

type Card = {
  readonly plan: RunPlan;
  readonly units: UnitSystem;
  readonly moments: Moments;
  readonly start: Start;
  readonly emergencyNumber: string;
  /** The staircase of the pace. */
  readonly pace: ReactNode;
};

type Row = readonly [part: string, when: string, what: string];

const mostRows = 12;

/** What is printed instead of the page: one pocket card, black on white. */
export function PlanCard({ plan, units, moments, start, emergencyNumber, pace }: Card) {
  const first = units === "us" ? plan.pacing.firstMileS : plan.pacing.firstKilometreS;
  const day = start === null ? "" : `${start.date}, ${moments.at(0)}, `;
  const weather =
    plan.conditions === null ? "" : `, ${temperature(plan.conditions.airTemperatureC, units)}`;
  return (
    <section className="card" aria-hidden="true">
      <header>
        <b>Limber</b>
        <span>{`${day}${distance(plan.distanceM, units)}${weather}`}</span>
      </header>
      <p className="card-answer">
        {first === null
          ? "Start slowly."
          : `First ${units === "us" ? "mile" : "kilometre"} ${minutesAndSeconds(first)}.`}{" "}
        Check at the marker.
      </p>
      <table>
        <tbody>
          {rowsOf(plan, units, moments).map(([part, when, what]) => (
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
        <b>Drink</b> only when thirsty, never past these amounts.{" "}
        {plan.warnings
          .filter(({ kind }) => kind === "clinician-first" || kind === "uncompensable-heat")
          .map((warning) => warningText(warning, plan, units))
          .join(" ")}
      </p>
      <p>
        <b>Cramp:</b> stop, stretch gently, hold 30 s. Rub slowly, 30 s. Up to 3 rounds. Then walk 2
        min and go on slower. A third cramp: walk home.
      </p>
      <p>
        <b>Stop and get help:</b> confused, collapse, fainting, a seizure, very hot, chest pain,
        cannot breathe, headache, vomiting or puffy hands, cramps in many muscles, a numb or cold
        foot, dark or red urine, a pop, one swollen calf.
      </p>
      <p>Emergency {emergencyNumber}. Mine: ____________________ Bib ________</p>
    </section>
  );
}

function rowsOf(plan: RunPlan, units: UnitSystem, { at }: Moments): Row[] {
  const before = plan.timeline.filter(
    ({ atS, kind }) => atS < 0 && (kind === "drink" || kind === "salt-shot"),
  );
  const jog = plan.timeline.find(({ kind }) => kind === "warm-up-jog");
  const warmUp = jog
    ? [{ atS: jog.atS, what: `Warm up, ${Math.round(plan.warmUp.totalS / 60)} min` }]
    : [];
  const drinks = before.map((item) => ({
    atS: item.atS,
    what: timelineText(item, plan, units),
  }));
  const rows = [...drinks, ...warmUp].toSorted((a, b) => a.atS - b.atS);
  return [
    ...rows.map(({ atS, what }, index): Row => [index === 0 ? "Before" : "", at(atS), what]),
    ...onTheRun(plan, units, at),
  ];
}

function onTheRun(plan: RunPlan, units: UnitSystem, at: Moments["at"]): Row[] {
  const { marksS, sportsDrinkMarksS, everyS } = plan.during;
  const portion = portionInWords(plan.during, units);
  const fluid = (atS: number) =>
    sportsDrinkMarksS.some((mark) => mark === atS) ? "sports drink" : "water";
  if (marksS.length <= mostRows)
    return marksS.map((atS, index) => [
      index === 0 ? "Run" : "",
      at(atS),
      `${portion} ${fluid(atS)}`,
    ]);
  const sports =
    sportsDrinkMarksS.length > 0
      ? `, ${sportsDrinkMarksS.length} of ${marksS.length} as sports drink`
      : "";
  return [["Run", at(marksS[0] ?? 0), `${portion} every ${everyS / 60} min${sports}`]];
}

import { distance, paceDigits, type UnitSystem } from "@limber/core/format";
import type { PacingPlan } from "@limber/core/pacing/model";
import { Why } from "../../ui/why.tsx";
import { PaceChart, stairsId } from "./chart.tsx";

type Pace = { readonly pacing: PacingPlan; readonly units: UnitSystem };

/** Pace by mile or kilometre: a staircase that rises as the run gets faster. */
export function Pace({ pacing, units }: Pace) {
  const unit = units === "us" ? "mile" : "kilometre";
  return (
    <section className="section" aria-labelledby="pace">
      <header>
        <h2 id="pace">Pace by {unit}</h2>
        <Why rule={pacing.shapeRule}>{paceDigits(pacing.meanPaceSPerKm, units)} on average</Why>
      </header>
      <PaceChart pacing={pacing} units={units} id={stairsId} />
      <p className="note">
        <b>The first {unit} is the hard one to run slowly.</b> Ahead at the{" "}
        <Why rule="pacing.first-mile-check">marker</Why>? Ease off. It is not too late.
      </p>
      <Practice pacing={pacing} units={units} />
      <Heat pacing={pacing} units={units} />
    </section>
  );
}

function Practice({ pacing: { practice }, units }: Pace) {
  if (practice === null) return null;
  const { min, max } = practice.holdBackM;
  return (
    <p className="note">
      Practise it: on your weekly long run hold back for the first{" "}
      <Why rule={practice.rule}>
        {distance(min, units)} to {distance(max, units)}
      </Why>
      .
    </p>
  );
}

function Heat({ pacing: { heatEasing, meanPaceSPerKm }, units }: Pace) {
  if (heatEasing === null) return null;
  const perUnit = (sPerKm: number) => Math.round(sPerKm * (units === "us" ? 1.609344 : 1));
  const { min, max } = heatEasing.addSPerKm;
  if (perUnit(max) === 0 || meanPaceSPerKm === 0) return null;
  return (
    <p className="note">
      In this heat runners tend to be slower by{" "}
      <Why rule={heatEasing.rule}>
        {perUnit(min)} to {perUnit(max)} s
      </Why>{" "}
      a {units === "us" ? "mile" : "kilometre"}. The plan does not take that off for you: consider a
      slower goal.
    </p>
  );
}

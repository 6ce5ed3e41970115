import { distance, paceDigits, paceUnitM } from "@limber/core/format";
import type { PacingPlan } from "@limber/core/pacing/model";
import { type Reader, splitUnitFor } from "@limber/core/reader";
import type { ReactNode } from "react";
import { sayNodes } from "../../ui/say.tsx";
import { Why } from "../../ui/why.tsx";
import { PaceChart, stairsId } from "./chart.tsx";

type Pace = { readonly pacing: PacingPlan; readonly reader: Reader };

/** Pace by mile or kilometre: a staircase that rises as the run gets faster. */
export function Pace({ pacing, reader }: Pace) {
  const { say } = reader;
  const inMiles = splitUnitFor(reader) === "mile";
  const marker = {
    stress: (words: ReactNode) => <b>{words}</b>,
    marker: (words: ReactNode) => <Why rule="pacing.first-mile-check">{words}</Why>,
  };
  return (
    <section className="section" aria-labelledby="pace">
      <header>
        <h2 id="pace">{inMiles ? say("Pace by mile") : say("Pace by kilometre")}</h2>
        <Why rule={pacing.shapeRule}>
          {say("{pace} on average", { pace: paceDigits(pacing.meanPaceSPerKm, reader) })}
        </Why>
      </header>
      <PaceChart pacing={pacing} reader={reader} id={stairsId} />
      <p className="note">
        {inMiles
          ? sayNodes(
              say,
              "<stress>The first mile is the hard one to run slowly.</stress> Ahead at the <marker>marker</marker>? Ease off. It is not too late.",
              marker,
            )
          : sayNodes(
              say,
              "<stress>The first kilometre is the hard one to run slowly.</stress> Ahead at the <marker>marker</marker>? Ease off. It is not too late.",
              marker,
            )}
      </p>
      <Practice pacing={pacing} reader={reader} />
      <Heat pacing={pacing} reader={reader} />
    </section>
  );
}

function Practice({ pacing: { practice }, reader }: Pace) {
  if (practice === null) return null;
  const { min, max } = practice.holdBackM;
  const { say } = reader;
  return (
    <p className="note">
      {sayNodes(say, "Practise it: on your weekly long run hold back for the first {far}.", {
        far: (
          <Why rule={practice.rule}>
            {say("{least} to {most}", {
              least: distance(min, reader),
              most: distance(max, reader),
            })}
          </Why>
        ),
      })}
    </p>
  );
}

function Heat({ pacing: { heatEasing, meanPaceSPerKm }, reader }: Pace) {
  if (heatEasing === null) return null;
  const { say } = reader;
  const perUnit = (sPerKm: number) => Math.round((sPerKm * paceUnitM(reader)) / 1000);
  const { min, max } = heatEasing.addSPerKm;
  if (perUnit(max) === 0 || meanPaceSPerKm === 0) return null;
  const slower = {
    time: (
      <Why rule={heatEasing.rule}>
        {perUnit(min) === 0
          ? say("up to {most}", { most: `${perUnit(max)} s` })
          : say("{least} to {most}", { least: perUnit(min), most: `${perUnit(max)} s` })}
      </Why>
    ),
  };
  return (
    <p className="note">
      {splitUnitFor(reader) === "mile"
        ? sayNodes(
            say,
            "In this heat runners tend to be slower by {time} a mile. The plan does not take that off for you: consider a slower goal.",
            slower,
          )
        : sayNodes(
            say,
            "In this heat runners tend to be slower by {time} a kilometre. The plan does not take that off for you: consider a slower goal.",
            slower,
          )}
    </p>
  );
}

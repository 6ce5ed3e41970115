import { digits, distance, minutesAndSeconds, pace, paceUnitM } from "@limber/core/format";
import type { CoursePoint, PacingPlan } from "@limber/core/pacing/model";
import { climbOver } from "@limber/core/pacing/plan";
import { gradeInWords, heightInWords } from "@limber/core/pacing/words";
import type { Reader } from "@limber/core/reader";
import { type Meters, meters } from "@limber/core/units";
import { round } from "../../ui/round.ts";
import { ScaleBar } from "../../ui/scalebar.tsx";
import { Why } from "../../ui/why.tsx";
import { acrossOn, at, groundPath, placesOn, steepestOf, withEnds } from "./profile-lines.ts";

type Table = { readonly placeM: Meters };
type Profile = {
  /** As the plan was made with it; nothing is shown without one. */
  readonly course: readonly CoursePoint[] | undefined;
  readonly pacing: PacingPlan;
  /** The water tables, where they are known. */
  readonly tables?: readonly Table[];
  readonly reader: Reader;
};
type Known = Profile & { readonly course: readonly CoursePoint[] };

const width = 350;
const height = 136;
const top = 34;
const bottom = 92;
const tablesY = 100;
const barY = 108;
const labelRoom = 36;
const labelHalf = 24;

/** What the run goes over: its hills, the steepest of them, the water tables, and each split with its grade. */
export function CourseProfile({ course, ...rest }: Profile) {
  if (course === undefined) return null;
  const { pacing, reader } = rest;
  const { say } = reader;
  const climb = heightInWords(climbOver(course), reader);
  return (
    <section className="section" aria-labelledby="course">
      <header>
        <h2 id="course">{say("Course")}</h2>
        <Why rule="pacing.stretch-cost">{say("{climb} of climb", { climb })}</Why>
      </header>
      <Hills course={course} {...rest} />
      <p className="note" id="course-words">
        {inWords({ course, ...rest }, climb).join(" ")}
      </p>
      <details className="fold put-away">
        <summary>{say("Each split with its grade")}</summary>
        <Splits pacing={pacing} reader={reader} />
      </details>
    </section>
  );
}

function Hills({ course, pacing, tables = [], reader }: Known) {
  const splits = withEnds(pacing.splits);
  const last = splits.at(-1);
  if (last === undefined) return null;
  const lengthM = last.endM;
  const x = acrossOn({ lengthM, width });
  const places = placesOn(course, { lengthM, width, top, bottom });
  return (
    <svg
      className="chart pace-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={reader.say("Profile of the course")}
      aria-describedby="course-words"
    >
      <path className="well" d={groundPath(places, [1, width - 1], bottom)} />
      <Steepest places={places} x={x} pacing={pacing} reader={reader} />
      {tables.map(({ placeM }) => (
        <circle key={placeM} className="fluid" cx={round(x(placeM))} cy={tablesY} r="3.4" />
      ))}
      <ScaleBar ends={[1, ...splits.map(({ endM }) => x(endM))]} y={barY} />
      <Marks splits={splits} x={x} reader={reader} />
    </svg>
  );
}

type Along = { readonly x: (alongM: number) => number; readonly reader: Reader };

/** The steepest split stands out, with its grade above. */
function Steepest({
  places,
  x,
  pacing,
  reader,
}: Along & Pick<Profile, "pacing"> & { readonly places: ReturnType<typeof placesOn> }) {
  const steepest = steepestOf(pacing);
  if (steepest === null) return null;
  const [from, to] = [x(steepest.fromM), x(steepest.toM)];
  const middle = Math.min(Math.max((from + to) / 2, labelHalf), width - labelHalf);
  const below = [middle - labelHalf, from, middle, to, middle + labelHalf];
  const highest = Math.min(...below.map((under) => at(places, under).y));
  return (
    <>
      <path className="dark" d={groundPath(places, [from, to], bottom)} />
      <text className="strong middle" x={round(middle)} y={round(highest - 9)}>
        {gradeInWords(steepest.grade, reader)}
      </text>
    </>
  );
}

/** Miles or kilometres below the bar, as many as there is room for; a last part of one is not counted. */
function Marks({ splits, x, reader }: Along & { readonly splits: ReturnType<typeof withEnds> }) {
  const [whole] = splits;
  if (whole === undefined) return null;
  const every = Math.ceil(labelRoom / (x(whole.endM) - 1));
  return splits.map(({ index, endM, distanceM }) =>
    index % every === 0 && Math.round(distanceM) === Math.round(whole.distanceM) ? (
      <text
        key={index}
        className="small middle"
        x={round(Math.min(x(endM), width - labelHalf / 2))}
        y="131"
      >
        {digits(endM / paceUnitM(reader), reader)}
      </text>
    ) : null,
  );
}

/** The picture in sentences, for whoever does not see it. */
function inWords({ course, pacing, tables = [], reader }: Known, climb: string): string[] {
  const { say } = reader;
  const far = (alongM: number) => distance(meters(alongM), reader);
  const heights = course.map(({ elevationM }) => elevationM);
  const [low, high] = [meters(Math.min(...heights)), meters(Math.max(...heights))];
  const steepest = steepestOf(pacing);
  return [
    say("Between {low} and {high} above the sea, {climb} of climb in all.", {
      low: heightInWords(low, reader),
      high: heightInWords(high, reader),
      climb,
    }),
    steepest === null
      ? say("No part of it climbs.")
      : say("Steepest from {from} to {to}, {grade} on average.", {
          from: far(steepest.fromM),
          to: far(steepest.toM),
          grade: gradeInWords(steepest.grade, reader),
        }),
    ...(tables.length === 0
      ? []
      : [
          say("Water tables at {places}.", {
            places: tables.map(({ placeM }) => far(placeM)).join(", "),
          }),
        ]),
  ];
}

function Splits({ pacing, reader }: Pick<Profile, "pacing" | "reader">) {
  const { say } = reader;
  return (
    <table className="table">
      <caption className="unseen">
        {say("Where each split ends, its pace, the run time there, and how it rises or falls")}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say("To")}</th>
          <th scope="col">{say("Pace")}</th>
          <th scope="col">{say("Run time")}</th>
          <th scope="col">{say("Grade")}</th>
        </tr>
      </thead>
      <tbody>
        {withEnds(pacing.splits).map(({ endM, paceSPerKm, elapsedS, grade = 0 }) => (
          <tr key={endM}>
            <th scope="row">{distance(meters(endM), reader)}</th>
            <td>{pace(paceSPerKm, reader)}</td>
            <td>{minutesAndSeconds(elapsedS)}</td>
            <td>{gradeInWords(grade, reader)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { NamedFile } from "./any-file.ts";
import { field, fitTime, fitWriter, START_MS } from "./fit.ts";
import type { MadePoint, MadeRun } from "./made-run.ts";
import { bytes, gpx, iso, north, tcx } from "./xml.ts";

export const madeFormats = ["fit", "tcx", "gpx"] as const;
export type MadeFormat = (typeof madeFormats)[number];

const METERS_PER_DEGREE = 111_195;
const SEMICIRCLES_PER_DEGREE = 2 ** 31 / 180;
/** What an unsigned field of four bytes holds, one below its sign for none. */
const MOST_IN_FOUR_BYTES = 0xff_ff_ff_fe;
/** A watch that lost itself is still on the Earth. */
const FARTHEST_NORTH_M = 4_000_000;

/** A made run as a file of one format. */
export function madeFile(format: MadeFormat, runs: readonly MadeRun[]): NamedFile {
  switch (format) {
    case "fit":
      return { name: "run.fit", bytes: fitOf(runs) };
    case "tcx":
      return { name: "run.tcx", bytes: bytes(tcx(runs.map(tcxLaps).join(""))) };
    case "gpx":
      return { name: "run.gpx", bytes: bytes(gpx(runs.map(gpxTrack).join(""))) };
  }
}

const inFourBytes = (value: number) => Math.min(MOST_IN_FOUR_BYTES, Math.max(0, Math.round(value)));
const onEarth = (alongM: number) => Math.min(FARTHEST_NORTH_M, Math.max(-FARTHEST_NORTH_M, alongM));

function fitOf(runs: readonly MadeRun[]): Uint8Array {
  const writer = fitWriter().kind(4);
  for (const run of runs) {
    writer.start(run.points[0]?.afterS ?? 0);
    const events = run.pauses.flatMap(({ fromS, toS }) => [
      { atS: fromS, is: "stop" as const },
      { atS: toS, is: "start" as const },
    ]);
    for (const { atS, is } of events) writer[is](atS);
    for (const point of run.points) writer.record(point.afterS, fitFields(run, point));
    writer.session(fitTotals(run), run.points.at(-1)?.afterS ?? 0);
  }
  return writer.close();
}

function fitFields({ hasPositions, hasCount }: MadeRun, point: MadePoint) {
  const northDeg = 50 + onEarth(point.alongM) / METERS_PER_DEGREE;
  const position = [
    field.s32(0, Math.round(northDeg * SEMICIRCLES_PER_DEGREE)),
    field.s32(1, Math.round(8 * SEMICIRCLES_PER_DEGREE)),
  ];
  return [
    ...(hasPositions ? position : []),
    ...(hasCount ? [field.u32(5, inFourBytes(point.countedM * 100))] : []),
    field.u8(3, 150),
  ];
}

function fitTotals({ totals, startS }: MadeRun) {
  const { distanceM, elapsedS, timerS } = totals;
  return [
    field.u32(2, inFourBytes(fitTime(START_MS + startS * 1000))),
    field.enumeration(5, 1),
    ...(elapsedS === null ? [] : [field.u32(7, inFourBytes(elapsedS * 1000))]),
    ...(timerS === null ? [] : [field.u32(8, inFourBytes(timerS * 1000))]),
    ...(distanceM === null ? [] : [field.u32(9, inFourBytes(distanceM * 100))]),
  ];
}

const inSegments = (points: readonly MadePoint[]): MadePoint[][] => {
  const segments: MadePoint[][] = [];
  for (const point of points) {
    const last = segments.at(-1);
    if (last?.[0]?.segment === point.segment) last.push(point);
    else segments.push([point]);
  }
  return segments;
};

function gpxTrack({ points }: MadeRun): string {
  const segments = inSegments(points).map((segment) => {
    const inside = segment.map(
      ({ afterS, alongM }) =>
        `<trkpt lat="${north(onEarth(alongM))}" lon="8"><time>${iso(afterS)}</time></trkpt>`,
    );
    return `<trkseg>${inside.join("")}</trkseg>`;
  });
  return `<trk><name>Run</name><type>running</type>${segments.join("")}</trk>`;
}

/** As many laps of as many points; their totals are parts of the run's. */
function tcxLaps(run: MadeRun): string {
  const { points, laps, totals, startS } = run;
  const each = Math.max(1, Math.ceil(points.length / laps));
  const share = each / Math.max(1, points.length);
  return Array.from({ length: laps }, (_, i) => points.slice(i * each, (i + 1) * each))
    .filter((own) => own.length > 0)
    .map((own, i) => {
      const lapStartS = i === 0 ? startS : (own[0]?.afterS ?? 0);
      const said = [
        totals.timerS === null
          ? ""
          : `<TotalTimeSeconds>${totals.timerS * share}</TotalTimeSeconds>`,
        totals.distanceM === null
          ? ""
          : `<DistanceMeters>${totals.distanceM * share}</DistanceMeters>`,
      ];
      const track = own.map((point) => tcxPoint(run, point)).join("");
      return `<Lap StartTime="${iso(lapStartS)}">${said.join("")}<Track>${track}</Track></Lap>`;
    })
    .join("");
}

function tcxPoint({ hasPositions, hasCount }: MadeRun, point: MadePoint): string {
  const { afterS, alongM, countedM } = point;
  const position = `<Position><LatitudeDegrees>${north(onEarth(alongM))}</LatitudeDegrees><LongitudeDegrees>8</LongitudeDegrees></Position>`;
  const count = `<DistanceMeters>${countedM}</DistanceMeters>`;
  return `<Trackpoint><Time>${iso(afterS)}</Time>${hasPositions ? position : ""}${hasCount ? count : ""}</Trackpoint>`;
}

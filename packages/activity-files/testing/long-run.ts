import { FitBaseType, type FitEncoderField } from "fit-file-parser/encoder";
import { field, fitWriter, stride, totals } from "./fit.ts";
import { bytes, gpx, iso, north, tcx } from "./xml.ts";

/** What a watch with a strap writes of one second of a run at 3 m/s over gentle hills. */
function secondOf(atS: number) {
  return {
    eastDeg: 8 + Math.sin(atS / 500) / 100,
    elevationM: 100 + 20 * Math.sin(atS / 300),
    heartRateBpm: 140 + (atS % 20),
    cadencePerMin: 85 + (atS % 3),
    speedMPerS: 3 + (atS % 7) * 0.013,
  };
}

/** A run of a record a second, with heart rate, steps, speed, height and temperature. */
export function longFit(lengthS: number, fromS = 0): Uint8Array {
  const toS = fromS + lengthS;
  const writer = fitWriter().kind(4).start(fromS);
  for (let s = 0; s <= lengthS; s++) writer.record(fromS + s, [...stride(s), ...sensors(s)]);
  return writer.stop(toS).session(totals(fromS, toS), toS).close();
}

function sensors(atS: number): FitEncoderField[] {
  const { elevationM, speedMPerS, cadencePerMin } = secondOf(atS);
  return [
    field.u16(2, Math.round((elevationM + 500) * 5)),
    field.u16(6, Math.round(speedMPerS * 1000)),
    field.u8(4, cadencePerMin),
    { number: 13, size: 1, baseType: FitBaseType.Sint8, value: 21 },
  ];
}

/** The same run as Garmin's site writes it; plain, without its extensions, as many apps do. */
export function longGpx(lengthS: number, isPlain = false): Uint8Array {
  const points = Array.from({ length: lengthS + 1 }, (_, s) => {
    const { eastDeg, elevationM, heartRateBpm, cadencePerMin } = secondOf(s);
    const extensions = `
        <extensions>
          <ns3:TrackPointExtension>
            <ns3:atemp>21.0</ns3:atemp>
            <ns3:hr>${heartRateBpm}</ns3:hr>
            <ns3:cad>${cadencePerMin}</ns3:cad>
          </ns3:TrackPointExtension>
        </extensions>`;
    return `
      <trkpt lat="${north(s * 3)}" lon="${eastDeg.toFixed(7)}">
        <ele>${elevationM.toFixed(1)}</ele>
        <time>${iso(s)}</time>${isPlain ? "" : extensions}
      </trkpt>`;
  });
  const track = `<trk><name>Run</name><type>running</type><trkseg>${points.join("")}</trkseg></trk>`;
  return bytes(gpx(track));
}

/** The same run as Garmin's site writes it, in laps of a kilometre. */
export function longTcx(lengthS: number): Uint8Array {
  const lapS = 333;
  const laps = Array.from({ length: Math.ceil(lengthS / lapS) }, (_, i) => {
    const [fromS, toS] = [i * lapS, Math.min(lengthS, (i + 1) * lapS)];
    const points = Array.from({ length: toS - fromS }, (__, s) => tcxSecond(fromS + s)).join("");
    return `
      <Lap StartTime="${iso(fromS)}">
        <TotalTimeSeconds>${toS - fromS}</TotalTimeSeconds>
        <DistanceMeters>${(toS - fromS) * 3}</DistanceMeters>
        <Track>${points}
        </Track>
      </Lap>`;
  });
  return bytes(tcx(laps.join("")));
}

function tcxSecond(atS: number): string {
  const { eastDeg, elevationM, heartRateBpm, cadencePerMin, speedMPerS } = secondOf(atS);
  return `
          <Trackpoint>
            <Time>${iso(atS)}</Time>
            <Position>
              <LatitudeDegrees>${north(atS * 3)}</LatitudeDegrees>
              <LongitudeDegrees>${eastDeg.toFixed(7)}</LongitudeDegrees>
            </Position>
            <AltitudeMeters>${elevationM.toFixed(1)}</AltitudeMeters>
            <DistanceMeters>${(atS * 3).toFixed(2)}</DistanceMeters>
            <HeartRateBpm>
              <Value>${heartRateBpm}</Value>
            </HeartRateBpm>
            <Extensions>
              <ns3:TPX>
                <ns3:Speed>${speedMPerS.toFixed(3)}</ns3:Speed>
                <ns3:RunCadence>${cadencePerMin}</ns3:RunCadence>
              </ns3:TPX>
            </Extensions>
          </Trackpoint>`;
}

const S_IN_A_DAY = 86_400;
/** Back to 2009: as many days as anybody has files. */
const DAYS = 6000;

/** Runs of three kinds in turn, each of another day: an export in the making. */
export function datedRuns(lengthS: number) {
  const written = { gpx: longGpx(lengthS), tcx: longTcx(lengthS) };
  const text = (kind: "gpx" | "tcx", day: string) =>
    Buffer.from(
      Buffer.from(written[kind]).toString("latin1").replaceAll(iso(0).slice(0, 10), day),
      "latin1",
    );
  return (index: number) => {
    const fromS = -((index % DAYS) + 1) * S_IN_A_DAY;
    const kind = (["fit", "gpx", "tcx"] as const)[index % 3] as "fit" | "gpx" | "tcx";
    const content = kind === "fit" ? longFit(lengthS, fromS) : text(kind, iso(fromS).slice(0, 10));
    return { kind, content, startedAt: iso(fromS) };
  };
}

import { describe, expect, it } from "vitest";
import { all, textBytes, zipOf } from "../testing/zips.ts";
import { readActivityFile } from "./activity-file.ts";
import { bytesSource } from "./archive/source.ts";
import { findActivities } from "./batch.ts";
import { problemInWords } from "./problem.ts";

const gpx = '<gpx><trk><trkseg><trkpt lat="1" lon="2"/></trkseg></trk></gpx>';
const kml = '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>';
const said = (text: string, name: string) => {
  const read = readActivityFile(name, textBytes(text));
  if (read.ok) throw new Error("It was read.");
  return problemInWords(read.problem);
};

describe("a format that is not read", () => {
  it("is KML, and leads to GPX", () => {
    expect(said(kml, "run.kml")).toEqual({
      what: "This file is KML, which is made to be drawn on a map.",
      fix: "Export the activity as GPX, from where it was recorded.",
    });
  });

  it("is KMZ, and leads there too; KML beside a recording is passed over", async () => {
    const map = { name: "doc.kml", bytes: textBytes(kml) };
    const find = async (bytes: Uint8Array) =>
      all(findActivities([{ path: "run.kmz", source: bytesSource(bytes) }]));
    expect(await find(await zipOf([map]))).toMatchObject([
      { is: "problem", problem: { kind: "unknown-format", looksLike: "kml" } },
    ]);
    const both = await zipOf([map, { name: "run.gpx", bytes: textBytes(gpx) }]);
    expect(await find(both)).toMatchObject([{ is: "recording", path: "run.kmz/run.gpx" }]);
  });

  it.each([
    ["<pwx><workout/></pwx>", "run.pwx", "PWX (TrainingPeaks)"],
    ["<sml><DeviceLog/></sml>", "run.sml", "SML (Suunto)"],
    ["<polar-exercise-data/>", "run.xml", "XML (Polar)"],
    ["<FitnessWorkbook/>", "run.fitlog", "FitLog (SportTracks)"],
    ['<Activity fileDate="x"/>', "run.slf", "SLF (Sigma)"],
    ["[Params]\r\nVersion=107\r\n", "run.hrm", "HRM (Polar)"],
  ])("is named where its maker is plain: %s", (text, name, format) => {
    expect(said(text, name)).toEqual({
      what: `This file is ${format}, which is not read here.`,
      fix: "Export the activity as FIT, TCX or GPX.",
    });
  });

  it.each([
    ["<workout_file/>", "not one that was run"],
    ["<ClinicalDocument/>", "no workout"],
    ["<constructor/>", "neither TCX nor GPX"],
    ["<wpt/>", "neither TCX nor GPX"],
  ])("is named as what it is: %s", (text, words) => {
    expect(said(text, "a.xml").what).toContain(words);
  });
});

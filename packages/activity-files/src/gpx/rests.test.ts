import { describe, expect, it } from "vitest";
import { readAs } from "../../testing/read.ts";
import { gpx, trackPoints } from "../../testing/xml.ts";

const { activityIn } = readAs("run.gpx");
const segment = (points: string) => `<trkseg>${points}</trkseg>`;

describe("a rest in a track", () => {
  const from = (fromS: number) => segment(trackPoints(fromS, fromS + 300));
  const restS = 21_600;

  it.each([
    ["between segments", from(0) + from(301 + restS)],
    ["within a segment", (from(0) + from(301 + restS)).replace("</trkseg><trkseg>", "")],
  ])("of more than six hours parts two runs: %s", (_, inside) => {
    const { sessions } = activityIn(gpx(`<trk>${inside}</trk>`));
    expect(sessions).toMatchObject([
      { elapsedS: 300, timerS: 300, pauses: [] },
      { elapsedS: 300, timerS: 300, pauses: [] },
    ]);
  });

  it("of six hours is a pause of one", () => {
    const { sessions } = activityIn(gpx(`<trk>${from(0)}${from(300 + restS)}</trk>`));
    expect(sessions).toMatchObject([{ elapsedS: restS + 600 }]);
  });
});

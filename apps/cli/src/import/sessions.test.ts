import { describe, expect, it } from "vitest";
import { gpx } from "../gpx.fixture.ts";
import { eachWithRunner, type TestRunner } from "../importing.fixture.ts";
import { machine } from "../keeping.fixture.ts";

const here = machine();
let ada: TestRunner;

eachWithRunner(here, (runner) => {
  ada = runner;
});

const trackOf = (file: string) => /<trk>.*<\/trk>/.exec(file)?.[0] ?? "";
const several = (...files: readonly string[]) =>
  (files[0] ?? "").replace(/<trk>.*<\/trk>/, files.map(trackOf).join(""));

const kept = (outcomes: readonly { file: string; outcome: string }[]) =>
  outcomes.map(({ file, outcome }) => [file.slice(file.lastIndexOf("/") + 1), outcome]);

describe("no run that a file holds is lost or doubled", () => {
  it("of run, bike, run both runs are kept, and the ride is named and put aside", async () => {
    const file = several(
      gpx(),
      gpx({ hours: 2, distanceM: 25_000, paceSPerKm: 120, type: "cycling" }),
      gpx({ hours: 5 }),
    );
    ada.file("brick.gpx", file);
    const seen = await here.run(
      `import ${ada.folder} --dry-run --json --here --athlete ${ada.email}`,
    );
    expect(kept(JSON.parse(seen.stdout))).toEqual([
      ["brick.gpx", "new"],
      ["brick.gpx:2", "skipped"],
      ["brick.gpx:3", "new"],
    ]);
    const { stdout } = await ada.limber(`import ${ada.folder}`);
    expect(stdout).toMatch(/^2 read, 1 skipped\.\n/);
    expect((await ada.limber(`import ${ada.folder}`)).stdout).toMatch(/^0 read, 2 already here/);
  });

  it("equal rows of a table are runs of their own, also when it has grown, and stay so", async () => {
    const row = "2026-02-01,5,0:30:00\n";
    ada.file("log.csv", `date,distance (km),time\n${row}${row}`);
    expect((await ada.limber(`import ${ada.folder}`)).stdout).toBe("2 read.\n");
    ada.file("log.csv", `date,distance (km),time\n${row}${row}${row}2026-02-02,5,0:30:00\n`);
    expect((await ada.limber(`import ${ada.folder}`)).stdout).toMatch(/^2 read, 2 already here/);
    expect((await ada.limber(`import ${ada.folder}`)).stdout).toBe("0 read, 4 already here.\n");
    expect(await ada.answer("import list")).toHaveLength(2);
  });

  it("what is taken for a run is named with it, and the line that keeps both does", async () => {
    ada.file("mon.gpx", gpx());
    ada.file("mon2.gpx", `${gpx()} `);
    const { stdout, stderr } = await ada.limber(`import ${ada.folder}`);
    expect(stdout).toMatch(/same\t\S+mon2\.gpx\tTaken for the run that is here, .*\(\S*mon\.gpx\)/);
    expect(stderr).toContain(`limber import ${ada.folder} --here --athlete ${ada.email} --insist`);
    expect((await ada.limber(`import ${ada.folder} --insist`)).stdout).toBe(
      "1 read, 1 already here.\n",
    );
  });
});

import type { Coordinates } from "@limber/core/heat/model";
import { celsius, degrees, percent } from "@limber/core/units";
import { freshDatabase, type TestDatabase } from "@limber/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { file, lookedAt, unreadable } from "../testing-files.ts";
import { inventImporter, logged } from "../testing-imports.ts";
import { type AsksWeather, weatherFiller } from "./filling.ts";

const home = { latitudeDeg: degrees(48.2), longitudeDeg: degrees(16.4) };
const knownAt = (warmC: number) => ({
  kind: "known" as const,
  airTemperatureC: celsius(warmC),
  relativeHumidityPct: percent(60),
});
const bare = () => file({ temperature: null });

type SentRuns = Parameters<ReturnType<typeof weatherFiller>>[0];

/** What an import sends, and how often it asked, of a service that answers so. */
async function filled(files: SentRuns, answer: AsksWeather, place: Coordinates | null = home) {
  const asked: number[] = [];
  const fill = weatherFiller((runs) => {
    asked.push(runs.length);
    return answer(runs);
  });
  const near = new Map(files.map(({ fileId }) => [fileId, place]));
  const sent = await fill(files, near);
  return { asked, fill, sent, told: sent.map((each) => (each.ok ? each.told : undefined)) };
}
const knowsAll: AsksWeather = async (runs) => runs.map(() => knownAt(18));

describe("runs on their way into an account", () => {
  it("get the weather of their place and hour, marked as looked up", async () => {
    const { told } = await filled(
      [file({ temperature: null, told: { title: "Lunch" } })],
      knowsAll,
    );
    expect(told).toEqual([
      {
        title: "Lunch",
        airTemperatureC: 18,
        relativeHumidityPct: 60,
        weatherSource: "open-meteo-archive",
      },
    ]);
  });

  it("keep what they tell themselves, and nobody is asked about it", async () => {
    const files = [
      file(),
      file({ temperature: null, told: { airTemperatureC: 3 } }),
      file({ temperature: null, told: { relativeHumidityPct: 80 } }),
      unreadable("damaged"),
    ];
    const { asked, sent } = await filled(files, knowsAll);
    expect(asked).toEqual([]);
    expect(sent).toEqual(files);
  });

  it("are asked about only where they may be runs: where a ride was, nobody else hears", async () => {
    const { asked } = await filled([file({ temperature: null, sport: "cycling" })], knowsAll);
    expect(asked).toEqual([]);
  });

  it("without a place, such as those in a hall, have no weather", async () => {
    const { asked } = await filled([bare()], knowsAll, null);
    expect(asked).toEqual([]);
  });

  it.each([
    ["is off", async () => [{ kind: "off" } as const]],
    ["is not known here", async () => undefined],
  ])("are kept as they are where the service %s, which is asked once", async (_, answer) => {
    const files = [bare()];
    const { asked, fill, sent } = await filled(files, answer);
    expect(sent).toEqual(files);
    await fill(files, new Map(files.map(({ fileId }) => [fileId, home])));
    expect(asked).toEqual([1]);
  });

  it("are asked about twenty at a time, and each gets its own answer", async () => {
    const files = Array.from({ length: 45 }, bare);
    let nth = 0;
    const { asked, told } = await filled(files, async (runs) =>
      runs.map(() => knownAt(nth++ % 2 === 0 ? 10 : 20)),
    );
    expect(asked).toEqual([20, 20, 5]);
    expect(told.map((each) => each?.airTemperatureC)).toEqual(
      files.map((_, at) => (at % 2 === 0 ? 10 : 20)),
    );
  });
});

describe("a run whose weather was looked up", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());

  it("is kept with it, and says where it is from", async () => {
    const { imported, runs } = await inventImporter(database);
    await imported((await filled([bare()], knowsAll)).sent);
    expect(await runs()).toMatchObject([
      { airTemperatureC: 18, relativeHumidityPct: 60, weatherSource: "open-meteo-archive" },
    ]);
  });

  it("is already here as it was shown before: what was looked up adds nothing to a run that stands", async () => {
    const { imported, api, runs } = await inventImporter(database);
    await imported([bare()]);
    const again = bare();
    const [seen] = await api.imports.preview({ files: [lookedAt(again)] });
    const before = await runs();
    const { counts } = await imported((await filled([again], knowsAll)).sent);
    expect([seen?.is, counts]).toEqual(["already-here", { "already-here": 1 }]);
    expect(await runs()).toEqual(before);
  });

  it("that was planned has it from the file that fills it", async () => {
    const { api, imported, runs } = await inventImporter(database);
    await api.runs.log({
      run: { ...logged, status: "planned", startedAt: "2026-02-01T07:00:00Z" },
    });
    const { counts } = await imported((await filled([bare()], knowsAll)).sent);
    expect(counts).toEqual({ merged: 1 });
    expect(await runs()).toMatchObject([
      { airTemperatureC: 18, relativeHumidityPct: 60, weatherSource: "open-meteo-archive" },
    ]);
  });

  it("has that of another file of its import in its place, as a whole", async () => {
    const own = { airTemperatureC: 9, relativeHumidityPct: 41 };
    const { imported, runs } = await inventImporter(database);
    const files = [bare(), file({ temperature: null, told: own, name: "b.gpx" })];
    const { counts } = await imported((await filled(files, knowsAll)).sent);
    expect(counts).toEqual({ imported: 1, merged: 1 });
    expect(await runs()).toMatchObject([{ ...own, weatherSource: "file" }]);
  });
});

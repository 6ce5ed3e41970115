import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openWeather } from "./client.ts";
import { PastRun } from "./past.ts";

let server: Server;
let url: string;
let asked: URL[];
let mood: "fine" | "refuses" | "garbled" | "gaps";
const now = new Date("2026-11-22T06:10:00Z");

const day = /^\d{4}-\d\d-\d\d$/;

/** Answers as Open-Meteo documents it: hours in UTC of the days that were asked for, and a reason with status 400. */
beforeEach(async () => {
  [asked, mood] = [[], "fine"];
  server = createServer((request, response) => {
    const address = new URL(request.url ?? "", url);
    asked.push(address);
    const [from, to] = ["start_date", "end_date"].map(
      (name) => address.searchParams.get(name) ?? "",
    );
    if (mood === "refuses" || !day.test(from ?? "") || !day.test(to ?? "")) {
      response.writeHead(400, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: true, reason: "Out of range" }));
      return;
    }
    response.end(mood === "garbled" ? "<html>" : JSON.stringify(hoursOf(`${from}`, `${to}`)));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function hoursOf(from: string, to: string) {
  const time: string[] = [];
  const last = Date.parse(`${to}T23:00Z`);
  for (let ms = Date.parse(`${from}T00:00Z`); ms <= last; ms += 3_600_000)
    time.push(new Date(ms).toISOString().slice(0, 16));
  return {
    utc_offset_seconds: 0,
    hourly: {
      time,
      temperature_2m: time.map((hour) => (mood === "gaps" ? null : Number(hour.slice(11, 13)))),
      relative_humidity_2m: time.map(() => 60),
    },
  };
}

type RanThen = readonly [startedAt: string, latitudeDeg?: number, elapsedS?: number];

const past = (...runs: readonly RanThen[]) => {
  const environment = { LIMBER_WEATHER: "open-meteo", LIMBER_WEATHER_URL: url };
  const weather = openWeather({ environment, fetch, now: () => now });
  return weather?.past(
    runs.map(([startedAt, latitudeDeg = 48.208, elapsedS = 0]) =>
      PastRun.parse({ place: { latitudeDeg, longitudeDeg: 16.372 }, startedAt, elapsedS }),
    ),
  );
};
const kinds = async (...runs: readonly RanThen[]) => (await past(...runs))?.map(({ kind }) => kind);

describe("the weather of runs that are over", () => {
  it("is that of the middle of the run, between two hours", async () => {
    expect(await past(["2026-06-01T05:00:00Z", 48.208, 3600])).toEqual([
      { kind: "known", airTemperatureC: 5.5, relativeHumidityPct: 60 },
    ]);
  });

  it("is asked for a quarter of a year at once, and of the place no more than a tenth of a degree is sent", async () => {
    await past(
      ["2026-04-01T05:00:00Z"],
      ["2026-06-30T23:30:00+02:00"],
      ["2026-05-05T05:00:00Z", 48.23],
    );
    expect(asked).toHaveLength(1);
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toMatchObject({
      latitude: "48.2",
      longitude: "16.4",
      start_date: "2026-04-01",
      end_date: "2026-06-30",
      timezone: "GMT",
    });
    expect(asked[0]?.pathname).toBe("/v1/archive");
  });

  it("of the last days, which no archive has yet, comes from the service of forecasts", async () => {
    expect(await past(["2026-11-21T05:00:00Z"], ["2026-11-10T05:00:00Z"])).toEqual([
      { kind: "known", airTemperatureC: 5, relativeHumidityPct: 60 },
      { kind: "known", airTemperatureC: 5, relativeHumidityPct: 60 },
    ]);
    expect(asked.map(({ pathname }) => pathname)).toEqual(["/v1/forecast", "/v1/archive"]);
    expect(asked[1]?.searchParams.get("end_date")).toBe("2026-11-15");
  });

  it("is not known of what is yet to come, of before there was an archive, and where the service has gaps", async () => {
    expect(await kinds(["2026-11-22T07:00:00Z"], ["1939-12-31T07:00:00Z"])).toEqual([
      "not-known",
      "not-known",
    ]);
    expect(asked).toEqual([]);
    mood = "gaps";
    expect(await kinds(["2026-06-01T05:00:00Z"])).toEqual(["not-known"]);
  });

  it("is left when the service does not answer: after one silence nothing more is asked", async () => {
    for (const wrong of ["refuses", "garbled"] as const) {
      [mood, asked] = [wrong, []];
      expect(
        await kinds(["2026-06-01T05:00:00Z"], ["2026-01-01T05:00:00Z"], ["1900-01-01T05:00:00Z"]),
      ).toEqual(["out-of-reach", "out-of-reach", "not-known"]);
      expect(asked).toHaveLength(1);
    }
  });
});

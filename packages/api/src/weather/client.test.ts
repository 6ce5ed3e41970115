import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openWeather } from "./client.ts";

let server: Server;
let url: string;
let now: Date;
let asked: string[];
let mood: "fine" | "refuses" | "garbled" | "silent";

const day = "2026-11-22";
const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"));
const vienna = {
  latitude: 48.2,
  longitude: 16.38,
  generationtime_ms: 0.1,
  utc_offset_seconds: 3600,
  timezone: "Europe/Vienna",
  timezone_abbreviation: "GMT+1",
  elevation: 171,
  hourly_units: { time: "iso8601", temperature_2m: "°C", relative_humidity_2m: "%" },
  hourly: {
    time: hours.map((hour) => `${day}T${hour}:00`),
    temperature_2m: hours.map((hour) => (hour === "23" ? null : Number(hour))),
    relative_humidity_2m: hours.map(() => 78),
    wind_speed_10m: hours.map(() => 3),
    shortwave_radiation_instant: hours.map((hour) => (hour === "07" ? 0 : 200)),
    direct_radiation_instant: hours.map(() => 50),
    surface_pressure: hours.map(() => 990),
  },
};
const places = {
  results: [{ id: 1, name: "Vienna", latitude: 48.20849, longitude: 16.37208, country: "Austria" }],
  generationtime_ms: 0.5,
};

/** Answers as Open-Meteo documents it: two paths, JSON, and a reason with status 400. */
beforeEach(async () => {
  [now, asked, mood] = [new Date(`${day}T06:10:00Z`), [], "fine"];
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", url);
    asked.push(`${pathname} ${searchParams.get("name") ?? searchParams.get("latitude")}`);
    if (mood === "silent") return;
    const isRefused = mood === "refuses";
    response.writeHead(isRefused ? 400 : 200, { "content-type": "application/json" });
    if (isRefused) response.end(JSON.stringify({ error: true, reason: "Too many requests" }));
    else if (mood === "garbled") response.end("<html>");
    else if (pathname === "/v1/forecast") response.end(JSON.stringify(vienna));
    else response.end(JSON.stringify(searchParams.get("name") === "Vienna" ? places : {}));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const open = (send: typeof fetch = fetch) => {
  const environment = { LIMBER_WEATHER: "open-meteo", LIMBER_WEATHER_URL: url };
  const weather = openWeather({ environment, fetch: send, now: () => now });
  if (weather === null) throw new Error("Weather is off.");
  return weather;
};

describe("weather", () => {
  it("is off unless the operator turns it on, and then nobody is asked", () => {
    for (const environment of [{}, { LIMBER_WEATHER: "yes" }, { LIMBER_WEATHER_URL: url }])
      expect(openWeather({ environment, fetch, now: () => now })).toBeNull();
    expect(asked).toEqual([]);
  });

  it("is that of the hour of the start, by the clock of the place", async () => {
    expect(await open().forecast({ place: "Vienna", at: `${day}T07:30` })).toEqual({
      kind: "known",
      source: "open-meteo",
      conditions: {
        airTemperatureC: 7,
        relativeHumidityPct: 78,
        windAt10MMPerS: 3,
        radiationWPerM2: 0,
        directShare: 0,
        sunElevationDeg: expect.closeTo(-2.4, 0),
        pressureHpa: 990,
      },
      hours: expect.toSatisfy((told: unknown[]) => told.length === 23),
      place: "Vienna, Austria",
      timeZone: "Europe/Vienna",
      readAt: `${day}T06:10:00.000Z`,
    });
    expect(await open().forecast({ place: "Vienna" })).toMatchObject({
      conditions: { airTemperatureC: 7 },
    });
  });

  it("tells each hour of that day with its sun, by the clock of the place", async () => {
    const told = await open().forecast({ place: "Vienna", at: `${day}T07:30` });
    expect(told.kind === "known" && told.hours[12]).toEqual({
      at: `${day}T12:00:00+01:00`,
      airTemperatureC: 12,
      relativeHumidityPct: 78,
      windAt10MMPerS: 3,
      radiationWPerM2: 200,
      directShare: 0.25,
      sunElevationDeg: expect.closeTo(21.6, 0),
      pressureHpa: 990,
    });
  });

  it("tells an hour of the night that shines in the service's grid as a dusk, and loses none", async () => {
    const told = await open().forecast({ place: "Vienna", at: `${day}T07:30` });
    const hoursTold = told.kind === "known" ? told.hours : [];
    expect(hoursTold).toHaveLength(23);
    expect(hoursTold[3]).toMatchObject({ radiationWPerM2: 20, directShare: 1 });
    expect(hoursTold[3]?.sunElevationDeg).toBeLessThan(0);
  });

  it("takes a latitude and a longitude, and sends no more of them than the weather needs", async () => {
    const told = await open().forecast({ place: "48.20849, 16.37208", at: `${day}T09:00` });
    expect(told).toMatchObject({ kind: "known", place: "48.20849, 16.37208" });
    expect(asked).toEqual(["/v1/forecast 48.21"]);
  });

  it("says what it does not know", async () => {
    const weather = open();
    expect(await weather.forecast({ place: "Nowhere" })).toEqual({ kind: "unknown-place" });
    expect(await weather.forecast({ place: "91, 0" })).toEqual({ kind: "unknown-place" });
    for (const at of ["2027-11-22T07:30", `${day}T23:00`])
      expect(await weather.forecast({ place: "Vienna", at })).toEqual({
        kind: "no-forecast-for-then",
      });
  });

  it("is quiet when the service is refused, garbled, silent or not there", async () => {
    for (const wrong of ["refuses", "garbled"] as const) {
      mood = wrong;
      expect(await open().forecast({ place: "Vienna" })).toEqual({ kind: "out-of-reach" });
    }
    mood = "silent";
    const impatient: typeof fetch = (address, init) =>
      fetch(address, { ...init, signal: AbortSignal.timeout(50) });
    expect(await open(impatient).forecast({ place: "Vienna" })).toEqual({ kind: "out-of-reach" });
    server.closeAllConnections();
    server.close();
    expect(await open().forecast({ place: "Vienna" })).toEqual({ kind: "out-of-reach" });
  });

  it("is asked for once an hour, and an older answer serves with its age while nobody answers", async () => {
    const weather = open();
    const ask = () => weather.forecast({ place: "Vienna", at: `${day}T12:00` });
    await ask();
    await ask();
    expect(asked).toEqual(["/v1/search Vienna", "/v1/forecast 48.21"]);
    mood = "refuses";
    now = new Date(`${day}T10:10:00Z`);
    expect(await ask()).toMatchObject({ kind: "known", readAt: `${day}T06:10:00.000Z` });
    now = new Date(`${day}T13:10:00Z`);
    expect(await ask()).toEqual({ kind: "out-of-reach" });
  });

  it("asks no more than sixty times a minute, whatever is asked of it", async () => {
    const weather = open();
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => weather.forecast({ place: `Place ${index}` })),
    );
    expect(asked).toHaveLength(60);
    expect(answers.filter(({ kind }) => kind === "out-of-reach")).toHaveLength(40);
  });
});

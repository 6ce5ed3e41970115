import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";

let isSilent = false;
let asked: URL[] = [];

/** Answers as Open-Meteo documents it: every hour of the days that were asked for is 18 °C and 60 % humid. */
const service = createServer((request, response) => {
  const address = new URL(request.url ?? "", "http://weather");
  asked.push(address);
  if (isSilent) {
    response.writeHead(503);
    response.end();
    return;
  }
  const day = (name: string) => Date.parse(`${address.searchParams.get(name)}T00:00Z`);
  const hours = (day("end_date") - day("start_date")) / 3_600_000 + 24;
  const time = Array.from({ length: hours }, (_, at) =>
    new Date(day("start_date") + at * 3_600_000).toISOString().slice(0, 16),
  );
  const hourly = {
    time,
    temperature_2m: time.map(() => 18),
    relative_humidity_2m: time.map(() => 60),
  };
  response.end(JSON.stringify({ utc_offset_seconds: 0, hourly }));
}).listen(0, "127.0.0.1");
await once(service, "listening");
// What a server is set to is read when it begins.
vi.stubEnv("LIMBER_WEATHER", "open-meteo");
vi.stubEnv("LIMBER_WEATHER_URL", `http://127.0.0.1:${(service.address() as AddressInfo).port}`);
const { closeHouses } = await import("../front/gate.fixture.ts");
const { gpx, leaveDesks, openHouse, sender } = await import("./uploading.fixture.ts");

beforeEach(() => {
  [asked, isSilent] = [[], false];
});
afterEach(closeHouses);
afterAll(async () => {
  await leaveDesks();
  service.closeAllConnections();
  service.close();
});

it("a run that a program sends gets the weather of its place and hour, marked as looked up, and no place is kept", async () => {
  const ada = await sender();
  const token = await ada.token();
  const { send, became } = await openHouse();
  const came = await became(await send(gpx(), { token }), { token });
  expect(came).toMatchObject({ state: "done", counts: { imported: 1 } });
  expect(await ada.runs()).toMatchObject([
    { airTemperatureC: 18, relativeHumidityPct: 60, weatherSource: "open-meteo-archive" },
  ]);
  expect(asked.map(({ searchParams }) => searchParams.get("latitude"))).toEqual(["48.0"]);
});

it("a run whose weather nobody tells is kept without it", async () => {
  isSilent = true;
  const ada = await sender();
  const token = await ada.token();
  const { send, became } = await openHouse();
  const came = await became(await send(gpx(200), { token }), { token });
  expect(came).toMatchObject({ state: "done", counts: { imported: 1 } });
  expect(await ada.runs()).toMatchObject([{ airTemperatureC: null, weatherSource: null }]);
  expect(asked.length).toBeGreaterThan(0);
});

import { describe, expect, it } from "vitest";
import { day, found, reading } from "../heat-day.fixture.ts";
import { limber } from "../limber.fixture.ts";

const there = "heat hours --lat 39.74 --lon -104.99 --date 2026-07-04 --json";

describe("the hours of a day", () => {
  it("have a flag each, hotter as the sun climbs, and name the cheapest", async () => {
    const { stdout, stderr } = await limber(
      "heat hours --from day.json --json",
      reading(JSON.stringify(day)),
    );
    expect(stderr).toBe("");
    const { hours, cheapest } = JSON.parse(stdout);
    expect(stderr).toBe("");
    expect(hours).toHaveLength(4);
    for (const hour of hours)
      expect(hour).toMatchObject({ wbgtC: expect.any(Number), method: "liljegren" });
    expect(cheapest).toMatchObject({ at: "2026-07-04T06:00-06:00", flag: hours[0].flag });
    expect(hours.map(({ flag }: { flag: string }) => flag)).toEqual([
      "yellow",
      "red",
      "black",
      "black",
    ]);
  });

  it("are those of the forecast for a place and a day, by the clock there", async () => {
    const addresses: string[] = [];
    const answering = async (address: unknown) => {
      addresses.push(String(address));
      return Response.json(found);
    };
    const { stdout } = await limber(there, { fetch: answering });
    const { hours, cheapest } = JSON.parse(stdout);
    expect(hours.map(({ at }: { at: string }) => at)).toEqual([
      "2026-07-04T06:00:00-06:00",
      "2026-07-04T12:00:00-06:00",
    ]);
    expect(cheapest.at).toBe("2026-07-04T06:00:00-06:00");
    expect(addresses[0]).toContain("latitude=39.74&longitude=-104.99");
  });

  it("are refused with what, why and the fix where no forecast answers, or none reaches that day", async () => {
    const offline = () => Promise.reject(new TypeError("no network"));
    const silent = await limber(there, { fetch: offline });
    expect(silent).toMatchObject({ stdout: "", exitCode: 1 });
    expect(silent.stderr).toContain("The forecast could not be fetched.");
    const later = there.replace("2026-07-04", "2027-07-04");
    const far = await limber(later, { fetch: async () => Response.json(found) });
    expect(far).toMatchObject({ stdout: "", exitCode: 2 });
    expect(far.stderr).toContain("There is no forecast for that day.");
  });

  it("of today that have gone are not the cheapest, and one in the dark says so", async () => {
    const today = [16, 18, 19, 20].map((hour, index) => ({
      at: `2026-11-26T${hour}:00-01:00`,
      ...{ airTemperatureC: 12 + 5 * index, relativeHumidityPct: 70, sky: "sun" },
    }));
    const place = { latitudeDeg: 38.7, longitudeDeg: -27.2 };
    const { stdout } = await limber(
      "heat hours --from day.json",
      reading(JSON.stringify({ place, hours: today })),
    );
    expect(stdout).toContain("The cheapest hour is 18:00 in the dark: green flag.");
  });

  it("whose sun and wind are known are not outbid by one that is only estimated", async () => {
    const airTemperatureC = 14;
    const estimated = { at: "2026-07-04T05:00-06:00", airTemperatureC, relativeHumidityPct: 70 };
    const { stdout } = await limber(
      "heat hours --from day.json --json",
      reading(JSON.stringify({ ...day, hours: [estimated, ...day.hours] })),
    );
    const { hours, cheapest } = JSON.parse(stdout);
    expect(hours[0].method).toBe("estimate");
    expect(hours[0].wbgtC).toBeLessThan(cheapest.wbgtC);
    expect(cheapest.at).toBe("2026-07-04T06:00-06:00");
  });

  it.each([
    ["--lat 39.74 --lon -104.99", "--from and --lat and --lon name two sources of weather."],
    ["--date 2026-07-04", "--from and --date name two sources of weather."],
  ])("come from one source: --from with %s is refused", async (place, what) => {
    const { stdout, stderr, exitCode } = await limber(
      `heat hours --from day.json ${place}`,
      reading(JSON.stringify(day)),
    );
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain(what);
  });

  it("are not asked for before the day is read", async () => {
    let asked = 0;
    const counting = async () => {
      asked += 1;
      throw new TypeError("no network");
    };
    const answer = await limber(there.replace("2026-07-04", "tomorrow"), { fetch: counting });
    expect(answer).toMatchObject({ stdout: "", exitCode: 2 });
    expect(answer.stderr).toContain('date "tomorrow" is not a day.');
    expect(asked).toBe(0);
  });
});

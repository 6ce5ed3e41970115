import { describe, expect, it } from "vitest";
import { emergencyCountries, emergencyNumberFor } from "./emergency-numbers.ts";

/** The platform's own zones of a country; older ones call it `timeZones`. */
function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    readonly timeZones?: readonly string[];
    getTimeZones?(): readonly string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

describe("the number to call", () => {
  it("is that of the country that was chosen, wherever the phone is", () => {
    const there = { timeZone: "America/New_York", region: "US" };
    expect(emergencyNumberFor({ ...there, chosen: "NZ" })).toBe("111");
    expect(emergencyNumberFor({ ...there, chosen: "other" })).toBe("112");
    expect(emergencyNumberFor({ ...there, chosen: "by-place" })).toBe("911");
  });

  it("is that of the time zone before that of the language", () => {
    const american = (timeZone: string) => emergencyNumberFor({ timeZone, region: "US" });
    expect(
      ["Europe/Vienna", "Europe/London", "Australia/Perth", "Asia/Calcutta", "Africa/Lagos"].map(
        american,
      ),
    ).toEqual(["112", "999", "000", "112", "112"]);
    expect(emergencyNumberFor({ timeZone: "America/Chicago", region: "DE" })).toBe("911");
  });

  it("is that of the language where the zone names no place, and 112 where nothing is known", () => {
    const zones = [undefined, null, "", "UTC", "GMT", "Etc/GMT+5", "Etc/UTC"];
    expect(zones.map((timeZone) => emergencyNumberFor({ timeZone, region: "GB" }))).toEqual(
      zones.map(() => "999"),
    );
    expect(
      [null, undefined, "", "DE", "xx"].map((region) => emergencyNumberFor({ region })),
    ).toEqual(["112", "112", "112", "112", "112"]);
  });

  it.each(emergencyCountries)("is the same in every time zone of %s", (country) => {
    const zones = zonesOf(country);
    expect(zones).not.toEqual([]);
    const inZones = zones.map((timeZone) => emergencyNumberFor({ timeZone }));
    expect(new Set(inZones)).toEqual(new Set([emergencyNumberFor({ chosen: country })]));
  });
});

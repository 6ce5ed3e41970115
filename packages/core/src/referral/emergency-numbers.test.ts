import { describe, expect, it } from "vitest";
import { emergencyCountries, emergencyNumberFor } from "./emergency-numbers.ts";

/** Where 112 is said on purpose: it is the first number there, or sources disagree, or none was looked up. */
const fallBack =
  "AD AE AF AG AI AL AM AO AQ AT AX AZ BA BB BE BF BG BH BI BJ BL BN BO BQ BT BW BY CC CD CF CG CH CI CK CM CV CX CY CZ DE DJ DK DM DZ EE EH ER ES ET FI FJ FK FM FO FR GA GD GE GF GG GH GI GL GM GN GP GQ GR GS GW GY HR HT HU ID IM IN IO IQ IR IS IT JE JO KG KH KI KM KN KP KW KZ LA LB LC LI LR LS LT LU LV LY MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MZ NA NC NE NF NG NL NO NP NR NU OM PF PG PK PL PM PN PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SH SI SJ SK SL SM SN SO SS ST SX SY SZ TC TD TF TG TJ TK TL TM TN TO TR TT TV TZ UA UG UM UZ VA VC VE VG VU WF WS YE YT ZM ZW".split(
    " ",
  );

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

  it("is decided for every time zone: by a country of the list, or by the stated 112", () => {
    expect(fallBack.filter((country) => emergencyCountries.some((one) => one === country))).toEqual(
      [],
    );
    const numbers = new Map<string, string>();
    for (const country of fallBack) for (const zone of zonesOf(country)) numbers.set(zone, "112");
    for (const country of emergencyCountries)
      for (const zone of zonesOf(country))
        numbers.set(zone, emergencyNumberFor({ chosen: country }));
    const zones = Intl.supportedValuesOf("timeZone").filter((zone) => /^(?!Etc).+\//.test(zone));
    expect(zones.length).toBeGreaterThan(400);
    expect(zones.map((timeZone) => [timeZone, emergencyNumberFor({ timeZone })])).toEqual(
      zones.map((timeZone) => [timeZone, numbers.get(timeZone)]),
    );
  });

  it.each([
    ["America/Puerto_Rico", "911"],
    ["America/Virgin", "911"],
    ["Pacific/Guam", "911"],
    ["America/Managua", "128"],
    ["America/El_Salvador", "132"],
    ["America/Havana", "104"],
    ["Cuba", "104"],
    ["America/Curacao", "912"],
    ["America/Paramaribo", "115"],
    ["Africa/Johannesburg", "10177"],
    ["America/Jamaica", "110"],
    ["America/Guatemala", "122"],
    ["America/Guayaquil", "911"],
    ["Pacific/Galapagos", "911"],
    ["Asia/Dhaka", "999"],
    ["Asia/Colombo", "1990"],
    ["America/Port_of_Spain", "112"],
    ["Africa/Maseru", "112"],
  ])("in %s is %s", (timeZone, number) => {
    expect(emergencyNumberFor({ timeZone })).toBe(number);
  });

  it("is the same where a zone goes by an older name, whatever the language", () => {
    const olderNames = {
      "911":
        "Navajo US/Pacific America/Atka America/Fort_Wayne America/Knox_IN America/Shiprock America/Nipigon America/Rainy_River America/Ensenada America/Rosario",
      "999": "Eire GB GB-Eire Europe/Belfast Hongkong Asia/Dacca",
      "112": "Iceland Iran Kwajalein Libya Poland Portugal Turkey W-SU Asia/Calcutta",
      "120": "PRC Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Kashgar",
      "119": "Japan ROC ROK",
      "192": "America/Porto_Acre",
      "111": "NZ NZ-CHAT",
      "995": "Singapore",
      "101": "Israel Asia/Tel_Aviv",
      "123": "Egypt",
      "104": "Cuba",
      "110": "Jamaica",
    };
    for (const [number, zones] of Object.entries(olderNames))
      for (const timeZone of zones.split(" "))
        expect([timeZone, emergencyNumberFor({ timeZone, region: "AU" })]).toEqual([
          timeZone,
          number,
        ]);
  });

  it("is that of the language for a zone of the clock or of the sea", () => {
    const nowhere =
      "GMT GMT0 GMT+0 GMT-0 Greenwich UCT UTC Universal Zulu CET CST6CDT EET EST EST5EDT HST MET MST MST7MDT PST8PDT WET Factory Etc/GMT-3 Etc/Unknown";
    for (const timeZone of nowhere.split(" "))
      expect([timeZone, emergencyNumberFor({ timeZone, region: "AU" })]).toEqual([timeZone, "000"]);
  });
});

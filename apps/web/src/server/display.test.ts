import { describe, expect, it } from "vitest";
import { pseudoLocaleFrom } from "../messages/catalogues.ts";
import { displayFrom, guessFrom, unitsSaid } from "./display.ts";

describe("the first guess of how to show things", () => {
  it("is miles and a 12 hour clock in the United States", () => {
    expect(guessFrom("en-US,en;q=0.9")).toEqual({
      units: "us",
      clock: "12 h",
      language: "en",
      region: "US",
    });
  });

  it("is kilometres and a 24 hour clock in Germany", () => {
    expect(guessFrom("de-DE,de;q=0.9,en-US;q=0.8")).toEqual({
      units: "si",
      clock: "24 h",
      language: "de",
      region: "DE",
    });
  });

  it("is metric when nothing is known, and survives nonsense", () => {
    for (const header of ["", "*", "en", "x;;;,,,", "\u0000"])
      expect(guessFrom(header)).toEqual({
        units: "si",
        clock: "24 h",
        language: "en",
        region: null,
      });
  });
});

describe("how things are shown", () => {
  it("is what was chosen, and a unit of its own stands above the system", () => {
    const chosen = { units: "us", volumeUnit: "mL", clock: "24 h", theme: "dark" } as const;
    expect(displayFrom(chosen, "en-GB")).toMatchObject({
      units: { distance: "mi", volume: "mL", mass: "lb", temperature: "°F" },
      clock: "24 h",
      theme: "dark",
      region: "GB",
      weekStartsOn: "monday",
    });
  });

  it("is German with a decimal comma in Germany, and Spanish with a point in Mexico", () => {
    const [german, mexican] = ["de-DE,en;q=0.5", "es-MX"].map((sent) => displayFrom({}, sent));
    expect(german).toMatchObject({ language: "de", locale: "de-DE", decimalMark: "," });
    expect(mexican).toMatchObject({ language: "es", locale: "es-MX", decimalMark: "." });
    expect(german?.say("Make the plan")).toBe("Plan erstellen");
  });

  it("is the first language asked for that there is, and English where there is none", () => {
    // No catalogue is ever of qaa: it is set aside for private use.
    const languages = ["qaa-FR,es;q=0.8", "qab", "qac-BR,de-AT"].map(
      (sent) => displayFrom({}, sent).language,
    );
    expect(languages).toEqual(["es", "en", "de"]);
  });

  it("is in no language of tests, unless the process was started for them", () => {
    expect(pseudoLocaleFrom("en-XA")).toBeUndefined();
  });
});

describe("units in an address or a form", () => {
  it("are all four of them, or none", () => {
    const units = { distance: "mi", volume: "mL", mass: "kg", temperature: "°C" };
    expect(unitsSaid("mi mL kg °C")).toEqual(units);
    for (const words of ["", "si", "mi mL kg", "mi mL kg °K", "kg mL mi °C"])
      expect(unitsSaid(words)).toBeUndefined();
  });
});

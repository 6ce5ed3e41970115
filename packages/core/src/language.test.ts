import { expect, it } from "vitest";
import { sayCount, sayCounted, sayFrom, sayInEnglish } from "./language.ts";

const inGerman = sayFrom(
  {
    "Drink {amount} by {time}.": "Trink {amount} bis {time}.",
    "{count} runs": { one: "{count} Lauf", other: "{count} Läufe" },
  },
  "de",
);

const runs = { one: "{count} run", other: "{count} runs" };

it("a sentence is said in the catalogue's language, with its values", () => {
  const values = { amount: "500 mL", time: "6:45" };
  expect(sayInEnglish("Drink {amount} by {time}.", values)).toBe("Drink 500 mL by 6:45.");
  expect(inGerman("Drink {amount} by {time}.", values)).toBe("Trink 500 mL bis 6:45.");
});

it("a sentence without a translation is said in English, and a missing value shows", () => {
  expect(inGerman("Stop at {place}.")).toBe("Stop at {place}.");
});

it("one is one, and none is many", () => {
  expect([0, 1, 2].map((count) => sayCount(inGerman, count, runs))).toEqual([
    "0 Läufe",
    "1 Lauf",
    "2 Läufe",
  ]);
});

it("a language counts with the forms it has, however many those are", () => {
  const inPolish = sayFrom(
    {
      "{count} runs": {
        one: "{count} bieg",
        few: "{count} biegi",
        many: "{count} biegów",
        other: "{count} biegu",
      },
    },
    "pl",
  );
  const inArabic = sayFrom(
    {
      "{count} runs": {
        zero: "لا جري",
        one: "جرية واحدة",
        two: "جريتان",
        few: "{count} جريات",
        many: "{count} جرية",
        other: "{count} جرية أخرى",
      },
    },
    "ar",
  );
  expect([0, 1, 2, 5, 22, 1.5].map((count) => sayCount(inPolish, count, runs))).toEqual([
    "0 biegów",
    "1 bieg",
    "2 biegi",
    "5 biegów",
    "22 biegi",
    "1.5 biegu",
  ]);
  expect([0, 1, 2, 3, 11, 100].map((count) => sayCount(inArabic, count, runs))).toEqual([
    "لا جري",
    "جرية واحدة",
    "جريتان",
    "3 جريات",
    "11 جرية",
    "100 جرية أخرى",
  ]);
});

it("what is not translated counts as English does, in any language", () => {
  const inPolish = sayFrom({}, "pl");
  expect([1, 2, 5].map((count) => sayCount(inPolish, count, runs))).toEqual([
    "1 run",
    "2 runs",
    "5 runs",
  ]);
});

it("forms travel as data to where the count is known", () => {
  const travelled = JSON.parse(JSON.stringify(inGerman.counted(runs)));
  expect([1, 3].map((count) => sayCounted(travelled, count))).toEqual(["1 Lauf", "3 Läufe"]);
});

it("a date that ends with a full stop ends its sentence with one", () => {
  const values = { day: "Sa., 28. Feb.", run: "22 km" };
  expect(inGerman("{day}. {run}.", values)).toBe("Sa., 28. Feb. 22 km.");
  expect(inGerman("Printed {day}", values)).toBe("Printed Sa., 28. Feb.");
});

it("a sentence that begins with a value begins with a capital; in the terminal it goes on after `error:`", () => {
  const inSpanish = sayFrom({ "{day}: drink {amount}.": "{day}: bebe {amount}." }, "es");
  const values = { day: "sábado", amount: "500 ml" };
  expect(inSpanish("{day}: drink {amount}.", values)).toBe("Sábado: bebe 500 ml.");
  expect(inSpanish("{day}, a run", values)).toBe("sábado, a run");
  expect(sayInEnglish("{thing} is too low.", { thing: "distance" })).toBe("distance is too low.");
});

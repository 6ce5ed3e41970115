import { expect, it } from "vitest";
import { sayCount, sayFrom, sayInEnglish } from "./language.ts";

const inGerman = sayFrom({
  "Drink {amount} by {time}.": "Trink {amount} bis {time}.",
  "{count} run": "{count} Lauf",
  "{count} runs": "{count} Läufe",
});

it("a sentence is said in the catalogue's language, with its values", () => {
  const values = { amount: "500 mL", time: "6:45" };
  expect(sayInEnglish("Drink {amount} by {time}.", values)).toBe("Drink 500 mL by 6:45.");
  expect(inGerman("Drink {amount} by {time}.", values)).toBe("Trink 500 mL bis 6:45.");
});

it("a sentence without a translation is said in English, and a missing value shows", () => {
  expect(inGerman("Stop at {place}.")).toBe("Stop at {place}.");
});

it("one is one, and none is many", () => {
  const forms = { one: "{count} run", other: "{count} runs" };
  expect([0, 1, 2].map((count) => sayCount(inGerman, count, forms))).toEqual([
    "0 Läufe",
    "1 Lauf",
    "2 Läufe",
  ]);
});

import { problemInWords } from "@limber/activity-files/problem";
import { languages, sayFrom } from "@limber/core/language";
import { inOneText } from "@limber/core/problem";
import { englishReader } from "@limber/core/reader";
import { kilograms, milliliters } from "@limber/core/units";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../messages/catalogue.ts";
import { rowsOf } from "./read-row.ts";
import { atFirst, groupOf } from "./state.ts";

const { say: _, ...plain } = englishReader("si");
const kinds = ["empty", "damaged", "no-track-points", "times-removed", "external-entity"] as const;

describe.each(languages)("the thread's words in %s", (language) => {
  it.each(kinds)("say of a file that is %s what the pages say", async (kind) => {
    const say = sayFrom(await readCatalogue(language), language);
    const [row] = await rowsOf(
      { path: "mon.gpx", is: "problem", problem: { kind } },
      { ...plain, language },
    );
    const message = inOneText(problemInWords({ kind }, say));
    expect(row).toMatchObject({ problem: { message } });
    expect(message === inOneText(problemInWords({ kind }))).toBe(language === "en");
  });
});

it.each(languages)(
  "drinks and weights of a file are a row that holds them, in %s",
  async (language) => {
    const told = { source: "apple-health", app: null, atMs: 1e12 } as const;
    const records = [
      { ...told, kind: "drink", amountMl: milliliters(250) },
      { ...told, kind: "weight", massKg: kilograms(70) },
    ] as const;
    const [row, ...others] = await rowsOf(
      { path: "export.xml", is: "records", records, notTaken: { odd: 2, tooMany: 0 } },
      { ...plain, language },
    );
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      ok: false,
      problem: { kind: "drinks-and-weights", message: saidIn[language] },
      records: [{ told: [[1e12, 250]] }, { told: [[1e12, 70]] }],
    });
    expect(row && groupOf(row, atFirst)).toBe("body");
  },
);

const saidIn = {
  en: "1 drink and 1 weight. 2 that cannot be right were left out.",
  de: "1 Getränk und 1 Gewicht. 2 Angaben, die nicht stimmen können, wurden ausgelassen.",
  es: "1 bebida y 1 peso. Se omitieron 2 datos que no pueden ser correctos.",
};

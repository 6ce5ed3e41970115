import { problemInWords } from "@limber/activity-files/problem";
import { languages, sayFrom } from "@limber/core/language";
import { inOneText } from "@limber/core/problem";
import { englishReader } from "@limber/core/reader";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "../../messages/catalogue.ts";
import { rowsOf } from "./read-row.ts";

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

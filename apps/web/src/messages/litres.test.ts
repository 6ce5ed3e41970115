import { languages } from "@limber/core/language";
import { expect, it } from "vitest";
import { readCatalogue } from "./catalogue.ts";

const translated = languages.filter((language) => language !== "en");

/** A number with it, or a rate: "10 Läufe" has none. */
const large = /\bmL(?!\p{L})|\d\s?L(?!\p{L})|\bL\/|\/L(?!\p{L})/u;

/** Duden and the Real Academia write the litre small; English, here, large. */
it.each(translated)("in %s a litre is written in one way, small", async (language) => {
  const sentences = Object.values(await readCatalogue(language)).flatMap((said) =>
    typeof said === "string" ? [said] : Object.values(said),
  );
  expect(sentences.filter((said) => large.test(said))).toEqual([]);
});

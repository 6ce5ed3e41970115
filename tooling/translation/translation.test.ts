import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogueOf, languages, readCatalogue } from "../checks/catalogues.mjs";
import { sentencesOf } from "../checks/sentences.mjs";
import { names, namesIn, notes } from "./context.mjs";
import { takenFrom } from "./taken.mjs";
import { poOf } from "./written.mjs";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
const { sentences } = sentencesOf();
const translated: string[] = languages().filter((language: string) => language !== "en");

describe("a translator's file", () => {
  it.each(translated)("comes back byte for byte: %s", (language) => {
    const file = poOf(language, sentences, readCatalogue(language));
    const { text } = takenFrom(file, { language, sentences, kept: {} });
    expect(text).toBe(readFileSync(catalogueOf(language), "utf8"));
    expect(Buffer.compare(poOf(language, sentences, JSON.parse(text)), file)).toBe(0);
  });

  it("brings back whatever was written in it, but for the sign of what could not be read", () => {
    const key = "Drink.";
    const one = [{ key, places: ["view.tsx:1"], seats: [] }];
    const written = fc.string({ unit: "grapheme", minLength: 1 });
    const withQuotes = fc.string({ unit: fc.constantFrom('"', "\\", "\t", "\n", "n", "#", "\r") });
    fc.assert(
      fc.property(written, withQuotes, (words, odd) => {
        const said = `a${words.replace(/[{}<\d]/g, "")}${odd}z`;
        const file = poOf("de", one, { [key]: said });
        const { text, refused } = takenFrom(file, { language: "de", sentences: one, kept: {} });
        if (said.includes("\uFFFD")) expect(refused).toHaveLength(1);
        else expect(JSON.parse(text)).toEqual({ [key]: said });
      }),
      { examples: [["\uFFFD ", ""]] },
    );
  });

  it("tells of each sentence where it stands, and what its names stand for", () => {
    const file = String(poOf("de", sentences, {}));
    expect(file).toContain("#. Stands as: on a button.");
    expect(file).toContain("#. {amount}: how much to drink, with its unit: 6 to 7 oz, 150 ml");
    expect(file).toContain("#. msgstr[0] is said for one: 1");
    expect(file).toContain("#. The left leg. Nothing that remains.");
  });

  it("has no name and no note that nothing needs", () => {
    const said = new Set(sentences.flatMap(({ key }) => namesIn(key)));
    const keys = new Set(sentences.map(({ key }) => key));
    expect(Object.keys(names).filter((name) => !said.has(name))).toEqual([]);
    expect(Object.keys(notes).filter((key) => !keys.has(key))).toEqual([]);
  });
});

const drinks = { one: "{count} drink of {amount}", other: "{count} drinks of {amount}" };
const few = [
  { key: "Stop at {place}.", places: ["view.tsx:1"], seats: [] },
  { key: drinks.other, forms: drinks, places: ["view.tsx:2"], seats: [] },
];
const inGerman = {
  "Stop at {place}.": "Halt an bei {place}.",
  [drinks.other]: { one: "Ein Getränk von {amount}", other: "{count} Getränke von {amount}" },
};

/** What the file comes to when this part of it is written otherwise. */
function taken(part: string, otherwise: string) {
  const file = String(poOf("de", few, inGerman));
  expect(file).toContain(part);
  const bytes = Buffer.from(file.replace(part, otherwise));
  return takenFrom(bytes, { language: "de", sentences: few, kept: inGerman });
}

describe("a file with a fault is refused as a whole, by what is wrong, why, and what mends it", () => {
  it.each([
    ["a name was lost", "bei {place}", "bei", 'It has other names in braces or tags in "Stop'],
    ["a name was made up", "bei {place}", "{place} {ort}", "It has other names in braces"],
    ["a name was translated", "bei {place}", "bei {ort}", "It has other names in braces"],
    ["a form is missing", '"Ein Getränk von {amount}"', '""', 'It lacks the form "one" of'],
    [
      "a form is too many",
      '{count} Getränke von {amount}"',
      '{count} Getränke von {amount}"\nmsgstr[2] "viele"',
      "has too many forms",
    ],
    [
      "a sentence is unknown",
      'msgid "Stop at',
      'msgid "Halt at',
      '"Halt at {place}." is no sentence',
    ],
    ["a singular was edited", "{count} drink of", "{count} cup of", "is no sentence of Limber"],
    ["its language is another", "Language: de", "Language: es", 'of the language "es"'],
    ["it counts otherwise", "nplurals=2", "nplurals=1", "counts with other forms"],
    ["a string has no end", 'bei {place}."', "bei {place}.", "is not"],
    ["it is saved in letters that cannot be read", "Halt", "H\uFFFDlt", "cannot be read"],
  ])("%s", (_, ...[part, otherwise, what]) => {
    const { refused, text } = taken(part, otherwise);
    expect(text).toBeUndefined();
    expect(refused.map((each: { what: string }) => each.what).join("\n")).toContain(what);
    for (const each of refused) {
      expect(each.why).toMatch(/\.$/);
      expect(each.fix).not.toBe("");
    }
  });

  it("a sentence stands in it twice", () => {
    const twice = '\nmsgid "Stop at {place}."\nmsgstr "Halt bei {place}."\n\nmsgctxt "counted"';
    expect(taken('\nmsgctxt "counted"', twice).refused[0].what).toContain("Duplicate");
  });

  it("a sentence stands in it twice, once in a context of its own", () => {
    const twice =
      '\nmsgctxt "here"\nmsgid "Stop at {place}."\nmsgstr "Da {place}."\n\nmsgctxt "counted"';
    const { refused } = taken('\nmsgctxt "counted"', twice);
    expect(refused[0].what).toContain("stands in another context");
  });

  it("it is no such file", () => {
    for (const bytes of ["", "{}", "%PDF-1.7", "\u0000\u0001", 'msgid "a'])
      expect(takenFrom(Buffer.from(bytes), { language: "de", sentences: few, kept: {} })).toEqual({
        refused: [expect.objectContaining({ what: "This is not a translator's file." })],
      });
  });

  it("every fault is told at once", () => {
    const file = String(poOf("de", few, inGerman))
      .replace("bei {place}", "bei")
      .replace("Ein", "{a}");
    const { refused } = takenFrom(Buffer.from(file), { language: "de", sentences: few, kept: {} });
    expect(refused).toHaveLength(2);
  });
});

describe("how a tool saves a file is no fault", () => {
  it.each([
    ["lines that end as on Windows", (file: string) => Buffer.from(file.replaceAll("\n", "\r\n"))],
    ["a mark of its byte order", (file: string) => Buffer.from(`\uFEFF${file}`)],
    [
      "letters of its own, where its head says so",
      (file: string) => Buffer.from(file.replace("charset=utf-8", "charset=iso-8859-1"), "latin1"),
    ],
    [
      "entries that were taken out",
      (file: string) => Buffer.from(`${file}\n#~ msgid "Gone"\n#~ msgstr "Weg"\n`),
    ],
  ])("%s", (_, saved) => {
    const file = saved(String(poOf("de", few, inGerman)));
    const { text } = takenFrom(file, { language: "de", sentences: few, kept: {} });
    expect(JSON.parse(text)).toEqual(inGerman);
  });
});

describe("what is not finished stays as it was", () => {
  it("a box that is empty", () => {
    const { text, taken: count } = taken('"Halt an bei {place}."', '""');
    expect([JSON.parse(text), count]).toEqual([inGerman, 1]);
  });

  it("what the tool marks as unsure", () => {
    const unsure = '#, fuzzy\nmsgid "Stop';
    const { text, left } = taken('msgid "Stop', unsure);
    expect([JSON.parse(text), left]).toEqual([inGerman, 1]);
  });
});

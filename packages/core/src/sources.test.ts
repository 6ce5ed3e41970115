import { describe, expect, it } from "vitest";
import type { Source, SourceKind } from "./sources/source.ts";
import { sources } from "./sources.ts";

/** What has no publisher that would give it an identifier. */
const withoutDoi: readonly SourceKind[] = ["article", "public guidance", "our own reasoning"];

const all: readonly (readonly [string, Source])[] = Object.entries(sources);

describe("a source", () => {
  it("has the identifier of its paper, or says that none was seen", () => {
    const papers = all.filter(([, { kind }]) => !withoutDoi.includes(kind));
    const silent = papers.filter(
      ([, { doi, caveat }]) => doi === undefined && !/no DOI was seen/i.test(caveat ?? ""),
    );
    expect(silent.map(([id]) => id)).toEqual([]);
  });

  it("shares its identifier with none, and writes it as it is registered", () => {
    const dois = all.flatMap(([, { doi }]) => doi ?? []);
    expect(new Set(dois.map((doi) => doi.toLowerCase())).size).toBe(dois.length);
    for (const doi of dois) expect(doi).toMatch(/^10\.\d{4,}\/\S+[^.]$/);
  });

  it("is named by its authors and its own title, of the year in which it appeared", () => {
    for (const [id, { title, year }] of all) {
      expect(title, id).not.toMatch(/\.$|\s{2}|, as (quoted|summarised)/);
      const named = id.match(/-(\d{4})/)?.[1];
      if (named !== undefined) expect(year, id).toBe(Number(named));
    }
  });
});

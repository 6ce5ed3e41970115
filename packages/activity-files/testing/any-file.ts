import { anyMutations, mutated } from "@limber/trials/mutations";
import fc from "fast-check";
import { expect } from "vitest";
import { bytesSource } from "../src/archive/source.ts";
import { findActivities } from "../src/batch.ts";
import { type FoundActivity, identityOf } from "../src/found.ts";
import { utcOffsetHereSAt } from "../src/here.ts";
import { problemInWords } from "../src/problem.ts";
import { analysesOf, partsOf } from "../src/run.ts";
import { isOfNumbers, readClosed } from "./closed.ts";
import { oddFit } from "./odd-fit.ts";
import { oddTable, usualSummaries } from "./odd-table.ts";
import { oddXml } from "./odd-xml.ts";
import { bytes } from "./xml.ts";

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

const named = (name: string, contents: fc.Arbitrary<Uint8Array>): fc.Arbitrary<NamedFile> =>
  contents.map((each) => ({ name, bytes: each }));
const summaries = anyMutations.map((odd) => bytes(JSON.stringify(mutated(usualSummaries, odd))));
export const anyFile: fc.Arbitrary<NamedFile> = fc.oneof(
  { weight: 4, arbitrary: named("run.fit", oddFit) },
  { weight: 4, arbitrary: named("run.gpx", oddXml) },
  { weight: 2, arbitrary: named("activities.csv", oddTable) },
  { weight: 1, arbitrary: named("runs.csv", oddTable) },
  { weight: 1, arbitrary: named("a_summarizedActivities.json", summaries) },
);

/** Whatever is found, is read to the end, as somebody who keeps it would. Answers how many recordings were read. */
export async function readAll(name: string, contents: Uint8Array): Promise<number> {
  let read = 0;
  const brought = [{ path: name, source: bytesSource(contents) }];
  for await (const found of findActivities(brought, { utcOffsetSAt: utcOffsetHereSAt })) {
    expect(identityOf(found)).toBeInstanceOf(Uint8Array);
    if (found.is === "problem")
      expect(problemInWords(found.problem).what.length).toBeGreaterThan(12);
    else if (found.is === "records") expect(found.records.length).toBeGreaterThan(0);
    else if (readFound(found)) read += 1;
  }
  return read;
}

function readFound(found: FoundActivity): boolean {
  const read =
    found.is === "summary"
      ? { ok: true as const, activity: found.activity }
      : readClosed(found.bytes, found.path);
  if (!read.ok) return false;
  const analyses = analysesOf(read.activity);
  const parts = partsOf(found, { analyses, device: read.activity.device });
  const kept = parts.map(({ run, words }) => ({ ...run, words }));
  expect(isOfNumbers({ analyses, kept })).toBe(true);
  return true;
}

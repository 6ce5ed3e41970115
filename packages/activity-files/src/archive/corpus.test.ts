import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { corpusFolder, manifest } from "../../testing/corpus.ts";
import { all } from "../../testing/zips.ts";
import { readActivityFile } from "../activity-file.ts";
import { openFiles } from "./open.ts";
import { bytesSource } from "./source.ts";

const packed = manifest.filter(({ file }) => /\.(zip|gz)$/.test(file));

describe.skipIf(!existsSync(corpusFolder))("packed files beside the project", () => {
  it.each(packed.map(({ file }) => file))("come out of %s as they are to", async (file) => {
    const bytes = readFileSync(`${corpusFolder}/${file}`);
    const opened = await all(openFiles(file, bytesSource(bytes)));
    const read = opened.map((each) =>
      "bytes" in each ? readActivityFile(each.path, each.bytes) : { ok: false as const },
    );
    const entry = packed.find((each) => each.file === file);
    const outcome = entry?.expected_outcome ?? "accept";
    const good = read.flatMap((each) => (each.ok ? [each.activity] : []));
    if (outcome === "reject") expect(good).toEqual([]);
    if (outcome === "accept") {
      const points = good.map(({ sessions }) => sessions.flatMap((each) => each.points).length);
      expect(points).toContain(entry?.points);
    }
    expect(opened.length).toBeGreaterThan(0);
  });
});

import { fuzz, fuzzTimeoutMs } from "@limber/trials/rounds";
import { expect, it } from "vitest";
import { anyFile, readAll } from "../testing/any-file.ts";
import { fitRun } from "../testing/fit.ts";
import { bytes, oneTrack, trackPoints } from "../testing/xml.ts";

it(
  "any file of a watch, however odd, is read or refused in words",
  async () => {
    const rounds = await fuzz({
      name: "files",
      rounds: 500,
      input: anyFile,
      tryOne: ({ name, bytes: contents }) => readAll(name, contents),
    });
    expect(rounds).toBeGreaterThanOrEqual(500);
  },
  fuzzTimeoutMs,
);

it("what is tried is read where nothing is odd in it", async () => {
  expect(await readAll("run.fit", fitRun(60))).toBe(1);
  expect(await readAll("run.gpx", bytes(oneTrack(trackPoints(0, 60))))).toBe(1);
});

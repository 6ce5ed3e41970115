import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { textBytes } from "../../testing/zips.ts";
import { openFiles } from "./open.ts";
import { bytesSource } from "./source.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Of everything that is alive, in this process and beside its heap. */
function aliveBytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function exportOf(files: number): Uint8Array {
  const content = textBytes("<gpx></gpx>");
  const named = Array.from(
    { length: files },
    (_, at) => [`activities/${at}.gpx`, content] as const,
  );
  return zipSync(Object.fromEntries(named), { level: 0 });
}

/** What is alive while the first file of an export is read that was not before it was opened. */
async function aliveWhileReading(files: number): Promise<number> {
  const source = bytesSource(exportOf(files));
  const before = aliveBytes();
  const opened = openFiles("export.zip", source);
  const { value } = await opened.next();
  const alive = aliveBytes() - before;
  expect(value).toMatchObject({ path: "export.zip/activities/0.gpx", ok: true });
  await opened.return(undefined);
  return alive;
}

describe("an archive that is being read", () => {
  const [FEW, MANY] = [2000, 4000];
  /** Its line in the archive's own list of names. An entry of the library takes six thousand. */
  const MOST_BYTES = 500;

  it("keeps no more of each further file than its name in the list", async () => {
    await aliveWhileReading(10);
    const few = await aliveWhileReading(FEW);
    const many = await aliveWhileReading(MANY);
    expect((many - few) / (MANY - FEW)).toBeLessThan(MOST_BYTES);
  });
});

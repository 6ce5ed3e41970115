// An invented export as Strava packs it, for the benches: a table of activities, runs of three kinds packed
// one by one, and photos up to a size.
import { randomFillSync } from "node:crypto";
import { createWriteStream, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

const PHOTO_BYTES = 1_000_000;
const HEADERS =
  "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance";

/** What writes an export to a path; built into the folder. */
export async function exportWriter(folder) {
  const { ZipWriter, Uint8ArrayReader, datedRuns } = await bundled(folder);
  return async function writeExport(path, { runs, lengthS, untilBytes }) {
    const writer = new ZipWriter(Writable.toWeb(createWriteStream(path)), {
      useWebWorkers: false,
      level: 0,
    });
    let bytes = 0;
    const add = async (name, content) => {
      bytes += content.length;
      await writer.add(name, new Uint8ArrayReader(content));
    };
    const runOf = datedRuns(lengthS);
    const rows = [HEADERS];
    for (let index = 0; index < runs; index += 1) {
      const { kind, content, startedAt } = runOf(index);
      const name = `activities/${index}.${kind}.gz`;
      await add(name, gzipSync(content, { level: 1 }));
      rows.push(rowOf(index, { name, startedAt, lengthS }));
    }
    await add("activities.csv", Buffer.from(`${rows.join("\n")}\n`));
    const photo = randomFillSync(new Uint8Array(PHOTO_BYTES));
    photo.set([0xff, 0xd8, 0xff]);
    for (let index = 0; bytes < untilBytes; index += 1) await add(`media/${index}.jpg`, photo);
    await writer.close();
  };
}

const asStravaWrites = new Intl.DateTimeFormat("en-US", {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "UTC",
});

function rowOf(index, { name, startedAt, lengthS }) {
  const date = asStravaWrites.format(new Date(startedAt)).replaceAll("\u202f", " ");
  const distanceM = lengthS * 3;
  const km = (distanceM / 1000).toFixed(2);
  return `${1e9 + index},"${date}",Morning run ${index},Run,,${lengthS},${km},160,40,false,,,${name},62.5,,${lengthS},${lengthS},${distanceM}`;
}

async function bundled(folder) {
  const root = new URL("../../../", import.meta.url).pathname;
  const files = `${root}packages/activity-files`;
  const entry = join(folder, "entry.ts");
  writeFileSync(
    entry,
    `export { datedRuns } from "${files}/testing/long-run.ts";
     export { ZipWriter, Uint8ArrayReader } from "${files}/node_modules/@zip.js/zip.js/lib/zip-core.js";`,
  );
  const build = await rolldown({ input: entry, platform: "node" });
  await build.write({ dir: join(folder, "built"), format: "esm" });
  return import(pathToFileURL(join(folder, "built", "entry.js")).href);
}

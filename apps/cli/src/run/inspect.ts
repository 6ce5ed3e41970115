import { recordingNames } from "@limber/core/activity";
import type { Answer, Context, Given, Verb } from "../grammar.ts";
import type { Reading } from "../read-sources.ts";
import { type ExitCode, exitCodes } from "../refusal.ts";
import { textsOf } from "../request.ts";
import { entryOf } from "./entry.ts";
import { sheet } from "./sheet.ts";

export const inspect: Verb = {
  name: "inspect",
  summary:
    "What a watch's file shows: splits, the first mile, pauses, heat. Nothing is kept, and nothing leaves this machine.",
  examples: [
    ["limber run inspect run.fit", "one run"],
    ["limber run inspect export.zip --splits", "every file in it, mile by mile"],
    ["limber run inspect *.gpx --json --fields file,firstMile", "for a script"],
  ],
  arguments: [
    {
      name: "FILE",
      says: `${recordingNames.join(", ")}, also .gz and zips; - is stdin`,
      repeatable: true,
    },
  ],
  flags: [{ name: "splits", says: "each mile or kilometre" }],
  answer,
};

async function answer(given: Given, context: Context): Promise<Answer> {
  const { session } = context;
  const { readSources } = await session.loadReading();
  const sources = textsOf(given, "FILE").map((path) =>
    path === "-" ? { path, bytes: session.readStdin() } : { path },
  );
  const readings: Reading[] = [];
  for await (const reading of readSources(sources)) readings.push(reading);
  const inspected = readings.map(entryOf);
  return {
    json: inspected.map(({ json }) => json),
    page: () =>
      inspected
        .map((each) => sheet(each, { splits: given["splits"] === true }, context))
        .join("\n\n"),
    exitCode: exitOf(readings),
  };
}

function exitOf(readings: readonly Reading[]): ExitCode {
  const failed = readings.filter((each) => !each.ok && !each.records).length;
  if (failed === 0) return exitCodes.done;
  return failed === readings.length ? exitCodes.failed : exitCodes.partly;
}

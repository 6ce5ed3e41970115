import { isRunning } from "@limber/core/activity";
import type { Coordinates } from "@limber/core/heat/model";
import type { InputOf } from "../paths.ts";
import type { PastAnswer } from "./past.ts";

type FileOnItsWay = InputOf<"imports.keep">["files"][number];
type PastQuestion = InputOf<"weather.past">["runs"][number];

/** Asks an account's server about the weather; undefined where it gives no answer. */
export type AsksWeather = (runs: PastQuestion[]) => Promise<readonly PastAnswer[] | undefined>;

/** As many as one call may ask about. */
const MOST_AT_ONCE = 20;

/**
 * Gives the runs of an import that tell no weather that of their place and hour, marked as such. A server
 * that looks nothing up is asked once and not again; where nothing is known a run is kept as it is.
 */
export function weatherFiller(ask: AsksWeather) {
  let isOver = false;
  return async (
    files: readonly FileOnItsWay[],
    near: ReadonlyMap<string, Coordinates | null>,
  ): Promise<FileOnItsWay[]> => {
    const answers = new Map<number, PastAnswer>();
    const open = files.flatMap((file, index) => {
      const question = questionOf(file, near.get(file.fileId) ?? null);
      return question === undefined ? [] : [{ index, question }];
    });
    for (let from = 0; from < open.length && !isOver; from += MOST_AT_ONCE) {
      const part = open.slice(from, from + MOST_AT_ONCE);
      const said = await ask(part.map(({ question }) => question));
      isOver = said === undefined || said.some(({ kind }) => kind === "off");
      for (const [at, answer] of (said ?? []).entries())
        if (part[at] !== undefined) answers.set(part[at].index, answer);
    }
    return files.map((file, index) => withWeather(file, answers.get(index)));
  };
}

function questionOf(file: FileOnItsWay, place: Coordinates | null): PastQuestion | undefined {
  if (!file.ok || place === null || file.run.startMs === null) return undefined;
  const { sport, startMs, elapsedS, temperature } = file.run;
  // What comes to nothing is nobody's business elsewhere. "other" is what older clients say of it.
  if (sport !== "other" && isRunning(sport) === "no") return undefined;
  const { airTemperatureC, relativeHumidityPct } = file.told ?? {};
  const tellsWeather = [airTemperatureC, relativeHumidityPct, temperature].some(
    (told) => told != null,
  );
  const isDate = Math.abs(startMs) < 8.64e15;
  if (tellsWeather || !isDate) return undefined;
  return { place, startedAt: new Date(startMs).toISOString(), elapsedS };
}

function withWeather(file: FileOnItsWay, answer: PastAnswer | undefined): FileOnItsWay {
  if (!file.ok || answer?.kind !== "known") return file;
  const { airTemperatureC, relativeHumidityPct } = answer;
  return {
    ...file,
    told: {
      ...file.told,
      airTemperatureC,
      ...(relativeHumidityPct !== undefined && { relativeHumidityPct }),
      weatherSource: "open-meteo-archive",
    },
  };
}

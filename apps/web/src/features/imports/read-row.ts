import { readActivityFile } from "@limber/activity-files/activity-file";
import { recordsToKeep } from "@limber/activity-files/body-records-in-words";
import type { ExportDetails } from "@limber/activity-files/export-details";
import { type Found, type FoundActivity, identityOf } from "@limber/activity-files/found";
import { knownParts } from "@limber/activity-files/known-parts";
import { noticeInWords } from "@limber/activity-files/notice";
import { type FileProblem, problemInWords } from "@limber/activity-files/problem";
import { analysesOf, noticesOf, tellsOf } from "@limber/activity-files/run";
import { withSportsNamed } from "@limber/activity-files/sport";
import type { Activity, Notice } from "@limber/core/activity";
import { distance, minutesAndSeconds } from "@limber/core/format";
import {
  type Catalogue,
  type Language,
  type Say,
  sayFrom,
  sayInEnglish,
} from "@limber/core/language";
import { inOneText } from "@limber/core/problem";
import type { Reader } from "@limber/core/reader";
import { startInWords } from "@limber/core/run-analysis/began";
import type { RunAnalysis } from "@limber/core/run-analysis/model";
import { impossibleInWords, possibleOf } from "@limber/core/run-analysis/possible";
import { sportInWords } from "@limber/core/run-analysis/sport-in-words";
import { temperatureInWords } from "@limber/core/run-analysis/words";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { v7 as uuidv7 } from "uuid";
import type { PlainReader, ReadRow, RunInWords } from "./thread-messages.ts";

const LONGEST_NAME = 500;

/** Reads and analyses what was found, and says it. Bytes and positions are let go of here. */
export async function rowsOf(found: Found, plain: PlainReader): Promise<readonly ReadRow[]> {
  const reader = { ...plain, say: await sayIn(plain.language) };
  const named = {
    fileId: uuidv7(),
    name: found.path.slice(-LONGEST_NAME),
    sha256: bytesToHex(sha256(identityOf(found))),
  };
  const failed = (problem: FileProblem): ReadRow[] => [
    {
      ...named,
      ok: false,
      problem: { kind: problem.kind, message: inOneText(problemInWords(problem, reader.say)) },
    },
  ];
  if (found.is === "problem") return failed(found.problem);
  if (found.is === "records") return [{ ...named, ...recordsToKeep(found, reader.say) }];
  if (found.is === "summary") return read(named, { activity: found.activity, reader, found });
  const file = readActivityFile(found.path, found.bytes);
  if (!file.ok) return failed(file.problem);
  return read(named, { activity: await withSportsNamed(file.activity), reader, found });
}

/** Its words are loaded only for who reads them, and of those the ones that are said here. */
async function sayIn(language: Language): Promise<Say> {
  if (language === "en") return sayInEnglish;
  const words = (await import(`../../messages/reading-${language}.json`)) as {
    readonly default: Catalogue;
  };
  return sayFrom(words.default, language);
}

type Of = {
  readonly activity: Activity;
  readonly reader: Reader;
  readonly found: FoundActivity;
};

/** One row a session: of run, bike, run two are to keep, and one is put aside. */
function read(
  { sha256: whole }: Pick<ReadRow, "sha256">,
  { activity, reader, found }: Of,
): readonly ReadRow[] {
  const { device } = activity;
  const unpacked = found.is === "recording" ? found.notices : [];
  const figures = { analyses: analysesOf(activity), device };
  const parts = knownParts(found, figures, { whole, sha256Of: hashOf });
  return parts.map(({ path, sha256: own, beside, run, words, told, analysis }) => ({
    fileId: uuidv7(),
    name: path.slice(-LONGEST_NAME),
    sha256: own,
    beside,
    ok: true,
    run,
    told: words,
    tells: tellsOf(run, words),
    near: analysis.near,
    shown: shownOf(analysis, {
      sport: sportInWords(run, reader.say),
      doubt: doubtOf(run, reader.say),
      told,
      notices: [...unpacked, ...noticesOf(activity, [analysis])],
      reader,
      name: activity.name,
    }),
  }));
}

const hashOf = (text: string) => bytesToHex(sha256(new TextEncoder().encode(text)));

/** What its figures say against its being a run; null where they say nothing. */
function doubtOf(
  { distanceM, elapsedS }: Pick<RunAnalysis, "distanceM" | "elapsedS">,
  say: Say,
): RunInWords["doubt"] {
  const { answer, why } = possibleOf({ distanceM, elapsedS });
  if (why === null || answer === "yes") return null;
  const said = impossibleInWords(why, say);
  return { answer, why, sentence: `${said.what} ${said.why}` };
}

type BesideRun = {
  readonly sport: string | null;
  readonly doubt: RunInWords["doubt"];
  readonly told: ExportDetails | undefined;
  readonly notices: readonly Notice[];
  readonly reader: Reader;
  readonly name: string | undefined;
};

function shownOf(run: RunAnalysis, beside: BesideRun): RunInWords {
  const { sport, doubt, told, notices, reader, name } = beside;
  return {
    day: dayOf(run, reader),
    distance: run.distanceM === null ? null : distance(run.distanceM, reader),
    time: run.elapsedS === null ? null : minutesAndSeconds(run.elapsedS),
    title: told?.title ?? name ?? null,
    sport,
    doubt,
    start: run.start === null ? null : startInWords(run.start, reader),
    heat: run.temperature === null ? null : temperatureInWords(run.temperature, reader),
    // What speaks against its being a run is said once.
    notices: notices
      .filter(({ kind }) => kind !== doubt?.why)
      .map((notice) => noticeInWords(notice, reader.say)),
  };
}

/** By the clock of the place, where the file knows it; else by the clock here. */
function dayOf({ startMs, utcOffsetS }: RunAnalysis, { locale, say }: Reader): string {
  if (startMs === null || !Number.isFinite(new Date(startMs).getTime())) return say("No date");
  const day = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
  return utcOffsetS === null
    ? new Date(startMs).toLocaleDateString(locale, day)
    : new Date(startMs + utcOffsetS * 1000).toLocaleDateString(locale, { ...day, timeZone: "UTC" });
}

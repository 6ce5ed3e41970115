import { readActivityFile } from "@limber/activity-files/activity-file";
import type { Found } from "@limber/activity-files/found";
import { noticeInWords } from "@limber/activity-files/notice";
import { type FileProblem, problemInWords } from "@limber/activity-files/problem";
import { runIn, toldOf, withSportOf, wordsOf } from "@limber/activity-files/run";
import type { Told } from "@limber/activity-files/told";
import type { Activity, Notice, Session } from "@limber/core/activity";
import { distance, minutesAndSeconds } from "@limber/core/format";
import { type Language, type Say, sayFrom, sayInEnglish } from "@limber/core/language";
import type { Reader } from "@limber/core/reader";
import type { RunAnalysis } from "@limber/core/run-analysis/model";
import { analyseSession } from "@limber/core/run-analysis/plan";
import { startInWords, temperatureInWords } from "@limber/core/run-analysis/words";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { v7 as uuidv7 } from "uuid";
import type { PlainReader, ReadRow, Shown } from "./talk.ts";

const LONGEST_NAME = 500;

/** Reads and analyses what was found, and says it. Bytes and positions are let go of here. */
export async function rowOf(found: Found, plain: PlainReader): Promise<ReadRow> {
  const reader = { ...plain, say: await sayIn(plain.language) };
  const named = { fileId: uuidv7(), name: found.path.slice(-LONGEST_NAME) };
  const failed = (problem: FileProblem, hash: string): ReadRow => ({
    ...named,
    sha256: hash,
    ok: false,
    problem: { kind: problem.kind, message: problemInWords(problem, reader.say) },
  });
  if (found.is === "problem") return failed(found.problem, hashOf(utf8ToBytes(found.path)));
  if (found.is === "summary") {
    const hash = hashOf(utf8ToBytes(JSON.stringify(found.activity.sessions)));
    return read({ ...named, sha256: hash }, { activity: found.activity, reader, found });
  }
  const hash = hashOf(found.bytes);
  const file = readActivityFile(found.path, found.bytes);
  if (!file.ok) return failed(file.problem, hash);
  return read({ ...named, sha256: hash }, { activity: file.activity, reader, found });
}

const hashOf = (bytes: Uint8Array) => bytesToHex(sha256(bytes));

/** A catalogue is loaded only for who reads it. */
async function sayIn(language: Language): Promise<Say> {
  switch (language) {
    case "en":
      return sayInEnglish;
    case "de":
      return sayFrom((await import("../../messages/de.json")).default);
    case "es":
      return sayFrom((await import("../../messages/es.json")).default);
  }
}

type Of = {
  readonly activity: Activity;
  readonly reader: Reader;
  readonly found: Exclude<Found, { is: "problem" }>;
};

function read(
  named: Pick<ReadRow, "fileId" | "name" | "sha256">,
  { activity, reader, found }: Of,
): ReadRow {
  const { sessions, utcOffsetS, notices, device } = activity;
  const analysed = (session: Session) => analyseSession(session, utcOffsetS);
  const [first, ...others] = sessions;
  const run = runIn([analysed(first), ...others.map(analysed)]);
  const told = toldOf(found, run);
  const all = found.is === "recording" ? [...found.notices, ...notices] : notices;
  return {
    ...named,
    ok: true,
    run: withSportOf(run, told),
    told: wordsOf(told, device),
    shown: shownOf(run, { told, notices: all, reader, name: activity.name }),
  };
}

type About = {
  readonly told: Told | undefined;
  readonly notices: readonly Notice[];
  readonly reader: Reader;
  readonly name: string | undefined;
};

function shownOf(run: RunAnalysis, { told, notices, reader, name }: About): Shown {
  return {
    day: dayOf(run, reader),
    distance: run.distanceM === null ? null : distance(run.distanceM, reader),
    time: run.elapsedS === null ? null : minutesAndSeconds(run.elapsedS),
    title: told?.title ?? name ?? null,
    start: run.start === null ? null : startInWords(run.start, reader),
    heat: run.temperature === null ? null : temperatureInWords(run.temperature, reader),
    notices: notices.map((notice) => noticeInWords(notice, reader.say)),
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

import type { Activity, Notice, SportSession } from "@limber/core/activity";
import { seconds } from "@limber/core/units";
import { MOST_POINTS } from "../bounds.ts";
import { onClock } from "../clock.ts";
import type { Holding } from "../problem.ts";
import type { ReadAnswer } from "../read-answer.ts";
import { sessionsOnce } from "../repeated-sessions.ts";
import { mendedTrack } from "../track.ts";
import { withBeats } from "./beats.ts";
import { isSet, unsetClockLag, utcOffsetOf } from "./clock-settings.ts";
import { type Messages, messagesOf } from "./messages.ts";
import { type FitPart, partsOf } from "./parts.ts";
import { pausesOf } from "./pauses.ts";
import { pointsOf } from "./points.ts";
import { deviceOf } from "./recording-device.ts";
import { sessionsOf } from "./sessions.ts";
import { walk } from "./walk.ts";

type ReadPart = {
  readonly sessions: readonly SportSession[];
  readonly messages: Messages;
  readonly notices: readonly Notice[];
};

/** Reads FIT: one file or several in a row, whole or damaged. */
export function readFit(bytes: Uint8Array): ReadAnswer {
  const parts = partsOf(bytes);
  const read: ReadPart[] = [];
  for (const part of parts) {
    const one = readPart(bytes, part);
    if (one === "too-many-points") {
      return { ok: false, problem: { kind: "too-many-points", limit: MOST_POINTS } };
    }
    read.push(one);
  }
  const activities = read.filter(({ sessions }) => sessions.length > 0);
  const [first] = activities;
  if (first === undefined) return { ok: false, problem: problemOf(read) };
  return { ok: true, activity: activityOf(first, activities) };
}

function activityOf(first: ReadPart, all: readonly ReadPart[]): Activity {
  const distinct = withoutRepeats(all);
  const device = deviceOf(first.messages);
  const utcOffsetS = distinct
    .map(({ messages }) => utcOffsetOf(messages.activity))
    .find((s) => s !== undefined);
  const repeats = all.length - distinct.length;
  const sessions = distinct
    .flatMap((one) => one.sessions)
    .sort((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0)) as [SportSession, ...SportSession[]];
  return {
    format: "fit",
    ...(device === undefined ? {} : { device }),
    ...(utcOffsetS === undefined ? {} : { utcOffsetS: seconds(utcOffsetS) }),
    sessions,
    notices: [
      ...distinct.flatMap(({ notices }) => notices),
      ...(repeats > 0 ? [{ kind: "repeated-activity-left-out", count: repeats } as const] : []),
    ],
  };
}

/** Of two that began at the same moment, the one with more points. */
function withoutRepeats(all: readonly ReadPart[]): readonly ReadPart[] {
  const size = ({ sessions }: ReadPart) =>
    sessions.reduce((sum, { points }) => sum + points.length, 0);
  const byStart = new Map<number | undefined, ReadPart>();
  for (const one of all) {
    const start = one.sessions[0]?.startMs;
    const other = byStart.get(start);
    if (other === undefined || size(one) > size(other)) byStart.set(start, one);
  }
  return [...byStart.values()];
}

function readPart(bytes: Uint8Array, part: FitPart): ReadPart | "too-many-points" {
  const walked = walk(bytes, part, MOST_POINTS);
  if (walked.records > MOST_POINTS) return "too-many-points";
  const messages = messagesOf(walked.file) ?? nothing;
  const notices: Notice[] = [];
  if (walked.isCut) notices.push({ kind: "cut-short" });
  if (walked.skippedBytes > 0) notices.push({ kind: "damaged-part-skipped" });
  if (!part.isCut && !part.hasTrueChecksum) notices.push({ kind: "checksum-wrong" });
  if (!isActivity(messages)) return { sessions: [], messages, notices: [] };
  const pauses = pausesOf(messages.events);
  const points = walked.points ?? pointsOf(messages.records);
  const track = mendedTrack(withBeats(points, messages.beats), { astray: "unplaced", pauses });
  const content = {
    points: track.points,
    shifts: track.shifts,
    pauses: pauses
      .map(({ fromMs, toMs }) => ({
        fromMs: onClock(fromMs, track.shifts),
        toMs: onClock(toMs, track.shifts),
      }))
      .filter(({ fromMs, toMs }) => toMs > fromMs),
  };
  const { sessions, notices: repeats } = sessionsOnce(sessionsOf(messages, content));
  const clock = onLocalClock(sessions, messages);
  if (messages.records.length === 0) notices.push({ kind: "manual-entry" });
  notices.push(...track.notices, ...clock.notices, ...repeats);
  return { sessions: clock.sessions, messages, notices };
}

const nothing: Messages = {
  fileIds: [],
  sports: [],
  sessions: [],
  laps: [],
  records: [],
  events: [],
  devices: [],
  beats: [],
  activity: undefined,
};

/** A watch whose clock was never set counts from when it was switched on: its local clock dates the run. */
function onLocalClock(sessions: readonly SportSession[], { activity }: Messages) {
  const first = sessions[0]?.startMs;
  if (first === undefined || isSet(first)) return { sessions, notices: [] };
  const byMs = unsetClockLag(activity);
  const moved = sessions.map((session) => ({
    ...session,
    ...(session.startMs === undefined ? {} : { startMs: session.startMs + byMs }),
    points: session.points.map((point) =>
      point.timeMs === undefined ? point : { ...point, timeMs: point.timeMs + byMs },
    ),
    pauses: session.pauses.map(({ fromMs, toMs }) => ({
      fromMs: fromMs + byMs,
      toMs: toMs + byMs,
    })),
  }));
  return { sessions: moved, notices: [{ kind: "clock-not-set" } as const] };
}

const otherKinds: Readonly<Record<string, Holding>> = {
  device: "settings",
  settings: "settings",
  sport: "settings",
  workout: "workout",
  schedules: "workout",
  goals: "workout",
  course: "course",
  segment: "course",
  segment_list: "course",
  weight: "health",
  blood_pressure: "health",
  monitoring_a: "health",
  monitoring_b: "health",
  monitoring_daily: "health",
  totals: "other",
};

function isActivity({ fileIds, sessions, records }: Messages): boolean {
  const kind = String(fileIds[0]?.type);
  return !Object.hasOwn(otherKinds, kind) && sessions.length + records.length > 0;
}

function problemOf(read: readonly ReadPart[]) {
  const kinds = read.flatMap(({ messages }) => messages.fileIds).map(({ type }) => String(type));
  const kind = kinds.find((one) => one !== "activity");
  if (kind !== undefined) {
    const holds = Object.hasOwn(otherKinds, kind) ? (otherKinds[kind] ?? "other") : "other";
    return { kind: "not-an-activity", holds } as const;
  }
  return kinds.length > 0 ? ({ kind: "no-track-points" } as const) : ({ kind: "damaged" } as const);
}

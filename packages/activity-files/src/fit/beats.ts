import type { TrackPoint, UnixMs } from "@limber/core/activity";
import { FASTEST_HEART_BPM } from "../bounds.ts";
import { type Message, numberIn, timeIn } from "./messages.ts";

type Beat = { readonly timeMs: UnixMs; readonly bpm: number };

/** A strap counts in parts of a second, and packs the lowest twelve bits of its count. */
const PARTS_IN_A_SECOND = 1024;
const LOW_BITS = 0xfff;
const PACKED = 0x1000;
/** A heart is taken for what it was so long around a record, and no longer. */
const NEAR_MS = 5000;

/** What a strap kept of the heart, by the clock of the watch: the first message says where the strap's count stood. */
function beatsOf(messages: readonly Message[]): readonly Beat[] {
  const beats: Beat[] = [];
  let anchor: { readonly timeMs: UnixMs; readonly count: number } | undefined;
  let last: number | undefined;
  for (const message of messages) {
    const timeMs = timeIn(message["timestamp"]);
    const counts = countsIn(message, last);
    last = counts.at(-1) ?? last;
    if (timeMs !== undefined && counts[0] !== undefined) {
      const fractionMs = (numberIn(message["fractional_timestamp"]) ?? 0) * 1000;
      anchor = { timeMs: timeMs + fractionMs, count: counts[0] };
    }
    if (anchor === undefined) continue;
    const rates = numbersIn(message["filtered_bpm"]);
    for (const [index, count] of counts.entries()) {
      const bpm = rates[index];
      if (bpm === undefined || bpm < 1 || bpm > FASTEST_HEART_BPM) continue;
      const sinceMs = ((count - anchor.count) * 1000) / PARTS_IN_A_SECOND;
      beats.push({ timeMs: anchor.timeMs + sinceMs, bpm });
    }
  }
  return beats.toSorted((one, other) => one.timeMs - other.timeMs);
}

/** Where the count stood at each beat of a message: written out, or in twelve bits behind the last one. */
function countsIn(message: Message, last: number | undefined): readonly number[] {
  const whole = numbersIn(message["event_timestamp"]).map((s) => Math.round(s * PARTS_IN_A_SECOND));
  const packed = numbersIn(message["event_timestamp12"]);
  let count = whole.at(-1) ?? last;
  if (count === undefined || packed.length === 0) return whole;
  const counts = [...whole];
  for (let at = 0; at + 2 < packed.length; at += 3) {
    const [low = 0, middle = 0, high = 0] = packed.slice(at, at + 3);
    for (const bits of [low | ((middle & 0xf) << 8), (middle >> 4) | (high << 4)]) {
      const turned: number = bits < count % PACKED ? PACKED : 0;
      count = count - (count % PACKED) + turned + (bits & LOW_BITS);
      counts.push(count);
    }
  }
  return counts;
}

function numbersIn(value: unknown): readonly number[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((each) => numberIn(each) ?? []);
}

/** Gives each point the beat nearest to it, in a file whose records have none. */
export function withBeats(points: TrackPoint[], messages: readonly Message[]): TrackPoint[] {
  if (messages.length === 0 || points.some(({ heartRateBpm }) => heartRateBpm !== undefined))
    return points;
  const beats = beatsOf(messages);
  return points.map((point) => {
    const heartRateBpm = point.timeMs === undefined ? undefined : nearest(beats, point.timeMs);
    return heartRateBpm === undefined ? point : { ...point, heartRateBpm };
  });
}

function nearest(beats: readonly Beat[], timeMs: UnixMs): number | undefined {
  let [low, high] = [0, beats.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((beats[middle]?.timeMs ?? 0) < timeMs) low = middle + 1;
    else high = middle;
  }
  const apartMs = (beat: Beat) => Math.abs(beat.timeMs - timeMs);
  const [before, behind] = [beats[low - 1], beats[low]];
  const isBehind =
    behind !== undefined && (before === undefined || apartMs(behind) < apartMs(before));
  const beat = isBehind ? behind : before;
  return beat !== undefined && apartMs(beat) <= NEAR_MS ? beat.bpm : undefined;
}

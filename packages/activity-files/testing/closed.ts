import { expect } from "vitest";
import { type ReadFile, readActivityFile } from "../src/activity-file.ts";
import { noticeInWords } from "../src/notice.ts";
import { problemInWords } from "../src/problem.ts";

/** Reads bytes, and sees what must hold of every answer, whatever the bytes were. */
export function readClosed(file: Uint8Array, name = "run.fit"): ReadFile {
  const before = file.slice();
  const answer = readActivityFile(name, file);
  expect(Buffer.compare(file, before), "the bytes stay as they are").toBe(0);
  if (!answer.ok) {
    expect(problemInWords(answer.problem).what.length).toBeGreaterThan(12);
    return answer;
  }
  const { notices, sessions } = answer.activity;
  for (const notice of notices) expect(noticeInWords(notice)).toMatch(/\.$/);
  expect(sessions.length).toBeGreaterThan(0);
  for (const { points, ...session } of sessions) {
    expect([session, ...points].filter((one) => !isOfNumbers(one))).toEqual([]);
    const times = points.map(({ timeMs }) => timeMs).filter((timeMs) => timeMs !== undefined);
    expect(times.findIndex((timeMs, i) => timeMs < (times[i - 1] ?? timeMs))).toBe(-1);
  }
  return answer;
}

/** The same, where only that matters. */
export function expectClosed(file: Uint8Array, name?: string): void {
  readClosed(file, name);
}

/** Each number in it, however deep, is one that can be counted with. */
export function isOfNumbers(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(isOfNumbers);
}

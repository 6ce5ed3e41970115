import type { Case } from "../../rule.ts";

/** 22 November 2026, 7:00 UTC. */
const sunday = 1_795_330_800_000;
const run = { startMs: sunday, elapsedS: 3600, distanceM: 10_000, sport: "running" };
const same = (
  id: string,
  other: Record<string, unknown>,
  [answer, why]: readonly [string, string],
): Case => ({
  id,
  rule: "run-analysis.same-run",
  situation: { a: run, b: { ...run, ...other } },
  answer: { answer, why },
});
const after = (s: number) => sunday + s * 1000;

/** The same of a row that has no recording. */
const totals = (
  id: string,
  [one, other]: readonly [Record<string, unknown>, Record<string, unknown>],
  [answer, why]: readonly [string, string],
): Case => ({
  id,
  rule: "run-analysis.same-run",
  situation: { a: { ...run, ...one }, b: { ...run, ...other, isRecorded: false } },
  answer: { answer, why },
});

/** A start so many seconds later, and so many metres and seconds of run. */
const twin = (laterS: number, distanceM = 10_000, elapsedS = 3600) => ({
  startMs: after(laterS),
  distanceM,
  elapsedS,
});

export const sameRunCases: readonly Case[] = [
  same("two watches", { startMs: after(20), elapsedS: 3570, distanceM: 10_180 }, [
    "same",
    "same-time",
  ]),
  same("one watch started late", { startMs: after(900), elapsedS: 2700, distanceM: 7500 }, [
    "perhaps",
    "overlapping",
  ]),
  same("local time written as UTC", { startMs: after(2 * 3600) }, ["same", "clocks-hours-apart"]),
  same("India's half hour", { startMs: after(-5.5 * 3600) }, ["same", "clocks-hours-apart"]),
  same("hours apart, nearly as long", { startMs: after(3600), elapsedS: 3594, distanceM: 10_100 }, [
    "perhaps",
    "clocks-hours-apart",
  ]),
  same("the same loop next day", { startMs: after(24 * 3600) }, ["different", "apart"]),
  same("an evening run", { startMs: after(10 * 3600), elapsedS: 2400, distanceM: 7000 }, [
    "different",
    "apart",
  ]),
  same("a file without times", { startMs: null, elapsedS: null, distanceM: 10_004 }, [
    "perhaps",
    "no-times",
  ]),
  same("two minutes apart", twin(120), ["same", "same-time"]),
  same("two minutes and a second apart", twin(121), ["perhaps", "overlapping"]),
  same("5 % apart in distance", twin(0, 9500), ["same", "same-time"]),
  same("more than 5 % apart", twin(0, 9400), ["perhaps", "overlapping"]),
  same("as far, in less time", twin(0, 10_000, 2880), ["perhaps", "overlapping"]),
  same("stopped two minutes later", twin(0, 10_000, 3720), ["same", "same-time"]),
  same("two minutes and a second later", twin(0, 10_000, 3721), ["perhaps", "overlapping"]),
  same("begun and stopped two minutes later", twin(120, 10_000, 3600), ["same", "same-time"]),
  same("one of a group, who ran on for twenty minutes", twin(9, 10_000, 4800), [
    "perhaps",
    "overlapping",
  ]),
  same("sharing half, a different distance", twin(1800, 5000, 3600), ["perhaps", "overlapping"]),
  same("sharing less than half", twin(1801, 5000, 3600), ["different", "apart"]),
  same("together, in another sport", { ...twin(0), sport: "cycling" }, ["perhaps", "overlapping"]),
  same("together, in no sport that is named", { ...twin(0), sport: "unnamed" }, [
    "same",
    "same-time",
  ]),
  same("together, in a sport that nobody knows", { ...twin(0), sport: "unknown" }, [
    "same",
    "same-time",
  ]),
  same("together, in another sport that is known", { ...twin(0), sport: "another" }, [
    "perhaps",
    "overlapping",
  ]),
  same("a quarter of an hour off by two seconds, an hour apart", twin(3602), [
    "same",
    "clocks-hours-apart",
  ]),
  same("off by three seconds, an hour apart", twin(3603), ["different", "apart"]),
  same("fourteen hours apart", twin(50_400), ["same", "clocks-hours-apart"]),
  same("more than that", twin(50_400 + 900), ["different", "apart"]),
  same("hours apart, two seconds and ten metres longer", twin(7200, 10_010, 3602), [
    "same",
    "clocks-hours-apart",
  ]),
  same("hours apart, eleven metres longer", twin(7200, 10_011, 3600), [
    "perhaps",
    "clocks-hours-apart",
  ]),
  same("hours apart, ten seconds longer", twin(7200, 10_000, 3610), [
    "perhaps",
    "clocks-hours-apart",
  ]),
  totals("together, without a recording", [run, twin(0)], ["same", "same-time"]),
  totals("twelve hours apart, round", [run, twin(43_200)], ["different", "apart"]),
  totals(
    "twelve hours apart, in tenths of a mile",
    [twin(0, 9817, 3630), twin(43_200, 9817, 3630)],
    ["different", "apart"],
  ),
  totals(
    "twelve hours apart, measured",
    [twin(0, 10_037, 3611), twin(43_200, 10_040, 3611)],
    ["perhaps", "clocks-hours-apart"],
  ),
  totals(
    "twelve hours apart, three seconds longer",
    [twin(0, 10_037, 3611), twin(43_200, 10_037, 3614)],
    ["different", "apart"],
  ),
  same("hours apart, eleven seconds longer", twin(7200, 10_000, 3611), ["different", "apart"]),
];

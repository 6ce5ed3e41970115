import { checked, judged, type Known } from "../rule.ts";

/** When totals were written before the run was over. */
export const staleTotals = {
  value: { overS: 10, overM: 50, overShare: 0.005, nearShare: 0.05, fewPoints: 10, fewShare: 0.05 },
  unit: "s, m, share, points",
  because: [
    judged(
      "Watches write their last point up to two seconds behind their totals. Ten seconds and fifty metres more, and half a per cent, is a part of the run that the totals miss.",
    ),
    judged(
      "Fewer than ten points behind the end of the totals are damage, and so are fewer than one in twenty of a short recording.",
    ),
  ],
} as const satisfies Known<unknown>;

/** When a total that differs from the recording is the better distance for all of it. */
export const calibration = {
  value: {
    fromTo: { counter: [0.5, 2], "counter-and-positions": [0.9, 1.1], positions: [0.7, 1.3] },
    missingS: 10,
    missingShare: 0.01,
    toldFromShare: 0.005,
    partShare: 0.05,
    outdoorsFromShare: 0.5,
  },
  unit: "metres in the total for each recorded, s, share",
  because: [
    judged(
      "On a treadmill a watch guesses from the arm, and runners correct it by what the treadmill says: from half to double is a calibration.",
    ),
    judged(
      "A watch that had satellites, or a sensor on the foot, is off by up to a tenth. A way from position to position wanders, and is off by up to three tenths.",
    ),
    judged(
      "Stretched is only what was recorded to the end. Where more than ten seconds and a hundredth of the time are missing, a part of the way is missing too.",
    ),
    judged("Half a per cent is three seconds in a ten-minute mile, and not worth a word."),
  ],
} as const satisfies Known<unknown>;

export const timerBelief = {
  value: { withinS: 1, withinShare: 0.02, leftOnUpToS: 43_200 },
  unit: "s, share",
  because: [
    judged(
      "A timer and a clock are rounded each for itself, to a second; what counts as moving is known to a fiftieth.",
    ),
    judged(
      "A watch is forgotten until its battery is empty. An end more than twelve hours behind the last point is none.",
    ),
  ],
} as const satisfies Known<unknown>;

/** How fast anybody has run so far, by the distance: each speed from its distance on. */
export const fastestRuns = {
  value: {
    fromM: [0, 1000, 1609, 3000, 5000, 10_000, 42_195, 100_000, 319_614],
    mPerS: [12.5, 7.6, 7.22, 6.86, 6.63, 6.37, 5.84, 4.56, 3.7],
    measuredWithinShare: 0.05,
  },
  unit: "m, m/s, share",
  because: [
    checked(
      "world-records",
      "1 km in 2:11.96, the mile in 3:43.13, 3 km in 7:17.55, 5 km in 12:35.36, 10 km in 26:11, a marathon in 2:00:35, 100 km in 6:05:35, 319.6 km in a day. The fastest 100 m were run at 12.4 m/s where they were fastest.",
    ),
    judged(
      "Whoever runs further is not faster, so each record holds from its distance on to the next. The speeds are rounded up.",
    ),
    judged(
      "A watch measures a distance to a twentieth, so as much over it is no fault of the runner.",
    ),
  ],
} as const satisfies Known<unknown>;

/** What a run can be, whoever tells of it. */
export const possibleTimes = {
  value: { leastS: 60, strideMPerS: 14, roundedS: 1 },
  unit: "s, m/s",
  because: [
    judged("Less than a minute is a watch that was stopped again, or a slip of the finger."),
    judged(
      "14 m/s is an eighth over the fastest stretch of the fastest 100 m. A whole run that is faster was a ride, or its clock stood still. Below it the distance may be wrong and the run was one: whoever ran it is asked.",
    ),
    judged(
      "A week and 1000 km are more than any race takes. Times are rounded to a second, each for itself.",
    ),
  ],
} as const satisfies Known<unknown>;

/** When splits and the figures of a run that was kept differ by so much that a reader should know. */
export const splitsBeside = {
  value: { partShare: 0.05, overShare: 0.01, overM: 50, overS: 10 },
  unit: "share, m, s",
  because: [
    judged(
      "Splits of nine in ten kilometres are a part of a run. Fifty metres, ten seconds and a hundredth more than the run are no rounding.",
    ),
  ],
} as const satisfies Known<unknown>;

export const ownStart = {
  value: { withinS: 60 },
  unit: "s",
  because: [
    judged(
      "A watch writes its first point within a minute of the start. A start that its recording does not follow from is another clock's.",
    ),
  ],
} as const satisfies Known<unknown>;

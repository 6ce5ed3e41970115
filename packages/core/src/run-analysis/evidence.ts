import { checked, derived, judged, type Known } from "../rule.ts";

export const earthRadius = {
  value: 6_371_008.8,
  unit: "m",
  because: [
    derived(
      "The mean radius of the Earth in WGS 84, for the great circle from one position to the next.",
    ),
  ],
} as const satisfies Known<unknown>;

/** What a recording must be for its distance to be split. */
export const countable = {
  value: { originOverM: 100, fastestMPerS: 30, mostM: 1_000_000, leastPartM: 10 },
  unit: "m, m/s",
  because: [
    judged(
      "A device whose first count is over 100 m, sooner than at 30 m/s, began to count elsewhere: distance is taken from there.",
    ),
    judged("No run is longer than 1000 km. A distance above that is a fault, and is not split."),
    judged("A last part under 10 m is the end of the split before."),
  ],
} as const satisfies Known<unknown>;

export const pausesLeftOut = {
  value: "timer",
  unit: "clock that paces are compared by, where there are pauses",
  because: [
    judged(
      "A runner who waits at a light did not run slowly. Without pauses both clocks are the same, and the wall's is shown.",
    ),
  ],
} as const satisfies Known<unknown>;

export const movingFrom = {
  value: 0.5,
  unit: "m/s",
  because: [judged("Slower than half a metre a second is standing: a slow walk is twice that.")],
} as const satisfies Known<unknown>;

export const heightSteps = {
  value: { stepM: 200, lowestM: -500, highestM: 9000 },
  unit: "m",
  because: [
    judged(
      "Heights are averaged over 200 m. A height from satellites errs by metres from one second to the next, which would read as walls; a hill shorter than 200 m is flattened.",
    ),
    judged("A height outside -500 to 9000 m is a fault and is left out."),
  ],
} as const satisfies Known<unknown>;

export const flatSports = {
  value: ["running", "unnamed"],
  unit: "sports",
  because: [
    checked("minetti-2002", "Energy cost of running on slopes from -0.45 to 0.45."),
    judged("A file that names no sport is taken for a run: runners bring it."),
  ],
} as const satisfies Known<unknown>;

export const comparable = {
  value: { otherWholeMiles: 2, fromM: 3218.688 },
  unit: "miles, m",
  because: [
    checked("article", "Run the first mile slower than you plan to run the last."),
    judged(
      "A first mile is compared with two other whole miles or more, and halves and quarters from two miles: less says nothing about pace.",
    ),
  ],
} as const satisfies Known<unknown>;

export const fadeShape = {
  value: { middleFrom: 0.25, lastFrom: 0.75, fadedFromPct: 5 },
  unit: "share of the distance, %",
  because: [
    judged(
      "The last quarter against the two in the middle. The first is left out: the start is judged by itself.",
    ),
    judged("Over 5 % slower is called a fade. Heat, hills and a tired day make one as well."),
  ],
} as const satisfies Known<unknown>;

export const wristTemperature = {
  value: { readsWarm: true },
  unit: "a watch on a wrist",
  because: [
    judged(
      "A watch is warmed by the arm that wears it and by the sun, and reads some degrees above the air. By how many is not known for a run.",
    ),
  ],
} as const satisfies Known<unknown>;

export const sameRunLimits = {
  value: {
    startWithinS: 120,
    endWithinS: 120,
    distanceWithinShare: 0.05,
    distanceWithinM: 100,
    overlapShare: 0.8,
    perhapsOverlapShare: 0.5,
    clockStepS: 900,
    clockUpToS: 50_400,
    clockWithinS: 2,
    durationWithinS: 10,
    exactElapsedS: 2,
    exactDistanceM: 10,
    roundS: 30,
    roundM: [100, 160.9344],
    roundWithinS: 0.5,
    roundWithinM: 0.5,
    msPerS: 1000,
  },
  unit: "s, m, share",
  because: [
    judged(
      "Two watches of one runner are started within two minutes and differ by up to 5 % in distance; under 2 km by up to 100 m.",
    ),
    judged(
      "They are stopped within two minutes too. Of a group that starts together and runs one way each file ends when its runner does; a watch that was forgotten to be stopped is asked about.",
    ),
    judged(
      "Nobody runs twice at once: recordings that share most of their time are of one run, even where distances differ.",
    ),
    judged(
      "An export that wrote local time as UTC is off by quarter hours, up to 14 h. Duration equal to two seconds and distance to ten metres is then no chance; duration equal to ten seconds may be one.",
    ),
    judged(
      "That is so of recordings, which measure to the metre. Totals without one may be of two runs: whoever runs on a treadmill twice a day has equal ones every day. Unround ones are asked about. Round ones, of whole half minutes and whole tenths of a kilometre or a mile, say nothing.",
    ),
  ],
} as const satisfies Known<unknown>;

/** What belongs to a run, by the clock. */
export const aroundARun = {
  value: {
    lastsAtMostS: 43_200,
    crampUntilAfterS: 10_800,
    mayBeginEarlierByS: 3600,
    plannedWithinS: 10_800,
    takenForS: 3600,
    waitsForS: 64_800,
    askedForS: 1_209_600,
    clocksApartS: 144_000,
  },
  unit: "s",
  because: [
    judged(
      "A cramp from the road belongs to a run that began up to twelve hours before it, longer than any run that is planned for in a day, or that ended up to three hours before.",
    ),
    judged(
      "Starts are late and watches are started early: up to three hours from the time that was planned it is the planned run, and from an hour before it may be logged.",
    ),
    judged(
      "A plan waits eighteen hours after its start for the log. A run is asked about for two weeks: later nobody remembers what they drank.",
    ),
    judged(
      "Where nobody knows how long a run took, its start is suggested an hour ago. It is shown, and is there to be changed.",
    ),
    judged(
      "Clocks that were set to another zone are up to fourteen hours apart, and a long run takes a day: runs are looked for forty hours to either side.",
    ),
  ],
} as const satisfies Known<unknown>;

export const drawnBand = {
  value: 5,
  unit: "s for each mile or kilometre, to either side",
  because: [judged("Nobody holds a pace closer than that, so the plan is drawn that broad.")],
} as const satisfies Known<unknown>;

export const sweatEstimates = {
  value: ["weighed", "weighed-at-most", "predicted", "watch"],
  unit: "best first",
  because: [
    checked(
      "sweat-test-form",
      "Weigh dry and with little on, before and after; count what was drunk and passed.",
    ),
    judged(
      "A weigh-in is a measurement; where nobody told of the stops it is the most there can have been, and is called so. A prediction and a watch's figure are estimates, and how a watch makes its own is not published.",
    ),
  ],
} as const satisfies Known<unknown>;

/** How far from the drawn line the sweat may have been, as a log ratio to either side. */
export const sweatSpread = {
  value: { weighed: 0.15, "weighed-at-most": 0.3, predicted: 0.3, watch: 0.3 },
  unit: "log ratio",
  because: [
    judged(
      "The same spreads that a runner's own factor is made with: about 15 % to either side of a weigh-in, about 30 % of a prediction, of a watch, or of a weigh-in whose stops nobody told of.",
    ),
  ],
} as const satisfies Known<unknown>;

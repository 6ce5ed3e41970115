import { against, checked, derived, judged, type Known } from "../rule.ts";

/** How much slower the first metre is than the mean. */
export const startShape = {
  value: { short: 0.02, medium: 0.015, long: 0.0125, mediumAboveM: 16093.44, longFromM: 42195 },
  unit: "fraction of mean pace",
  because: [
    checked("article", "Run the first mile slower than you plan to run the last."),
    judged("2 % up to ten miles, 1.5 % above, 1.25 % from the marathon."),
    derived(
      "A straight line from slow to fast adds up to the goal exactly: p(x) = P (1 + d (1 - 2x/D)).",
    ),
  ],
} as const satisfies Known<unknown>;

export const paceUnknown = {
  value: 348,
  unit: "s/km",
  because: [
    judged(
      "9:20 a mile, 5:48 a kilometre: where nobody has said how fast, a middling pace to begin with. It is shown, and is there to be changed.",
    ),
  ],
} as const satisfies Known<unknown>;

export const aheadBands = {
  value: { fromS: 0.5, noisePct: 1, strongPct: 3, urgentPct: 5 },
  unit: "s and % ahead of goal",
  because: [
    checked(
      "article",
      "Check your watch at the first mile. If you are ahead of your pace, slow down; it is not too late after one mile.",
    ),
    judged(
      "Under 1 % may be the watch: hold back. Over 1 % slow down, over 3 % strongly, over 5 % now.",
    ),
    judged("Watches show whole seconds: under 0.5 s ahead is as fast as the goal."),
  ],
} as const satisfies Known<unknown>;

export const startCost = {
  value: 2,
  unit: "s lost per s too fast, at most",
  because: [
    checked(
      "article",
      "Each second too fast in the first half can cost as much as double in the second.",
    ),
    judged(
      "No study was found behind the figure. It is coaching lore, an upper bound and never a prediction.",
    ),
    checked(
      "smyth-2018",
      "In 1.7 million marathons fast starts went with slower finishes; starting far too slowly costs time too.",
    ),
    against(
      checked(
        "martinez-navarro-2022",
        "Of 88 marathon finishers those who cramped slowed only after 25 km, so an early start too fast is plausible and not proven.",
      ),
    ),
  ],
} as const satisfies Known<unknown>;

export const corralMargin = {
  value: 9.32,
  unit: "s/km",
  because: [
    checked(
      "article",
      "Line up in the right place: beside faster runners you will try to keep up.",
    ),
    judged("Within 15 seconds a mile of your goal pace."),
  ],
} as const satisfies Known<unknown>;

export const holdBack = {
  value: { minM: 3218.688, maxM: 4828.032 },
  unit: "m",
  because: [
    checked("article", "Practise on the weekly long run: hold back for the first few miles."),
    judged("A few is two or three."),
  ],
} as const satisfies Known<unknown>;

export const gradeCost = {
  value: {
    coefficients: [3.6, 19.5, 46.3, -43.3, -30.4, 155.4],
    steepest: 0.45,
  },
  unit: "J/kg/m by power of the grade",
  because: [
    checked(
      "minetti-2002",
      "Energy cost of running on slopes from -0.45 to 0.45: 155.4 i^5 - 30.4 i^4 - 43.3 i^3 + 46.3 i^2 + 19.5 i + 3.6.",
    ),
  ],
} as const satisfies Known<unknown>;

export const downhillCredit = {
  value: { downTo: -0.1 },
  unit: "grade",
  because: [
    judged("Downhill is credited only to -10 %: it is cheap in energy and hard on muscle."),
  ],
} as const satisfies Known<unknown>;

export const downhillPace = {
  value: { leastTime: 0.879 },
  unit: "share of the time on the flat",
  because: [
    checked(
      "townshend-2010",
      "Runners who paced themselves over hills ran 23 % slower uphill and 13.8 % faster downhill than on the level.",
    ),
    judged(
      "No split is planned faster downhill than that. By energy alone -7 % would be half as fast again as the flat, and downhill is hard on muscle.",
    ),
  ],
} as const satisfies Known<unknown>;

export const courseLength = {
  value: { scaledWithinPct: 5 },
  unit: "% of the distance",
  because: [
    judged(
      "A track from satellites is a few percent longer or shorter than the measured way. Within 5 % it is stretched to the distance; beyond, it is another course.",
    ),
  ],
} as const satisfies Known<unknown>;

export const heatSlowing = {
  value: { fromWbgtC: 10, minPctPerC: 0.19, typicalPctPerC: 0.4, maxPctPerC: 0.8 },
  unit: "% per °C WBGT",
  because: [
    checked(
      "ely-2007",
      "From 5 to 25 °C WBGT the best men were 1.7 to 4.5 % slower than the course record; slower runners slow more.",
    ),
    checked(
      "boston-men-2019",
      "Men in Boston, all finishers: 1 min 53 s slower for each degree of the air.",
    ),
    derived("0.19 % a degree WBGT for elite men, about 0.8 % a degree of the air for all men."),
    judged("0.4 % a degree above 10 °C as the middle."),
  ],
} as const satisfies Known<unknown>;

export const riegelExponent = {
  value: 1.06,
  unit: "exponent",
  because: [
    checked("riegel-1977", "T2 = T1 (D2/D1)^1.06."),
    against(
      checked(
        "vickers-2016",
        "Of 2303 recreational runners half were at least 10 minutes slower in the marathon than it says; up to the half marathon it fits.",
      ),
    ),
  ],
} as const satisfies Known<unknown>;

export const oxygenPower = {
  value: {
    cost: [-4.6, 0.182258, 0.000104],
    share: {
      floor: 0.8,
      slow: 0.1894393,
      slowRate: -0.012778,
      fast: 0.2989558,
      fastRate: -0.1932605,
    },
  },
  unit: "mL/kg/min, m/min, min",
  because: [
    checked(
      "daniels-gilbert-1979",
      "Oxygen cost of a speed, and the share of the maximum that can be held for a time.",
    ),
  ],
} as const satisfies Known<unknown>;

import type { Source } from "./source.ts";

const checkedOn = "2026-11-22";

/** What we know about drinking, sweat and salt. */
export const fluidSources = {
  article: {
    title:
      "Luff C, reviewed by Tanaka MJ. Calf and Leg Cramps From Running: Causes, Coping, and Prevention. Verywell Fit",
    year: 2022,
    kind: "article",
    checkedOn,
  },
  limber: {
    title: "Limber's own reasoning: arithmetic, or a choice where no number is published",
    year: 2026,
    kind: "our own reasoning",
    checkedOn,
  },
  "acsm-fluid-2007": {
    title:
      "Sawka MN et al. ACSM position stand: exercise and fluid replacement. Med Sci Sports Exerc 39:377",
    year: 2007,
    kind: "position stand",
    doi: "10.1249/mss.0b013e31802ca597",
    checkedOn,
    caveat: "The values of its sweat-rate table were recalled, not read off the page.",
  },
  "nata-fluid-2017": {
    title: "McDermott BP et al. NATA position statement: fluid replacement. J Athl Train 52:877",
    year: 2017,
    kind: "position stand",
    doi: "10.4085/1062-6050-52.9.02",
    checkedOn,
  },
  "acsm-nutrition-2016": {
    title:
      "Thomas DT et al. Nutrition and athletic performance (AND, DC, ACSM). Med Sci Sports Exerc 48:543",
    year: 2016,
    kind: "position stand",
    checkedOn,
    caveat: "Recalled, not read.",
  },
  "sweat-test-form": {
    title: "Sweat-rate worksheet in the CDC and NATA form",
    year: 2026,
    kind: "public guidance",
    checkedOn,
    caveat: "An undated page: the year is the one in which we looked.",
  },
  "eah-consensus-2015": {
    title:
      "Hew-Butler T et al. Third international exercise-associated hyponatremia consensus. Clin J Sport Med 25:303",
    year: 2015,
    kind: "consensus statement",
    doi: "10.1136/bjsports-2015-095004",
    checkedOn,
  },
  "almond-2005": {
    title:
      "Almond CSD et al. Hyponatremia among runners in the Boston Marathon. N Engl J Med 352:1550",
    year: 2005,
    kind: "cohort",
    doi: "10.1056/NEJMoa043901",
    checkedOn,
  },
  "noakes-2003": {
    title: "Noakes T. Fluid replacement during marathon running (IMMDA). Clin J Sport Med 13:309",
    year: 2003,
    kind: "consensus statement",
    checkedOn,
  },
  "montain-2006": {
    title:
      "Montain SJ et al. Exercise associated hyponatraemia: quantitative analysis. Br J Sports Med 40:98",
    year: 2006,
    kind: "model",
    checkedOn,
  },
  "lambert-2008": {
    title: "Lambert GP et al. Fluid tolerance while running. Int J Sports Med",
    year: 2008,
    kind: "trial",
    checkedOn,
  },
  "baker-2016": {
    title:
      "Baker LB et al. Normative data for regional sweat sodium and whole-body sweating rate. J Sports Sci",
    year: 2016,
    kind: "cross-sectional study",
    checkedOn,
  },
  "mitchell-1972": {
    title:
      "Mitchell JW et al. Weight loss and heat transfer during exercise; ISO 7933 evaporation efficiency",
    year: 1972,
    kind: "model",
    checkedOn,
    caveat: "Coefficients recalled, not read.",
  },
  "dubois-1916": {
    title: "Du Bois D, Du Bois EF. A formula to estimate the approximate surface area",
    year: 1916,
    kind: "model",
    checkedOn,
  },
  "livingston-2001": {
    title: "Livingston EH, Lee S. Body surface area prediction from body mass",
    year: 2001,
    kind: "model",
    checkedOn,
    caveat: "Recalled, not read.",
  },
  "sports-drink-2007": {
    title: "Composition of sports drinks as quoted from ACSM and the Institute of Medicine",
    year: 2007,
    kind: "position stand",
    checkedOn,
  },
  "urine-light-2022": {
    title: "Urine colour read in different light. J Athl Train 57:191",
    year: 2022,
    kind: "cross-sectional study",
    checkedOn,
  },
  "armstrong-urine": {
    title: "Armstrong LE et al. Urinary indices of hydration status: the eight-colour chart",
    year: 1994,
    kind: "cross-sectional study",
    checkedOn,
    caveat: "Seen in summaries, not in the paper.",
  },
} as const satisfies Record<string, Source>;

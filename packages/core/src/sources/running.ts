import type { Source } from "./source.ts";

const checkedOn = "2026-11-22";

/** What we know about heat, warming up, pace and recovery. */
export const runningSources = {
  "acsm-heat-2007": {
    title: "ACSM guidance on heat illness in running races, as summarised by a running magazine",
    year: 2007,
    kind: "position stand",
    checkedOn,
    caveat: "Seen in a summary, not in the paper.",
  },
  "nws-heat-index": {
    title: "US National Weather Service. The heat index equation (Rothfusz regression)",
    year: 1990,
    kind: "model",
    checkedOn,
  },
  "bom-wbgt": {
    title: "Australian Bureau of Meteorology. Approximation to the wet bulb globe temperature",
    year: 2010,
    kind: "model",
    checkedOn,
    caveat: "Assumes moderate sun and light wind. It reads high in cloud, wind or at night.",
  },
  "stull-2011": {
    title:
      "Stull R. Wet-bulb temperature from relative humidity and air temperature. J Appl Meteorol Climatol 50:2267",
    year: 2011,
    kind: "model",
    checkedOn,
  },
  "magnus-dew-point": {
    title: "Magnus formula for the dew point, coefficients 17.625 and 243.04",
    year: 1996,
    kind: "model",
    checkedOn,
  },
  "roberts-2010": {
    title:
      "Roberts WO. Determining a do not start temperature for a marathon. Med Sci Sports Exerc 42:226",
    year: 2010,
    kind: "cohort",
    checkedOn,
  },
  "behm-2016": {
    title: "Behm DG et al. Acute effects of muscle stretching. Appl Physiol Nutr Metab 41:1",
    year: 2016,
    kind: "systematic review",
    doi: "10.1139/apnm-2015-0235",
    checkedOn,
  },
  "post-run-stretches": {
    title: "9 Essential Post-Run Stretches. Verywell Fit",
    year: 2022,
    kind: "article",
    checkedOn,
  },
  "smyth-2018": {
    title: "Smyth B. Fast starters and slow finishers: marathon pacing. J Sports Analytics",
    year: 2018,
    kind: "cohort",
    doi: "10.3233/JSA-170205",
    checkedOn,
  },
  "martinez-navarro-2022": {
    title:
      "Martinez-Navarro I et al. Muscle cramps, strength training and pacing in a marathon. J Strength Cond Res 36:1629",
    year: 2022,
    kind: "cohort",
    checkedOn,
  },
  "minetti-2002": {
    title:
      "Minetti AE et al. Energy cost of walking and running at extreme slopes. J Appl Physiol 93:1039",
    year: 2002,
    kind: "trial",
    checkedOn,
  },
  "ely-2007": {
    title:
      "Ely MR et al. Impact of weather on marathon-running performance. Med Sci Sports Exerc 39:487",
    year: 2007,
    kind: "cohort",
    doi: "10.1249/mss.0b013e31802d3aba",
    checkedOn,
  },
  "boston-weather": {
    title: "Weather and finish times at the Boston Marathon, 1897 to 2018",
    year: 2019,
    kind: "cohort",
    checkedOn,
  },
  "riegel-1981": {
    title: "Riegel PS. Athletic records and human endurance. Am Sci 69:285",
    year: 1981,
    kind: "model",
    checkedOn,
  },
  "daniels-gilbert-1979": {
    title: "Daniels J, Gilbert J. Oxygen power: performance tables for distance runners",
    year: 1979,
    kind: "model",
    checkedOn,
  },
  "behm-roller-2020": {
    title:
      "Behm DG et al. Foam rolling prescription: a clinical commentary. J Strength Cond Res 34:3301",
    year: 2020,
    kind: "review",
    doi: "10.1519/JSC.0000000000003765",
    checkedOn,
  },
  "montoye-2021": {
    title:
      "Montoye AHK et al. Effects of below-knee compression socks on a graded treadmill test. Int J Exerc Sci 14:1036",
    year: 2021,
    kind: "trial",
    checkedOn,
  },
  "mota-2020": {
    title:
      "Mota GR et al. Effects of wearing compression stockings on exercise performance and recovery: a review of 21 studies",
    year: 2020,
    kind: "systematic review",
    checkedOn,
  },
  "rider-2014": {
    title: "Rider BC et al. Compression stockings in competitive runners",
    year: 2014,
    kind: "trial",
    checkedOn,
  },
  "plos-socks-2017": {
    title: "Compression garments of 15 and 30 mmHg in 120-minute runs. PLoS One 0178620",
    year: 2017,
    kind: "trial",
    doi: "10.1371/journal.pone.0178620",
    checkedOn,
  },
  "alfredson-1998": {
    title: "Alfredson H et al. Heavy-load eccentric calf muscle training. Am J Sports Med 26:360",
    year: 1998,
    kind: "case series",
    checkedOn,
  },
} as const satisfies Record<string, Source>;

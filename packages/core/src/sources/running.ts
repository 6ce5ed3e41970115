import type { Source } from "./source.ts";

const checkedOn = "2026-11-29";

/** What we know about heat, warming up and pace. */
export const runningSources = {
  "acsm-heat-2007": {
    title:
      "Armstrong LE et al. American College of Sports Medicine position stand. Exertional heat illness during training and competition. Med Sci Sports Exerc 39:556",
    year: 2007,
    kind: "position stand",
    doi: "10.1249/MSS.0b013e31802fa199",
    checkedOn,
    caveat: "Seen in a runners' magazine, not in the paper.",
  },
  "acsm-heat-illness-2021": {
    title:
      "Roberts WO et al. ACSM expert consensus statement on exertional heat illness. Curr Sports Med Rep 20:470",
    year: 2021,
    kind: "consensus statement",
    doi: "10.1249/JSR.0000000000000878",
    checkedOn: "2026-11-28",
    caveat: "Seen in its abstract.",
  },
  "racinais-2015": {
    title:
      "Racinais S et al. Consensus recommendations on training and competing in the heat. Sports Med 45:925",
    year: 2015,
    kind: "consensus statement",
    doi: "10.1007/s40279-015-0343-6",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
  "daanen-2017": {
    title:
      "Daanen HAM, Racinais S, Périard JD. Heat acclimation decay and re-induction: a systematic review and meta-analysis. Sports Med 48:409",
    year: 2017,
    kind: "systematic review",
    doi: "10.1007/s40279-017-0808-x",
    checkedOn,
    caveat: "Abstract, key points and introduction were read.",
  },
  "nws-heat-index": {
    title:
      "Rothfusz LP. The heat index equation (or, more than you ever wanted to know about heat index). US National Weather Service, Technical Attachment SR 90-23",
    year: 1990,
    kind: "model",
    checkedOn,
    caveat: "A report. No DOI was seen.",
  },
  "bom-wbgt": {
    title: "Australian Bureau of Meteorology. Approximation to the wet bulb globe temperature",
    year: 2010,
    kind: "public guidance",
    checkedOn,
    caveat: "Assumes moderate sun and light wind. It reads high in cloud, wind or at night.",
  },
  "liljegren-2008": {
    title:
      "Liljegren JC, Carhart RA, Lawday P, Tschopp S, Sharp R. Modeling the wet bulb globe temperature using standard meteorological measurements. J Occup Environ Hyg 5:645",
    year: 2008,
    kind: "model",
    doi: "10.1080/15459620802310770",
    checkedOn,
  },
  "sma-extreme-heat-2025": {
    title:
      "Tartarini F, Smallcombe JW, Lynch GP, Cross TJ, Broderick C, Jay O. A modified Sports Medicine Australia extreme heat policy and web tool. J Sci Med Sport",
    year: 2025,
    kind: "model",
    doi: "10.1016/j.jsams.2025.03.006",
    checkedOn,
    caveat:
      "The policy of 2024. Only its abstract was read; the figures are those of the open program that its authors keep.",
  },
  "ashrae-solar-gain-2020": {
    title:
      "ANSI/ASHRAE Standard 55. Thermal environmental conditions for human occupancy, appendix C",
    year: 2020,
    kind: "model",
    checkedOn,
    caveat: "Not read; as an open program reckons it. No DOI was seen.",
  },
  "astronomical-almanac": {
    title: "The Astronomical Almanac. Low-precision formulas for the sun",
    year: 2010,
    kind: "model",
    checkedOn,
    caveat: "To 0.01° between 1950 and 2050. No DOI was seen.",
  },
  "haurwitz-1945": {
    title: "Haurwitz B. Insolation in relation to cloudiness and cloud density. J Meteorol 2:154",
    year: 1945,
    kind: "model",
    checkedOn,
    caveat: "From one station; a clear sky there. No DOI was seen.",
  },
  "kasten-czeplak-1980": {
    title:
      "Kasten F, Czeplak G. Solar and terrestrial radiation dependent on the amount and type of cloud. Sol Energy 24:177",
    year: 1980,
    kind: "model",
    doi: "10.1016/0038-092X(80)90391-6",
    checkedOn,
  },
  "stull-2011": {
    title:
      "Stull R. Wet-bulb temperature from relative humidity and air temperature. J Appl Meteorol Climatol 50:2267",
    year: 2011,
    kind: "model",
    doi: "10.1175/JAMC-D-11-0143.1",
    checkedOn,
  },
  "alduchov-1996": {
    title:
      "Alduchov OA, Eskridge RE. Improved Magnus form approximation of saturation vapor pressure. J Appl Meteorol 35:601",
    year: 1996,
    kind: "model",
    doi: "10.1175/1520-0450(1996)035<0601:IMFAOS>2.0.CO;2",
    checkedOn,
  },
  "roberts-2010": {
    title:
      "Roberts WO. Determining a 'do not start' temperature for a marathon on the basis of adverse outcomes. Med Sci Sports Exerc 42:226",
    year: 2010,
    kind: "cohort",
    doi: "10.1249/MSS.0b013e3181b1cdcf",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
  "behm-2016": {
    title:
      "Behm DG et al. Acute effects of muscle stretching on physical performance, range of motion, and injury incidence in healthy active individuals: a systematic review. Appl Physiol Nutr Metab 41:1",
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
    title:
      "Smyth B. Fast starters and slow finishers: a large-scale data analysis of pacing at the beginning and end of the marathon for recreational runners. J Sports Anal 4:229",
    year: 2018,
    kind: "cohort",
    doi: "10.3233/JSA-170205",
    checkedOn,
  },
  "martinez-navarro-2022": {
    title:
      "Martínez-Navarro I et al. Muscle cramping in the marathon: dehydration and electrolyte depletion vs. muscle damage. J Strength Cond Res 36:1629",
    year: 2022,
    kind: "cohort",
    doi: "10.1519/JSC.0000000000003713",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
  "minetti-2002": {
    title:
      "Minetti AE et al. Energy cost of walking and running at extreme uphill and downhill slopes. J Appl Physiol 93:1039",
    year: 2002,
    kind: "trial",
    doi: "10.1152/japplphysiol.01177.2001",
    checkedOn,
  },
  "townshend-2010": {
    title:
      "Townshend AD et al. Spontaneous pacing during overground hill running. Med Sci Sports Exerc 42:160",
    year: 2010,
    kind: "trial",
    doi: "10.1249/mss.0b013e3181af21e2",
    checkedOn,
    caveat: "Eight runners. Only its abstract was read.",
  },
  "ely-2007": {
    title:
      "Ely MR et al. Impact of weather on marathon-running performance. Med Sci Sports Exerc 39:487",
    year: 2007,
    kind: "cohort",
    doi: "10.1249/mss.0b013e31802d3aba",
    checkedOn,
  },
  "boston-men-2019": {
    title:
      "Nikolaidis PT et al. The role of environmental conditions on marathon running performance in men competing in Boston Marathon from 1897 to 2018. Int J Environ Res Public Health 16:614",
    year: 2019,
    kind: "cohort",
    doi: "10.3390/ijerph16040614",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
  "riegel-1977": {
    title: "Riegel PS. Time predicting. Runner's World, August",
    year: 1977,
    kind: "model",
    checkedOn,
    caveat: "Seen in summaries, not in the magazine. No DOI was seen.",
  },
  "daniels-gilbert-1979": {
    title: "Daniels J, Gilbert J. Oxygen power: performance tables for distance runners",
    year: 1979,
    kind: "model",
    checkedOn,
    caveat: "A book of the authors' own. No DOI was seen.",
  },
  "world-records": {
    title:
      "World Athletics and International Association of Ultrarunners. Lists of world records, men, as of 2025",
    year: 2025,
    kind: "public guidance",
    checkedOn,
    caveat:
      "Seen where newspapers and other lists quote them. Since then some may have been beaten.",
  },
  "acsm-heat-1996": {
    title:
      "American College of Sports Medicine position stand. Heat and cold illnesses during distance running. Med Sci Sports Exerc 28:i",
    year: 1996,
    kind: "position stand",
    checkedOn,
    caveat: "Recalled, not read. No DOI was seen.",
  },
  "murray-1967": {
    title: "Murray FW. On the computation of saturation vapor pressure. J Appl Meteorol 6:203",
    year: 1967,
    kind: "model",
    doi: "10.1175/1520-0450(1967)006<0203:OTCOSV>2.0.CO;2",
    checkedOn,
    caveat: "It takes the formula from Tetens, 1930. Seen where others quote it.",
  },
  "vickers-2016": {
    title:
      "Vickers AJ, Vertosick EA. An empirical study of race times in recreational endurance runners. BMC Sports Sci Med Rehabil 8:26",
    year: 2016,
    kind: "cohort",
    doi: "10.1186/s13102-016-0052-y",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
} as const satisfies Record<string, Source>;

import type { Source } from "./source.ts";

const checkedOn = "2026-11-29";

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
      "Sawka MN et al. American College of Sports Medicine position stand. Exercise and fluid replacement. Med Sci Sports Exerc 39:377",
    year: 2007,
    kind: "position stand",
    doi: "10.1249/mss.0b013e31802ca597",
    checkedOn,
    caveat: "The values of its sweat-rate table were recalled, not read off the page.",
  },
  "nata-fluid-2017": {
    title:
      "McDermott BP et al. National Athletic Trainers' Association position statement: fluid replacement for the physically active. J Athl Train 52:877",
    year: 2017,
    kind: "position stand",
    doi: "10.4085/1062-6050-52.9.02",
    checkedOn,
  },
  "acsm-nutrition-2016": {
    title:
      "Thomas DT, Erdman KA, Burke LM. American College of Sports Medicine joint position statement. Nutrition and athletic performance. Med Sci Sports Exerc 48:543",
    year: 2016,
    kind: "position stand",
    doi: "10.1249/MSS.0000000000000852",
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
      "Hew-Butler T et al. Statement of the Third International Exercise-Associated Hyponatremia Consensus Development Conference, Carlsbad, California, 2015. Clin J Sport Med 25:303",
    year: 2015,
    kind: "consensus statement",
    doi: "10.1097/JSM.0000000000000221",
    checkedOn,
  },
  "wms-eah-2020": {
    title:
      "Bennett BL et al. Wilderness Medical Society guidelines for exercise-associated hyponatremia: 2019 update. Wilderness Environ Med 31:50",
    year: 2020,
    kind: "consensus statement",
    doi: "10.1016/j.wem.2019.11.003",
    checkedOn: "2026-11-28",
    caveat: "Seen in the summary of American Family Physician 103:252.",
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
    title: "Noakes T. Fluid replacement during marathon running. Clin J Sport Med 13:309",
    year: 2003,
    kind: "consensus statement",
    checkedOn,
    caveat: "No DOI was seen.",
  },
  "montain-2006": {
    title:
      "Montain SJ, Cheuvront SN, Sawka MN. Exercise associated hyponatraemia: quantitative analysis to understand the aetiology. Br J Sports Med 40:98",
    year: 2006,
    kind: "model",
    doi: "10.1136/bjsm.2005.018481",
    checkedOn,
  },
  "lambert-2008": {
    title:
      "Lambert GP et al. Fluid tolerance while running: effect of repeated trials. Int J Sports Med 29:878",
    year: 2008,
    kind: "trial",
    doi: "10.1055/s-2008-1038620",
    checkedOn,
  },
  "baker-2016": {
    title:
      "Baker LB et al. Normative data for regional sweat sodium concentration and whole-body sweating rate in athletes. J Sports Sci 34:358",
    year: 2016,
    kind: "cross-sectional study",
    doi: "10.1080/02640414.2015.1055291",
    checkedOn,
  },
  "mitchell-1974": {
    title:
      "Mitchell D. Convective heat transfer from man and other animals. In: Heat loss from animals and man, Butterworths, 59",
    year: 1974,
    kind: "model",
    checkedOn,
    caveat: "A chapter of a book, recalled and not read. No DOI was seen.",
  },
  "dubois-1916": {
    title:
      "Du Bois D, Du Bois EF. A formula to estimate the approximate surface area if height and weight be known. Arch Intern Med 17:863",
    year: 1916,
    kind: "model",
    doi: "10.1001/archinte.1916.00080130010002",
    checkedOn,
  },
  "livingston-2001": {
    title:
      "Livingston EH, Lee S. Body surface area prediction in normal-weight and obese patients. Am J Physiol Endocrinol Metab 281:E586",
    year: 2001,
    kind: "model",
    checkedOn,
    caveat: "Only its abstract was read, and no DOI was seen.",
  },
  "urine-light-2022": {
    title:
      "Wardenaar F et al. Validity of urine color scoring using different light conditions and scoring techniques to assess urine concentration. J Athl Train 57:191",
    year: 2022,
    kind: "cross-sectional study",
    doi: "10.4085/1062-6050-0389.21",
    checkedOn,
  },
  "armstrong-urine": {
    title: "Armstrong LE et al. Urinary indices of hydration status. Int J Sport Nutr 4:265",
    year: 1994,
    kind: "cross-sectional study",
    doi: "10.1123/ijsn.4.3.265",
    checkedOn,
    caveat: "Seen in summaries, not in the paper.",
  },
  "iso-heat-strain-2023": {
    title:
      "ISO 7933. Ergonomics of the thermal environment. Analytical determination and interpretation of heat stress using calculation of the predicted heat strain",
    year: 2023,
    kind: "model",
    checkedOn,
    caveat: "A standard that was not read; as open programs reckon it. No DOI was seen.",
  },
} as const satisfies Record<string, Source>;

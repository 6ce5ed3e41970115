import type { Source } from "./source.ts";

const checkedOn = "2026-11-22";

/** What we know about cramps, and about signs that need help. */
export const crampSources = {
  "jung-2005": {
    title:
      "Jung AP et al. Influence of hydration and electrolyte supplementation on incidence and time to onset of exercise-associated muscle cramps. J Athl Train 40:71",
    year: 2005,
    kind: "trial",
    checkedOn,
  },
  "lau-2021": {
    title:
      "Lau WY et al. Oral rehydration solution and muscle cramp susceptibility. J Int Soc Sports Nutr",
    year: 2021,
    kind: "trial",
    doi: "10.1186/s12970-021-00414-8",
    checkedOn,
  },
  "schwellnus-2011": {
    title:
      "Schwellnus MP et al. Increased running speed and previous cramps in Ironman triathletes. Br J Sports Med 45:650",
    year: 2011,
    kind: "cohort",
    doi: "10.1136/bjsm.2010.078535",
    checkedOn,
  },
  "hoffman-2015": {
    title:
      "Hoffman MD, Stuempfle KJ. Muscle cramping during a 161-km ultramarathon. Sports Med Open",
    year: 2015,
    kind: "cohort",
    checkedOn,
  },
  "maughan-2019": {
    title:
      "Maughan RJ, Shirreffs SM. Muscle cramping during exercise: causes, solutions, and questions. Sports Med 49",
    year: 2019,
    kind: "review",
    checkedOn,
  },
  "niosh-rhabdo": {
    title: "CDC/NIOSH. Rhabdomyolysis: symptoms",
    year: 2026,
    kind: "public guidance",
    checkedOn,
    caveat: "An undated page: the year is the one in which we looked.",
  },
  "miller-stretch-2018": {
    title: "Miller KC et al. Prophylactic stretching and cramp threshold. Muscle Nerve 57:473",
    year: 2018,
    kind: "trial",
    doi: "10.1002/mus.25762",
    checkedOn,
  },
  "miller-2022": {
    title:
      "Miller KC et al. An evidence-based review of exercise-associated muscle cramps. J Athl Train 57:5",
    year: 2022,
    kind: "review",
    doi: "10.4085/1062-6050-0696.20",
    checkedOn,
  },
  "miller-pickle-2010": {
    title:
      "Miller KC et al. Reflex inhibition of electrically induced muscle cramps. Med Sci Sports Exerc 42:953",
    year: 2010,
    kind: "trial",
    checkedOn,
  },
  "manjra-1996": {
    title:
      "Manjra SI et al. Risk factors for exercise associated muscle cramping in marathon runners. Med Sci Sports Exerc 28(5S):167",
    year: 1996,
    kind: "cross-sectional study",
    checkedOn,
  },
  "schwellnus-2018": {
    title:
      "Schwellnus MP et al. Underlying chronic disease, medication use and cramping in runners. Clin J Sport Med 28:289",
    year: 2018,
    kind: "cross-sectional study",
    doi: "10.1097/JSM.0000000000000456",
    checkedOn,
  },
  "garrison-2012": {
    title: "Garrison SR et al. Nocturnal leg cramps and prescription use. Arch Intern Med 172:120",
    year: 2012,
    kind: "cohort",
    checkedOn,
  },
  "nhs-dvt": {
    title: "NHS. Deep vein thrombosis and pulmonary embolism: when to get help",
    year: 2026,
    kind: "public guidance",
    checkedOn,
    caveat: "An undated page: the year is the one in which we looked.",
  },
  "six-p": {
    title: "The six signs of an acute compartment or arterial emergency, clinical list",
    year: 2026,
    kind: "public guidance",
    checkedOn,
    caveat: "An undated page: the year is the one in which we looked.",
  },
  "clinical-pattern": {
    title: "Common clinical patterns, recalled and not looked up",
    year: 2026,
    kind: "our own reasoning",
    checkedOn,
    caveat: "From memory. Not checked against a publication.",
  },
  "magnesium-2020": {
    title: "Cochrane review: magnesium for skeletal muscle cramps (CD009402.pub3)",
    year: 2020,
    kind: "systematic review",
    doi: "10.1002/14651858.CD009402.pub3",
    checkedOn,
  },
} as const satisfies Record<string, Source>;

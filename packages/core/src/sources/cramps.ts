import type { Source } from "./source.ts";

const checkedOn = "2026-11-29";

/** What we know about cramps, and about signs that need help. */
export const crampSources = {
  "jung-2005": {
    title:
      "Jung AP et al. Influence of hydration and electrolyte supplementation on incidence and time to onset of exercise-associated muscle cramps. J Athl Train 40:71",
    year: 2005,
    kind: "trial",
    checkedOn,
    caveat: "No DOI was seen.",
  },
  "lau-2021": {
    title:
      "Lau WY, Kato H, Nosaka K. Effect of oral rehydration solution versus spring water intake during exercise in the heat on muscle cramp susceptibility of young men. J Int Soc Sports Nutr 18:22",
    year: 2021,
    kind: "trial",
    doi: "10.1186/s12970-021-00414-8",
    checkedOn,
  },
  "schwellnus-2011": {
    title:
      "Schwellnus MP, Drew N, Collins M. Increased running speed and previous cramps rather than dehydration or serum sodium changes predict exercise-associated muscle cramping: a prospective cohort study in 210 Ironman triathletes. Br J Sports Med 45:650",
    year: 2011,
    kind: "cohort",
    doi: "10.1136/bjsm.2010.078535",
    checkedOn,
  },
  "hoffman-2015": {
    title:
      "Hoffman MD, Stuempfle KJ. Muscle cramping during a 161-km ultramarathon: comparison of characteristics of those with and without cramping. Sports Med Open 1:24",
    year: 2015,
    kind: "cohort",
    doi: "10.1186/s40798-015-0019-7",
    checkedOn,
  },
  "maughan-2019": {
    title:
      "Maughan RJ, Shirreffs SM. Muscle cramping during exercise: causes, solutions, and questions remaining. Sports Med 49:115",
    year: 2019,
    kind: "review",
    doi: "10.1007/s40279-019-01162-1",
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
    title:
      "Miller KC, Harsen JD, Long BC. Prophylactic stretching does not reduce cramp susceptibility. Muscle Nerve 57:473",
    year: 2018,
    kind: "trial",
    doi: "10.1002/mus.25762",
    checkedOn,
  },
  "miller-2022": {
    title:
      "Miller KC et al. An evidence-based review of the pathophysiology, treatment, and prevention of exercise-associated muscle cramps. J Athl Train 57:5",
    year: 2022,
    kind: "review",
    doi: "10.4085/1062-6050-0696.20",
    checkedOn,
  },
  "miller-pickle-2010": {
    title:
      "Miller KC et al. Reflex inhibition of electrically induced muscle cramps in hypohydrated humans. Med Sci Sports Exerc 42:953",
    year: 2010,
    kind: "trial",
    doi: "10.1249/MSS.0b013e3181c0647e",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
  "manjra-1996": {
    title:
      "Manjra SI, Schwellnus MP, Noakes TD. Risk factors for exercise associated muscle cramping (EAMC) in marathon runners. Med Sci Sports Exerc 28:S167",
    year: 1996,
    kind: "cross-sectional study",
    checkedOn,
    caveat: "An abstract of a meeting. No DOI was seen.",
  },
  "schwellnus-2018": {
    title:
      "Schwellnus MP et al. Underlying chronic disease, medication use, history of running injuries and being a more experienced runner are independent factors associated with exercise-associated muscle cramping: a cross-sectional study in 15778 distance runners. Clin J Sport Med 28:289",
    year: 2018,
    kind: "cross-sectional study",
    doi: "10.1097/JSM.0000000000000456",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
  "garrison-2012": {
    title:
      "Garrison SR et al. Nocturnal leg cramps and prescription use that precedes them: a sequence symmetry analysis. Arch Intern Med 172:120",
    year: 2012,
    kind: "cohort",
    checkedOn,
    caveat: "No DOI was seen.",
  },
  "nhs-dvt": {
    title: "NHS. Deep vein thrombosis and pulmonary embolism: when to get help",
    year: 2026,
    kind: "public guidance",
    checkedOn,
    caveat: "An undated page: the year is the one in which we looked.",
  },
  "nata-sickle-2007": {
    title: "NATA. Consensus statement: sickle cell trait and the athlete",
    year: 2007,
    kind: "consensus statement",
    checkedOn: "2026-11-28",
    caveat: "Seen in summaries, not in the paper. No DOI was seen.",
  },
  "nhs-cauda-equina": {
    title: "NHS, Royal Free London. Cauda equina syndrome: patient leaflet",
    year: 2026,
    kind: "public guidance",
    checkedOn: "2026-11-28",
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
    title:
      "Garrison SR et al. Magnesium for skeletal muscle cramps. Cochrane Database Syst Rev 9:CD009402",
    year: 2020,
    kind: "systematic review",
    doi: "10.1002/14651858.CD009402.pub3",
    checkedOn,
  },
  "schwellnus-2011b": {
    title:
      "Schwellnus MP, Allie S, Derman W, Collins M. Increased running speed and pre-race muscle damage as risk factors for exercise-associated muscle cramps in a 56 km ultra-marathon: a prospective cohort study. Br J Sports Med 45:1132",
    year: 2011,
    kind: "cohort",
    doi: "10.1136/bjsm.2010.082677",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
  "ironman-three-decades": {
    title:
      "Exercise-associated muscle cramps in Ironman-distance triathletes over three decades (Ironman World Championship 1989 to 2019). Clin J Sport Med",
    year: 2024,
    kind: "cohort",
    checkedOn,
    caveat:
      "An abstract of a meeting and the university's report were read, not the paper. No DOI was seen.",
  },
  "craighead-2017": {
    title:
      "Craighead DH et al. Ingestion of TRP channel agonists attenuates exercise-induced muscle cramps. Muscle Nerve 56:379",
    year: 2017,
    kind: "trial",
    doi: "10.1002/mus.25611",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
  "behringer-2017": {
    title:
      "Behringer M et al. Effects of TRPV1 and TRPA1 activators on the cramp threshold frequency: a randomized, double-blind placebo-controlled trial. Eur J Appl Physiol 117:1641",
    year: 2017,
    kind: "trial",
    doi: "10.1007/s00421-017-3653-6",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
  "behringer-2014": {
    title:
      "Behringer M et al. A promising approach to effectively reduce cramp susceptibility in human muscles: a randomized, controlled clinical trial. PLoS One 9:e94910",
    year: 2014,
    kind: "trial",
    doi: "10.1371/journal.pone.0094910",
    checkedOn,
    caveat: "Only its abstract was read.",
  },
  "frusso-1999": {
    title:
      "Frusso R et al. Magnesium for the treatment of nocturnal leg cramps: a crossover randomized trial. J Fam Pract 48:868",
    year: 1999,
    kind: "trial",
    checkedOn,
    caveat: "Only its abstract was read, and no DOI was seen.",
  },
  "fda-quinine-2010": {
    title:
      "US Food and Drug Administration. FDA drug safety communication on Qualaquin (quinine sulfate), 8 July 2010",
    year: 2010,
    kind: "public guidance",
    checkedOn,
    caveat: "Seen where others print it.",
  },
} as const satisfies Record<string, Source>;

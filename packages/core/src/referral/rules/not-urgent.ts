import { checked, judged, unverified } from "../../rule.ts";
import { olderFrom } from "../evidence.ts";
import { type RedFlag, row } from "./row.ts";

const routines: readonly RedFlag[] = [
  row({
    id: "same-distance-pain",
    action: "routine",
    statement:
      "Calf pain at the same distance each run, gone minutes after you stop: see a doctor within two weeks, and pause hard running.",
    because: [unverified("clinical-pattern", "A pattern that a clinician can test for.")],
    values: { olderFrom },
    matches: (has) => has("same-distance-pain"),
  }),
  row({
    id: "same-distance-pain-over-50",
    action: "routine",
    statement:
      "Over 50, calf pain at the same distance is a reason not to wait: see a doctor within two weeks.",
    because: olderFrom.because,
    values: { olderFrom },
    matches: (has, { ageYears }) =>
      has("same-distance-pain") && ageYears !== undefined && ageYears > olderFrom.value,
  }),
  row({
    id: "rest-or-night",
    action: "routine",
    statement:
      "Cramps or pain at rest or at night, weakness, wasting, twitching, numbness, a new medicine or pregnancy: see a doctor.",
    because: [
      checked("article", "See a professional when cramps persist."),
      unverified("clinical-pattern", "Signs that are worth an appointment."),
    ],
    matches: (has) =>
      has("cramps-at-rest") ||
      has("cramps-at-night") ||
      has("calf-pain-at-rest") ||
      has("weakness") ||
      has("muscle-wasting") ||
      has("twitching") ||
      has("numbness") ||
      has("new-medicine") ||
      has("pregnancy"),
  }),
  row({
    id: "keeps-coming-back",
    action: "routine",
    statement:
      "Three methods tried and still cramping, or three runs with a cramp in four weeks: see a doctor, a sports physician or a physiotherapist.",
    because: [
      checked("article", "If cramps persist after several methods, see a healthcare professional."),
      judged("Several is three."),
    ],
    matches: (has) => has("tried-three-methods") || has("three-cramps-in-four-weeks"),
  }),
  row({
    id: "one-sign-alone",
    action: "routine",
    statement:
      "A headache, vomiting, swollen hands or feet, feeling unwell, a limp, or a cramp that does not ease: stop for today and drink nothing more for now. If it gets worse, or another sign joins it, call for help. If it stays, see a doctor.",
    because: [judged("Each may be harmless alone, and each belongs to a pattern that is not.")],
    noPlainWater: true,
    matches: (has) =>
      has("headache") ||
      has("vomiting") ||
      has("swollen-hands-or-feet") ||
      has("unwell") ||
      has("limp") ||
      has("not-easing"),
  }),
];

const selfCare: readonly RedFlag[] = [
  row({
    id: "drank-too-much",
    action: "self-care",
    statement:
      "Heavier than before, or after drinking a lot, and otherwise well: drink nothing more until you pass water, and watch for a headache, vomiting, swelling or confusion.",
    because: [
      checked(
        "eah-consensus-2015",
        "Drink to thirst; drinking above the sweat rate is what to avoid.",
      ),
    ],
    noPlainWater: true,
    matches: (has) => has("weight-gain") || has("drank-a-lot"),
  }),
  row({
    id: "single-cramp",
    action: "self-care",
    statement:
      "A single cramp that let go with a stretch: walk, start again slower, and look after it.",
    because: [checked("miller-2022", "Gentle static stretching until the cramp abates.")],
    matches: (has) => has("single-cramp-eased"),
  }),
];

/** Signs for a doctor in the next weeks, and those that one looks after by oneself. */
export const notUrgent: readonly RedFlag[] = [...routines, ...selfCare];

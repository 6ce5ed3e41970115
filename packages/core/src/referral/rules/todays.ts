import { checked, judged, unverified } from "../../rule.ts";
import { drinkNothing, oneCalfSigns, oneOf, type RedFlag, row, unwellSigns } from "./row.ts";

/** A calf that nobody rubs or squeezes before it was seen. */
export const oneCalfSwollen = row({
  id: "one-calf-swollen",
  action: "same-day",
  when: [[oneOf(...oneCalfSigns)]],
  signs: "One calf swollen, warm, red or darker, throbbing, or cramping on and on.",
  advice: "Be seen by a doctor today. Do not massage it or wear compression on it.",
  because: [
    checked(
      "nhs-dvt",
      "One leg swollen, warm, red or darkened, with a throbbing or cramping pain, needs an urgent appointment.",
    ),
    unverified("clinical-pattern", "It is not massaged or compressed before it has been seen."),
  ],
  noMassageOrCompression: true,
});

/** How too much water and too much heat begin. */
export const oneSignAlone = row({
  id: "one-sign-alone",
  action: "same-day",
  when: [[oneOf(...unwellSigns.filter((sign) => sign !== "weakness"))]],
  signs:
    "A headache, vomiting, feeling sick, dizziness, swollen hands or feet, chills or feeling unwell, during or after a run.",
  advice:
    "Stop, and be seen by a doctor today. Drink nothing for now, and give nothing. If another of these joins it, call for help.",
  because: [
    checked("wms-eah-2020", "Mild low sodium shows so, and is treated by drinking less, not more."),
    judged("Each may be harmless alone, and each belongs to a pattern that is not."),
  ],
  ...drinkNothing,
});

const ofOneLeg: readonly RedFlag[] = [
  oneCalfSwollen,
  row({
    id: "pop-in-calf",
    action: "same-day",
    when: [[oneOf("pop-in-calf", "cannot-rise-on-toes")]],
    signs: "A sudden pop or kick in the calf, or you cannot rise on your toes.",
    advice: "Be seen by a doctor today. Do not massage it.",
    because: [unverified("clinical-pattern", "Signs of a tear.")],
    noMassageOrCompression: true,
  }),
];

const ofTheWhole: readonly RedFlag[] = [
  row({
    id: "part-of-an-emergency",
    action: "same-day",
    when: [[oneOf("cramps-in-many-muscles", "severe-muscle-pain")]],
    signs: "Cramps in many muscles, or muscle pain far worse than expected.",
    advice:
      "Be seen by a doctor today. If you also feel unwell or weak, or your urine turns dark, it is an emergency.",
    because: [judged("One sign of a pattern that is an emergency when it is complete.")],
  }),
  row({
    id: "weak-after-a-run",
    action: "same-day",
    when: [[oneOf("weakness")]],
    signs: "Weak muscles within a week of a hard run.",
    advice:
      "Be seen by a doctor today. If you also feel unwell, or your urine turns dark, it is an emergency.",
    because: [
      checked("niosh-rhabdo", "Weakness is a sign of muscle breakdown, and may come days later."),
    ],
  }),
  oneSignAlone,
];

/** Signs to be seen with today. */
export const todays: readonly RedFlag[] = [...ofOneLeg, ...ofTheWhole];

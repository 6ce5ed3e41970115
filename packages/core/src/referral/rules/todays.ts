import { checked, judged, unverified } from "../../rule.ts";
import { callingSigns, oneOf, type RedFlag, row, unwellSigns } from "./row.ts";

/** A calf that nobody rubs or squeezes before it was seen. */
export const oneCalfSwollen = row({
  id: "one-calf-swollen",
  action: "same-day",
  when: [[oneOf("one-calf-swollen", "one-calf-warm-or-red", "one-calf-throbbing")]],
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
    "Stop, and drink nothing more for now. Be seen by a doctor today. If another sign joins it, call for help.",
  because: [
    checked("wms-eah-2020", "Mild low sodium shows so, and is treated by drinking less, not more."),
    judged("Each may be harmless alone, and each belongs to a pattern that is not."),
  ],
  noPlainWater: true,
});

const ofOneLeg: readonly RedFlag[] = [
  oneCalfSwollen,
  row({
    id: "pain-at-rest-and-more",
    action: "same-day",
    when: [[oneOf("calf-pain-at-rest"), oneOf("not-easing", "limp", "pregnancy", "clot-context")]],
    signs:
      "Calf pain at rest with a limp or a cramp that does not ease, in pregnancy, or with something that makes clots likelier: a long journey or bed rest, surgery, oestrogen, cancer, an earlier clot.",
    advice: "Be seen by a doctor today. Do not massage it or wear compression on it.",
    because: [
      checked(
        "nhs-dvt",
        "Clots are likelier in pregnancy, after surgery or a long journey, with cancer, with oestrogen, and after an earlier clot.",
      ),
      judged("With one of these, calf pain at rest does not wait two weeks."),
    ],
    noMassageOrCompression: true,
  }),
  row({
    id: "blood-thinners",
    action: "same-day",
    when: [[oneOf("blood-thinners"), oneOf("calf-pain-at-rest", "limp", "not-easing")]],
    signs: "On blood thinners: calf pain at rest, a limp, or a cramp that does not ease.",
    advice: "Be seen by a doctor today, and say what you take. Do not massage it.",
    because: [unverified("clinical-pattern", "A bleed into a muscle can feel like a cramp.")],
    noMassageOrCompression: true,
  }),
  row({
    id: "pop-in-calf",
    action: "same-day",
    when: [[oneOf("pop-in-calf", "cannot-rise-on-toes")]],
    signs: "A sudden pop or kick in the calf, or you cannot rise on your toes.",
    advice: "Do not run on. Be seen by a doctor today.",
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
  row({
    id: "insulin",
    action: "same-day",
    when: [[oneOf("diabetes-with-insulin"), oneOf(...callingSigns, ...unwellSigns)]],
    signs:
      "With diabetes and insulin: a collapse, confusion, dizziness, weakness, or feeling unwell in any way.",
    advice:
      "Check your blood sugar now. If it is low and you can swallow, take sugar, to eat or to drink. Be seen by a doctor today. If you do not feel better soon, call for help.",
    because: [
      unverified("clinical-pattern", "Low blood sugar during or after a run shows the same signs."),
    ],
  }),
];

/** Signs to be seen with today. */
export const todays: readonly RedFlag[] = [...ofOneLeg, ...ofTheWhole];

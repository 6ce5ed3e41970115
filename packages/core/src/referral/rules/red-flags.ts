import { checked, judged, unverified } from "../../rule.ts";
import { notUrgent } from "./not-urgent.ts";
import { type RedFlag, row } from "./row.ts";

const emergencies: readonly RedFlag[] = [
  row({
    id: "collapse-or-confusion",
    action: "emergency",
    statement:
      "Collapse, confusion, a seizure, or very hot: call for help now and cool the runner.",
    because: [
      unverified("clinical-pattern", "Signs of heat stroke."),
      checked(
        "eah-consensus-2015",
        "Confusion, seizure and collapse are signs of low blood sodium.",
      ),
    ],
    noPlainWater: true,
    matches: (has) => has("collapse") || has("confusion") || has("seizure") || has("very-hot"),
  }),
  row({
    id: "unwell-after-drinking-much",
    action: "emergency",
    statement:
      "Heavier than before, or after drinking a lot, with a headache, vomiting, swollen hands or feet, or confusion: call for help now. No plain water.",
    because: [
      checked(
        "eah-consensus-2015",
        "Low blood sodium can come with a maintained or higher weight; these are its signs.",
      ),
      checked("almond-2005", "Gaining weight went with low blood sodium."),
    ],
    noPlainWater: true,
    matches: (has) =>
      (has("weight-gain") || has("drank-a-lot")) &&
      (has("headache") || has("vomiting") || has("swollen-hands-or-feet") || has("confusion")),
  }),
  row({
    id: "several-signs-together",
    action: "emergency",
    statement:
      "Two or more of a headache, vomiting, swollen hands or feet, and feeling unwell, during or after a run: call for help now. No plain water.",
    because: [
      checked(
        "eah-consensus-2015",
        "Low blood sodium can come with a weight that has not changed; these are its signs.",
      ),
      judged("Nobody weighs in the middle of a run, so two signs are enough."),
    ],
    noPlainWater: true,
    matches: (has) => {
      const signs = ["headache", "vomiting", "swollen-hands-or-feet", "unwell"] as const;
      return signs.filter(has).length >= 2;
    },
  }),
  row({
    id: "dark-urine",
    action: "emergency",
    statement:
      "Tea, cola, brown or red urine, or muscle pain worse than expected with weakness, even days later: emergency care today. Ask for a CK blood test. Do not exercise.",
    because: [
      checked(
        "niosh-rhabdo",
        "Dark urine, pain more severe than expected, weakness; signs may come days later.",
      ),
    ],
    matches: (has) => has("dark-urine") || (has("severe-muscle-pain") && has("weakness")),
  }),
  row({
    id: "chest-or-breath",
    action: "emergency",
    statement: "Chest pain, breathlessness or fainting: call for help now.",
    because: [
      checked("nhs-dvt", "Breathlessness or chest pain with a sore leg needs emergency help."),
    ],
    matches: (has) => has("chest-pain") || has("breathlessness") || has("fainting"),
  }),
  row({
    id: "hard-calf-or-cold-foot",
    action: "emergency",
    statement:
      "A hard, very painful calf with pain that keeps building, pain on a gentle stretch, or a numb or cold foot: call for help now.",
    because: [
      checked(
        "six-p",
        "Pain out of proportion, pain on passive stretch, numbness, weakness, pallor or cold, no pulse.",
      ),
    ],
    noMassageOrCompression: true,
    matches: (has) =>
      has("hard-calf-pain-building") || has("pain-on-gentle-stretch") || has("cold-or-numb-foot"),
  }),
  row({
    id: "many-muscles-and-unwell",
    action: "emergency",
    statement:
      "Cramps in many muscles at once while feeling unwell, or not easing: call for help now.",
    because: [checked("miller-2022", "Severe cramping with other signs needs medical care.")],
    matches: (has) => has("cramps-in-many-muscles") && (has("unwell") || has("not-easing")),
  }),
];

const todays: readonly RedFlag[] = [
  row({
    id: "one-calf-swollen",
    action: "same-day",
    statement:
      "One calf swollen, warm, red or throbbing: be seen today. Do not massage it or wear compression on it.",
    because: [
      checked("nhs-dvt", "One leg swollen, warm, red or throbbing needs an urgent appointment."),
      unverified("clinical-pattern", "It is not massaged or compressed before it has been seen."),
    ],
    noMassageOrCompression: true,
    matches: (has) =>
      has("one-calf-swollen") || has("one-calf-warm-or-red") || has("one-calf-throbbing"),
  }),
  row({
    id: "pop-in-calf",
    action: "same-day",
    statement:
      "A sudden pop or kick in the calf, or you cannot rise on your toes: do not run on, be seen today.",
    because: [unverified("clinical-pattern", "Signs of a tear.")],
    noMassageOrCompression: true,
    matches: (has) => has("pop-in-calf") || has("cannot-rise-on-toes"),
  }),
  row({
    id: "part-of-an-emergency",
    action: "same-day",
    statement:
      "Cramps in many muscles, or muscle pain far worse than expected: be seen today, and call for help if you feel unwell, weak, or your urine turns dark.",
    because: [judged("One sign of a pattern that is an emergency when it is complete.")],
    matches: (has) => has("cramps-in-many-muscles") || has("severe-muscle-pain"),
  }),
];

/** The whole matrix, the most urgent first. The highest action among the matches wins. */
export const redFlagRules: readonly RedFlag[] = [...emergencies, ...todays, ...notUrgent];

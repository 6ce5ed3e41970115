import type { Action, ClinicianMayLookFor, Symptom, Triage } from "./model.ts";

/** What to do, the first sentence the most important. */
export function adviceInWords(triage: Triage): string {
  const harms = [
    triage.noPlainWater ? "No plain water." : "",
    triage.noMassageOrCompression ? "Do not massage or compress the leg." : "",
  ];
  return [actionInWords(triage.action), ...harms].filter(Boolean).join(" ");
}

export function actionInWords(action: Action): string {
  switch (action) {
    case "emergency":
      return "Stop and call your local emergency number now. You do not need to be sure.";
    case "same-day":
      return "Do not run on. Be seen by a doctor today.";
    case "routine":
      return "Stop for today and make an appointment within two weeks. If it gets worse, do not wait.";
    case "self-care":
      return "Look after it yourself. If it does not ease, or anything new appears, check again.";
  }
}

export function mayLookForInWords(question: ClinicianMayLookFor): string {
  switch (question) {
    case "vitamin-deficiency":
      return "a vitamin deficiency";
    case "medication-side-effect":
      return "a side effect of a medicine";
    case "underlying-condition":
      return "an underlying condition";
  }
}

const inWords: Record<Symptom, string> = {
  collapse: "Collapsed",
  confusion: "Confused or behaving oddly",
  seizure: "A seizure",
  "very-hot": "Very hot",
  fainting: "Fainted",
  "chest-pain": "Chest pain",
  breathlessness: "Cannot catch your breath",
  headache: "Headache",
  vomiting: "Vomiting",
  "swollen-hands-or-feet": "Swollen hands or feet",
  "weight-gain": "Heavier than before the run",
  "drank-a-lot": "Drank a lot",
  "dark-urine": "Tea, cola, brown or red urine",
  "severe-muscle-pain": "Muscle pain far worse than expected",
  weakness: "Weak muscles",
  "cold-or-numb-foot": "A numb or cold foot",
  "hard-calf-pain-building": "A hard calf, pain that keeps building at rest",
  "pain-on-gentle-stretch": "Severe pain when the foot is gently moved",
  "cramps-in-many-muscles": "Cramps in many muscles at once",
  unwell: "Feeling unwell",
  "not-easing": "A cramp that does not ease",
  "one-calf-swollen": "One calf swollen",
  "one-calf-warm-or-red": "One calf warm or red",
  "one-calf-throbbing": "One calf throbbing, or hard veins",
  "pop-in-calf": "A pop or a kick in the calf",
  "cannot-rise-on-toes": "Cannot rise on your toes",
  limp: "A limp, or pain on walking",
  "calf-pain-at-rest": "Calf pain at rest",
  "same-distance-pain": "Calf pain at the same distance each run, gone minutes after stopping",
  "cramps-at-rest": "Cramps at rest",
  "cramps-at-night": "Cramps at night",
  "muscle-wasting": "A muscle getting thinner",
  twitching: "Twitching muscles",
  numbness: "Numbness",
  "new-medicine": "A new medicine",
  pregnancy: "Pregnancy",
  "tried-three-methods": "Three methods tried and still cramping",
  "three-cramps-in-four-weeks": "Three runs with a cramp in four weeks",
  "single-cramp-eased": "A single cramp that let go with a stretch",
};

/** A sign as a runner would say it. No label names a disease. */
export function symptomInWords(symptom: Symptom): string {
  return inWords[symptom];
}

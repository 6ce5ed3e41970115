import type { Say } from "../language.ts";

/** The statement of a red flag in its two parts, each a sentence: apart, one calls for help at a glance. */
export type FlagInWords = { readonly signs: string; readonly advice: string };

/** By the rule's id; nothing for a rule that is no red flag. */
export function flagInWords(id: string, say: Say): FlagInWords | undefined {
  return words[id]?.(say);
}

const words: Readonly<Record<string, (say: Say) => FlagInWords>> = {
  "referral.collapse-or-confusion": (say) => ({
    signs: say("Collapse, confusion, a seizure, or very hot."),
    advice: say("Call for help now and cool the runner."),
  }),
  "referral.unwell-after-drinking-much": (say) => ({
    signs: say(
      "Heavier than before, or after drinking a lot, with a headache, vomiting, swollen hands or feet, or confusion.",
    ),
    advice: say("Call for help now. No plain water."),
  }),
  "referral.several-signs-together": (say) => ({
    signs: say(
      "Two or more of a headache, vomiting, swollen hands or feet, and feeling unwell, during or after a run.",
    ),
    advice: say("Call for help now. No plain water."),
  }),
  "referral.dark-urine": (say) => ({
    signs: say(
      "Tea, cola, brown or red urine, or muscle pain worse than expected with weakness, even days later.",
    ),
    advice: say("Emergency care today. Ask for a CK blood test. Do not exercise."),
  }),
  "referral.chest-or-breath": (say) => ({
    signs: say("Chest pain, breathlessness or fainting."),
    advice: say("Call for help now."),
  }),
  "referral.hard-calf-or-cold-foot": (say) => ({
    signs: say(
      "A hard, very painful calf with pain that keeps building, pain on a gentle stretch, or a numb or cold foot.",
    ),
    advice: say("Call for help now."),
  }),
  "referral.many-muscles-and-unwell": (say) => ({
    signs: say("Cramps in many muscles at once while feeling unwell, or not easing."),
    advice: say("Call for help now."),
  }),
  "referral.one-calf-swollen": (say) => ({
    signs: say("One calf swollen, warm, red or throbbing."),
    advice: say("Be seen today. Do not massage it or wear compression on it."),
  }),
  "referral.pop-in-calf": (say) => ({
    signs: say("A sudden pop or kick in the calf, or you cannot rise on your toes."),
    advice: say("Do not run on, be seen today."),
  }),
  "referral.part-of-an-emergency": (say) => ({
    signs: say("Cramps in many muscles, or muscle pain far worse than expected."),
    advice: say(
      "Be seen today, and call for help if you feel unwell, weak, or your urine turns dark.",
    ),
  }),
  "referral.same-distance-pain": (say) => ({
    signs: say("Calf pain at the same distance each run, gone minutes after you stop."),
    advice: say("See a doctor within two weeks, and pause hard running."),
  }),
  "referral.same-distance-pain-over-50": (say) => ({
    signs: say("Over 50, calf pain at the same distance is a reason not to wait."),
    advice: say("See a doctor within two weeks."),
  }),
  "referral.rest-or-night": (say) => ({
    signs: say(
      "Cramps or pain at rest or at night, weakness, wasting, twitching, numbness, a new medicine or pregnancy.",
    ),
    advice: say("See a doctor."),
  }),
  "referral.keeps-coming-back": (say) => ({
    signs: say("Three methods tried and still cramping, or three runs with a cramp in four weeks."),
    advice: say("See a doctor, a sports physician or a physiotherapist."),
  }),
  "referral.one-sign-alone": (say) => ({
    signs: say(
      "A headache, vomiting, swollen hands or feet, feeling unwell, a limp, or a cramp that does not ease.",
    ),
    advice: say(
      "Stop for today and drink nothing more for now. If it gets worse, or another sign joins it, call for help. If it stays, see a doctor.",
    ),
  }),
  "referral.drank-too-much": (say) => ({
    signs: say("Heavier than before, or after drinking a lot, and otherwise well."),
    advice: say(
      "Drink nothing more until you pass water, and watch for a headache, vomiting, swelling or confusion.",
    ),
  }),
  "referral.single-cramp": (say) => ({
    signs: say("A single cramp that let go with a stretch."),
    advice: say("Walk, start again slower, and look after it."),
  }),
};

import type { Say } from "../language.ts";
import { type Reader, saySplit } from "../reader.ts";
import { type AdviceWords, adviceFrom } from "./matching.ts";
import type { ClinicianMayLookFor, Habit, History, Symptom, Triage } from "./model.ts";
import type { contexts, signs } from "./signs.ts";

/** What to do, the first sentence the most important. */
export function adviceInWords(triage: Triage, reader: Reader): string {
  return adviceFrom(triage, adviceWords(reader));
}

/** All that an answer can say to do, for a page that puts it together where there is no network. */
export function adviceWords({ say }: Reader): AdviceWords {
  return {
    "call-now": say("Stop and call your local emergency number now. You do not need to be sure."),
    "care-today": say("Get emergency care today. You do not need to be sure."),
    "same-day": say("Do not run on. Be seen by a doctor today."),
    routine: say(
      "Stop for today and make an appointment within two weeks. If it gets worse, do not wait.",
    ),
    "self-care": say(
      "Look after it yourself. If it does not ease, or anything new appears, check again.",
    ),
    "name-signs": say("Name what you feel as well."),
    cool: say(
      "Cool the runner until help comes: shade, ice or cold water over as much of the body as possible, and a fan.",
    ),
    sugarFirst: say(
      "Check your blood sugar: if it is low and you can swallow, take sugar, even in a small sweet drink.",
    ),
    noDrink: say("Drink nothing for now, and give nothing."),
    noDrinkButSugar: say("Drink nothing else for now, and give nothing else."),
    noPlainWater: say("Do not drink plain water, and give none."),
    noMassageOrCompression: say("Do not massage or compress the leg."),
  };
}

export function mayLookForInWords(question: ClinicianMayLookFor, { say }: Reader): string {
  switch (question) {
    case "vitamin-deficiency":
      return say("a vitamin deficiency");
    case "medication-side-effect":
      return say("a side effect of a medicine");
    case "underlying-condition":
      return say("an underlying condition");
  }
}

/** A sign as a runner would say it. No label names a disease. */
export function symptomInWords(symptom: Symptom, { say }: Reader): string {
  return { ...signsInWords(say), ...contextsInWords(say) }[symptom];
}

function signsInWords(say: Say): Record<(typeof signs)[number], string> {
  return { ...signsOfTheWhole(say), ...signsOfLegs(say) };
}

function signsOfTheWhole(say: Say) {
  return {
    collapse: say("Collapsed"),
    confusion: say("Confused or behaving oddly"),
    seizure: say("A seizure"),
    "very-hot": say("Very hot"),
    fainting: say("Fainted"),
    "chest-pain": say("Chest pain"),
    breathlessness: say("Cannot catch your breath"),
    "coughing-blood": say("Coughing up blood"),
    palpitations: say("A heart that races or stumbles at rest"),
    headache: say("Headache"),
    vomiting: say("Vomiting"),
    nausea: say("Feeling sick"),
    dizziness: say("Dizzy"),
    chills: say("Chills or shivering"),
    unwell: say("Feeling unwell"),
    bruise: say("A bruise that grows, or bleeding that does not stop"),
    "swollen-hands-or-feet": say("Swollen hands or feet"),
    "weight-gain": say("Heavier than before the run"),
    "drank-a-lot": say("Drank a lot"),
    "dark-urine": say("Tea, cola, brown or red urine"),
    "severe-muscle-pain": say("Muscle pain far worse than expected"),
    weakness: say("Weak muscles"),
    "both-legs-weak": say("Both legs weak and giving way"),
    "saddle-numbness": say("Numb between the legs"),
    "bladder-or-bowel-trouble": say("Trouble to pass or hold urine or stool"),
  };
}

function signsOfLegs(say: Say) {
  return {
    "cold-or-numb-foot": say("A numb, cold or pale foot"),
    "foot-drop": say("A foot that drops, or toes that do not lift"),
    "hard-calf-pain-building": say("A hard calf, pain that keeps building at rest"),
    "pain-on-gentle-stretch": say("Severe pain when the foot is gently moved, with no cramp"),
    "pain-while-cramp-holds": say("Pain on a gentle stretch while the cramp still holds"),
    "cramps-in-many-muscles": say("Cramps in many muscles at once"),
    "not-easing": say("A cramp that does not ease"),
    "one-calf-swollen": say("One calf swollen"),
    "one-calf-warm-or-red": say("One calf warm, red or darker"),
    "one-calf-throbbing": say("One calf throbbing or cramping on and on, or hard veins"),
    "pop-in-calf": say("A pop or a kick in the calf"),
    "cannot-rise-on-toes": say("Cannot rise on your toes"),
    limp: say("A limp, or pain on walking"),
    "calf-pain-at-rest": say("Calf pain at rest"),
    "same-distance-pain": say(
      "Calf pain at the same distance each run, gone minutes after stopping",
    ),
    "cramps-at-rest": say("Cramps at rest"),
    "cramps-at-night": say("Cramps at night"),
    "muscle-wasting": say("A muscle getting thinner"),
    twitching: say("Twitching muscles"),
    numbness: say("Numbness"),
    "tried-three-methods": say("Three methods tried and still cramping"),
    "three-cramps-in-four-weeks": say("Three runs with a cramp in four weeks"),
    "single-cramp-eased": say("A single cramp that let go with a stretch"),
  };
}

function contextsInWords(say: Say): Record<(typeof contexts)[number], string> {
  return {
    "sickle-cell-trait": say("Sickle cell trait"),
    "clot-context": say(
      "A long journey or bed rest, surgery, oestrogen, cancer, or an earlier clot",
    ),
    "blood-thinners": say("Blood thinners"),
    "diabetes-with-insulin": say("Diabetes with insulin"),
    "new-medicine": say("A new medicine"),
    quinine: say("Quinine"),
    pregnancy: say("Pregnancy"),
    "over-50": say("Over 50"),
  };
}

/** What a runner may have kept to. */
export function habitInWords(habit: Habit, reader: Reader): string {
  const { say } = reader;
  switch (habit) {
    case "warm-up":
      return say("Warm-up before");
    case "slow-first-mile":
      return saySplit(reader, { mile: "First mile as planned", kilometre: "Start as planned" });
    case "drinks-as-planned":
      return say("Drinks as planned");
    case "stretching":
      return say("Stretching after");
    case "socks":
      return say("Compression socks");
  }
}

/** When a cramp came. */
export function duringInWords(
  during: History["cramps"][number]["during"],
  { say }: Reader,
): string {
  switch (during) {
    case "run":
      return say("in the run");
    case "after-run":
      return say("after the run");
    case "rest":
      return say("at rest");
    case "night":
      return say("at night");
  }
}

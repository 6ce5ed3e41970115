import { checked, judged, unverified } from "../../rule.ts";
import { olderFrom } from "../evidence.ts";
import { drinkNothing, oneOf, type RedFlag, row } from "./row.ts";

const routines: readonly RedFlag[] = [
  row({
    id: "same-distance-pain",
    action: "routine",
    when: [[oneOf("same-distance-pain")]],
    signs: "Calf pain at the same distance each run, gone minutes after you stop.",
    advice: "See a doctor within two weeks, and pause hard running.",
    because: [unverified("clinical-pattern", "A pattern that a clinician can test for.")],
    values: { olderFrom },
  }),
  row({
    id: "same-distance-pain-over-50",
    action: "routine",
    when: [[oneOf("same-distance-pain"), oneOf("over-50")]],
    signs: "Over 50, calf pain at the same distance is a reason not to wait.",
    advice: "See a doctor within two weeks.",
    because: olderFrom.because,
    values: { olderFrom },
  }),
  row({
    id: "rest-or-night",
    action: "routine",
    when: [
      [
        oneOf(
          "cramps-at-rest",
          "cramps-at-night",
          "calf-pain-at-rest",
          "muscle-wasting",
          "twitching",
          "numbness",
        ),
      ],
    ],
    signs: "Cramps or pain at rest or at night, wasting, twitching or numbness.",
    advice: "See a doctor within two weeks.",
    because: [
      checked("article", "See a professional when cramps persist."),
      unverified("clinical-pattern", "Signs that are worth an appointment."),
    ],
  }),
  row({
    id: "keeps-coming-back",
    action: "routine",
    when: [[oneOf("tried-three-methods", "three-cramps-in-four-weeks")]],
    signs: "Three methods tried and still cramping, or three runs with a cramp in four weeks.",
    advice: "See a doctor, a sports physician or a physiotherapist within two weeks.",
    because: [
      checked("article", "If cramps persist after several methods, see a healthcare professional."),
      judged("Several is three."),
    ],
  }),
  row({
    id: "limp-or-holding-cramp",
    action: "routine",
    when: [[oneOf("limp", "not-easing")]],
    signs: "A limp, or a cramp that does not ease.",
    advice:
      "Stop for today, and see a doctor within two weeks. If it gets worse or another sign joins it, check again at once.",
    because: [judged("Each may be harmless alone, and each belongs to a pattern that is not.")],
  }),
];

const selfCare: readonly RedFlag[] = [
  row({
    id: "drank-too-much",
    action: "self-care",
    when: [[oneOf("weight-gain", "drank-a-lot")]],
    signs: "Heavier than before, or after drinking a lot, and otherwise well.",
    advice:
      "Drink nothing for now, and give nothing, until you pass water. If a headache, vomiting, swelling, confusion or any other sign of feeling unwell joins it, call for help.",
    because: [
      checked(
        "eah-consensus-2015",
        "Drink to thirst; drinking above the sweat rate is what to avoid.",
      ),
    ],
    ...drinkNothing,
  }),
  row({
    id: "pain-in-a-cramp",
    action: "self-care",
    when: [[oneOf("pain-while-cramp-holds")]],
    signs: "Pain on a gentle stretch while the cramp still holds.",
    advice:
      "Ask again once it has let go. Severe pain then, when the foot is gently moved, is an emergency.",
    because: [
      judged("A muscle in a cramp hurts when it is stretched, so the sign tells nothing before."),
    ],
  }),
  row({
    id: "single-cramp",
    action: "self-care",
    when: [[oneOf("single-cramp-eased")]],
    signs: "A single cramp that let go with a stretch.",
    advice: "Walk, start again slower, and look after it.",
    because: [checked("miller-2022", "Gentle static stretching until the cramp abates.")],
    goesOn: true,
  }),
];

/** Signs for a doctor in the next weeks, and those that one looks after by oneself. */
export const notUrgent: readonly RedFlag[] = [...routines, ...selfCare];

import { checked, judged } from "../../rule.ts";
import {
  headSigns,
  oneCalfSigns,
  oneOf,
  otherUnwellSigns,
  type RedFlag,
  row,
  unwellSigns,
} from "./row.ts";

const insulin: readonly RedFlag[] = [
  row({
    id: "insulin",
    action: "same-day",
    when: [[oneOf("diabetes-with-insulin"), oneOf("palpitations", ...unwellSigns)]],
    signs:
      "With diabetes and insulin: dizziness, weakness, a racing heart, or feeling unwell in any way.",
    advice:
      "Check your blood sugar now. If it is low and you can swallow, take sugar, even in a small sweet drink, and even where you are told to drink nothing. Be seen by a doctor today. If you do not feel better soon, call for help.",
    because: [
      checked(
        "mkuh-low-sugar-2021",
        "Low blood sugar shows as sweating, trembling, palpitations, dizziness, weakness and confusion.",
      ),
    ],
    sugarFirst: true,
  }),
];

const bloodThinners: readonly RedFlag[] = [
  row({
    id: "blood-thinners-head",
    action: "emergency",
    when: [[oneOf("blood-thinners"), oneOf(...headSigns)]],
    signs: "On blood thinners: a headache or vomiting.",
    advice:
      "Get emergency care today, and say what you take. After a fall or a blow to the head, call for help now.",
    because: [
      checked(
        "rotherham-anticoagulation",
        "A significant injury to the head, or bleeding that goes on: an emergency department. A sudden severe headache or vomit like coffee grounds: seek advice at once.",
      ),
      checked(
        "healthlink-blood-thinners-2022",
        "A sudden, severe headache unlike those before is a reason to call the emergency number.",
      ),
      judged("After a hard run nobody can tell a harmless headache from a bleed."),
    ],
    careToday: true,
  }),
  row({
    id: "blood-thinners",
    action: "same-day",
    when: [
      [
        oneOf("blood-thinners"),
        oneOf(
          ...(["calf-pain-at-rest", "limp", "not-easing", "pop-in-calf"] as const),
          ...(["cannot-rise-on-toes", "severe-muscle-pain"] as const),
          ...oneCalfSigns,
        ),
      ],
    ],
    signs:
      "On blood thinners: calf pain at rest, a limp, a cramp that does not ease, a pop, a swollen calf or strong muscle pain.",
    advice: "Be seen by a doctor today, and say what you take. Do not massage it.",
    because: [
      checked(
        "calf-haematoma-2024",
        "A bleed into the calf on blood thinners is taken for a clot, and both need to be seen.",
      ),
    ],
    noMassageOrCompression: true,
  }),
];

const musclesAndHeart = ["palpitations", "severe-muscle-pain", "cramps-in-many-muscles"] as const;

const anyMedicine: readonly RedFlag[] = [
  row({
    id: "medicine",
    action: "same-day",
    when: [
      [oneOf("quinine", "new-medicine"), oneOf(...musclesAndHeart, ...unwellSigns)],
      [oneOf("blood-thinners"), oneOf(...musclesAndHeart, ...otherUnwellSigns)],
    ],
    signs:
      "On blood thinners, quinine or a new medicine: a racing heart, strong muscle pain, cramps in many muscles, weakness, or feeling unwell in any way. On blood thinners a headache or vomiting is an emergency.",
    advice: "Be seen by a doctor today, before the next dose, and name the medicine.",
    because: [
      checked(
        "rotherham-anticoagulation",
        "Unexplained bruising, bleeding, dizziness or weakness: seek medical advice at once.",
      ),
      checked(
        "mayo-statins-2025",
        "Strong muscle pain or cramping, weakness and dark urine with a statin: seek treatment right away.",
      ),
      judged("Quinine may be behind any of these as well."),
    ],
  }),
];

/** What is taken can be behind a sign, and whoever is asked for help needs to know of it. */
export const besideMedicines: readonly RedFlag[] = [...insulin, ...bloodThinners, ...anyMedicine];

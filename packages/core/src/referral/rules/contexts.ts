import { checked, judged } from "../../rule.ts";
import { contexts } from "../signs.ts";
import {
  callingSigns,
  crampSigns,
  oneCalfSigns,
  oneOf,
  type RedFlag,
  row,
  unwellSigns,
} from "./row.ts";

/** What is true of a runner can make a sign more urgent, or say whom to tell what. */
export const besideContexts = {
  emergencies: [
    row({
      id: "sickle-cell",
      action: "emergency",
      when: [
        [
          oneOf("sickle-cell-trait"),
          oneOf(
            ...([
              "severe-muscle-pain",
              "cramps-in-many-muscles",
              "not-easing",
              "dark-urine",
              "palpitations",
            ] as const),
            ...callingSigns,
            ...unwellSigns,
          ),
        ],
      ],
      signs:
        "With sickle cell trait: a collapse, no breath, weak muscles, strong pain, cramps in many muscles or one that does not ease, dark urine, a racing heart, or feeling unwell in any way.",
      advice: "Stop at once, call for help now, and say that you have the trait.",
      because: [
        checked(
          "nata-sickle-2007",
          "Cramping, pain, swelling, weakness or fatigue in an athlete with the trait: stop, and treat a collapse as a medical emergency.",
        ),
        judged(
          "A runner alone cannot tell when it will become a collapse, so help is called before.",
        ),
      ],
    }),
    row({
      id: "blood-thinners-head",
      action: "emergency",
      when: [
        [
          oneOf("blood-thinners"),
          oneOf("headache", "vomiting", "collapse", "confusion", "seizure", "fainting", "bruise"),
        ],
      ],
      signs:
        "On blood thinners: a headache, vomiting, a collapse, confusion, a seizure, fainting, a bruise that grows, or bleeding that does not stop.",
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
  ],
  todays: [
    row({
      id: "pain-at-rest-and-more",
      action: "same-day",
      when: [
        [oneOf("calf-pain-at-rest"), oneOf("not-easing", "limp")],
        [
          oneOf("pregnancy", "clot-context"),
          oneOf("calf-pain-at-rest", "not-easing", "limp", ...oneCalfSigns),
        ],
      ],
      signs:
        "Calf pain at rest with a limp or a cramp that does not ease. In pregnancy, or where clots are likelier, any of these, or one calf swollen.",
      advice: "Be seen by a doctor today. Do not massage it or wear compression on it.",
      because: [
        checked(
          "nhs-dvt",
          "Clots are likelier in pregnancy, after surgery or a long journey, with cancer, with oestrogen, and after an earlier clot.",
        ),
        checked(
          "hey-vte-2024",
          "In pregnancy a leg that is swollen, hot or sore, also on standing or walking alone: seek advice at once.",
        ),
        judged("With one of these, a calf that stays sore does not wait two weeks."),
      ],
      noMassageOrCompression: true,
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
    row({
      id: "insulin",
      action: "same-day",
      when: [
        [oneOf("diabetes-with-insulin"), oneOf("palpitations", ...callingSigns, ...unwellSigns)],
      ],
      signs:
        "With diabetes and insulin: a collapse, confusion, dizziness, weakness, a racing heart, or feeling unwell in any way.",
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
    row({
      id: "medicine",
      action: "same-day",
      when: [
        [
          oneOf("blood-thinners", "quinine", "new-medicine"),
          oneOf(
            ...(["bruise", "palpitations", "dark-urine"] as const),
            ...(["severe-muscle-pain", "cramps-in-many-muscles"] as const),
            ...unwellSigns,
          ),
        ],
      ],
      signs:
        "On blood thinners, quinine or a new medicine: bleeding, a racing heart, dark urine, strong muscle pain, cramps in many muscles, weakness, or feeling unwell in any way.",
      advice: "Be seen by a doctor today, before the next dose, and name the medicine.",
      because: [
        checked(
          "rotherham-anticoagulation",
          "Unexplained bruising, bleeding, dizziness or weakness: seek medical advice at once.",
        ),
        checked(
          "fda-quinine-2010",
          "Easy bruising, nosebleeds, bleeding gums, blood in the urine or unusual spots on the skin: tell a professional at once.",
        ),
        checked(
          "mayo-statins-2025",
          "Strong muscle pain or cramping, weakness and dark urine with a statin: seek treatment right away.",
        ),
      ],
    }),
    row({
      id: "pregnancy",
      action: "same-day",
      when: [[oneOf("pregnancy"), oneOf("bruise", "palpitations", ...unwellSigns)]],
      signs:
        "In pregnancy: a headache, vomiting, swollen hands or feet, bleeding, a racing heart, or feeling unwell in any way.",
      advice: "Call your midwife, maternity unit or doctor now, and be seen today.",
      because: [
        checked(
          "hey-pre-eclampsia-2025",
          "A severe headache, trouble seeing, pain below the ribs, vomiting, or sudden swelling of the face, hands or feet are its signs; the sooner it is found, the better.",
        ),
      ],
    }),
  ],
  routines: [
    row({
      id: "cramp-and-context",
      action: "routine",
      when: [
        [oneOf("sickle-cell-trait", "quinine", "new-medicine", "pregnancy"), oneOf(...crampSigns)],
      ],
      signs:
        "A cramp or calf pain with sickle cell trait, on quinine or a new medicine, or in pregnancy.",
      advice:
        "Stop for today, see a doctor within two weeks, and say so. If it comes back or another sign joins it, check again at once.",
      because: [
        checked(
          "nata-sickle-2007",
          "Whoever has the trait and feels cramping, pain, weakness, fatigue or short breath stops at once and reports it.",
        ),
        checked(
          "nidirect-leg-cramps",
          "Pregnancy and some medicines, such as statins, can be behind leg cramps.",
        ),
      ],
    }),
  ],
  alone: [
    row({
      id: "context-alone",
      action: "self-care",
      when: [[oneOf(...contexts)]],
      signs: "Something that is true of you anyway, with no sign beside it.",
      advice: "Nothing to do for now. Beside a sign it can mean more: name it with the sign.",
      because: [judged("None of these is a sign by itself.")],
      noSign: true,
    }),
  ],
} as const satisfies Readonly<Record<string, readonly RedFlag[]>>;

import { checked, judged } from "../../rule.ts";
import { contexts } from "../signs.ts";
import {
  callingSigns,
  crampSigns,
  oneCalfSigns,
  oneOf,
  type RedFlag,
  row,
  twoOf,
  unwellSigns,
} from "./row.ts";

/** A calf that stays sore. Numbness may come from pressure on a nerve. */
const soreCalfSigns = ["calf-pain-at-rest", "limp", "numbness", "not-easing"] as const;

/** What is true of a runner can make a sign more urgent, or say whom to tell what. */
export const besideContexts: readonly RedFlag[] = [
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
    id: "pain-at-rest-and-more",
    action: "same-day",
    when: [
      [twoOf(...soreCalfSigns)],
      [oneOf("pregnancy", "clot-context"), oneOf(...soreCalfSigns, ...oneCalfSigns)],
    ],
    signs:
      "Two of calf pain at rest, a limp, numbness and a cramp that does not ease. In pregnancy, or where clots are likelier, one of them or one calf swollen.",
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
      judged("Numbness beside a calf that stays sore may be pressure on a nerve."),
    ],
    noMassageOrCompression: true,
  }),
  row({
    id: "pregnancy",
    action: "same-day",
    when: [[oneOf("pregnancy"), oneOf(...unwellSigns)]],
    signs:
      "In pregnancy: a headache, vomiting, swollen hands or feet, or feeling unwell in any way.",
    advice: "Call your midwife, maternity unit or doctor now, and be seen today.",
    because: [
      checked(
        "hey-pre-eclampsia-2025",
        "A severe headache, trouble seeing, pain below the ribs, vomiting, or sudden swelling of the face, hands or feet are its signs; the sooner it is found, the better.",
      ),
    ],
  }),
  row({
    id: "cramp-and-context",
    action: "routine",
    when: [
      [oneOf("sickle-cell-trait", "quinine", "new-medicine"), oneOf("calf-pain-at-rest", "limp")],
      [oneOf("sickle-cell-trait", "quinine", "new-medicine", "pregnancy"), oneOf(...crampSigns)],
    ],
    signs:
      "A cramp or calf pain with sickle cell trait, on quinine or a new medicine. A cramp in pregnancy.",
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
];

/** Nothing but what is true of somebody anyway. */
export const contextAlone = row({
  id: "context-alone",
  action: "self-care",
  when: [[oneOf(...contexts)]],
  signs: "Something that is true of you anyway, with no sign beside it.",
  advice: "Nothing to do for now. Beside a sign it can mean more: name it with the sign.",
  because: [judged("None of these is a sign by itself.")],
  noSign: true,
});

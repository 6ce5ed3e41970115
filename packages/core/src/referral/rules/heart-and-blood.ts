import { checked, judged } from "../../rule.ts";
import { oneCalfSigns, oneOf, type RedFlag, row, sugarWithInsulin, unwellSigns } from "./row.ts";

const heart: readonly RedFlag[] = [
  row({
    id: "chest-or-breath",
    action: "emergency",
    when: [
      [oneOf("chest-pain", "breathlessness", "fainting", "coughing-blood")],
      [
        oneOf("palpitations", "dizziness"),
        oneOf("clot-context", "calf-pain-at-rest", ...oneCalfSigns),
      ],
      [oneOf("palpitations"), oneOf("pregnancy")],
    ],
    signs:
      "Chest pain, breathlessness, fainting or coughing up blood. A racing heart or dizziness with a sore or swollen calf, or where clots are likelier. A racing heart in pregnancy.",
    advice:
      "Call for help now, and name any medicine. In pregnancy, or where clots are likelier, say so.",
    because: [
      checked("nhs-dvt", "Breathlessness or chest pain with a sore leg needs emergency help."),
      checked(
        "nhs-pulmonary-embolism-2023",
        "Coughing up blood can come from a clot in the lung. A heart that beats very fast may, too: call for help, or go to an emergency department.",
      ),
      checked(
        "hey-vte-2024",
        "In pregnancy and after it a clot in a leg is likelier; it may travel to the lungs.",
      ),
      judged("Dizziness where a clot is likelier, or beside a sore calf, is near to fainting."),
    ],
    ...sugarWithInsulin,
  }),
  row({
    id: "heart-or-blood-and-more",
    action: "emergency",
    when: [
      [oneOf("palpitations", "bruise"), oneOf(...unwellSigns)],
      [
        oneOf("palpitations"),
        oneOf("bruise", "dark-urine", "severe-muscle-pain", "cramps-in-many-muscles"),
      ],
      [oneOf("dark-urine"), oneOf("dizziness")],
    ],
    signs:
      "A racing heart or bleeding with weakness or feeling unwell in any way, or both. A racing heart with dark urine, strong muscle pain or cramps in many muscles. Dark urine with dizziness.",
    advice: "Call for help now.",
    because: [
      checked(
        "fairview-rhabdo",
        "With muscle breakdown a fast or irregular heartbeat, dizziness or fainting are reasons to call the emergency number.",
      ),
      judged("A heart that races in somebody who feels unwell does not wait for an appointment."),
      judged("Beside bleeding each of these may mean that more blood is lost than is seen."),
    ],
  }),
  row({
    id: "racing-heart",
    action: "same-day",
    when: [[oneOf("palpitations")]],
    signs: "A heart that races or stumbles at rest.",
    advice:
      "Be seen by a doctor today. If you feel faint or unwell, or your chest hurts, call for help.",
    because: [
      checked(
        "bsuh-palpitations",
        "Most palpitations need no treatment; some come from a rhythm that does.",
      ),
      judged("After a run nobody waits until it goes by itself."),
    ],
  }),
];

const blood: readonly RedFlag[] = [
  row({
    id: "bleeding",
    action: "emergency",
    when: [[oneOf("bruise")]],
    signs: "A bruise that grows, or bleeding that does not stop.",
    advice:
      "Get emergency care today, and name any medicine. If you feel unwell, or much blood flows, call for help.",
    because: [
      checked("rotherham-anticoagulation", "Bleeding that goes on: an emergency department."),
      judged("The source speaks of blood thinners; what does not stop is no less without them."),
      checked(
        "fda-quinine-2010",
        "Easy bruising, nosebleeds, bleeding gums, blood in the urine or unusual spots on the skin: tell a professional at once.",
      ),
    ],
    careToday: true,
  }),
];

/** The heart, the breath, and blood that is lost. */
export const heartAndBlood: readonly RedFlag[] = [...heart, ...blood];

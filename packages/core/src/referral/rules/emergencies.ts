import { aside, checked, judged, unverified } from "../../rule.ts";
import {
  drinkNothing,
  oneCalfSigns,
  oneOf,
  type RedFlag,
  row,
  sugarWithInsulin,
  twoOf,
  unwellSigns,
} from "./row.ts";

/** Too much water, and what it does. */
export const unwellAfterDrinking = row({
  id: "unwell-after-drinking-much",
  action: "emergency",
  when: [[oneOf("weight-gain", "drank-a-lot"), oneOf("confusion", ...unwellSigns)]],
  signs:
    "Heavier than before, or after drinking a lot, with a headache, vomiting, feeling sick, dizziness, weakness, swollen hands or feet, chills, confusion or feeling unwell.",
  advice: "Call for help now. Drink nothing for now, and give nothing.",
  because: [
    checked(
      "eah-consensus-2015",
      "Low blood sodium can come with a maintained or higher weight; these are its signs.",
    ),
    checked(
      "wms-eah-2020",
      "Its mild signs are weakness, malaise, fatigue, headache, bloating, dizziness, nausea and vomiting, up to 24 hours after. No plain water is given.",
    ),
    aside(checked("almond-2005", "Gaining weight went with low blood sodium.")),
  ],
  ...drinkNothing,
});

/** The one colour that is no matter of drinking. */
export const darkUrine = row({
  id: "dark-urine",
  action: "emergency",
  when: [[oneOf("dark-urine")]],
  signs: "Tea, cola, brown or red urine, even days after a run.",
  advice:
    "Get emergency care today, ask for a CK blood test and name any medicine. Do not exercise, and do not try to drink it away.",
  because: [
    checked("niosh-rhabdo", "Dark urine, tea or cola coloured; signs may come days later."),
    checked(
      "mayo-statins-2025",
      "Strong muscle pain or cramping, weakness and dark urine with a statin: seek treatment right away.",
    ),
  ],
  careToday: true,
});

/** Two of them are enough. */
export const severalSigns = row({
  id: "several-signs-together",
  action: "emergency",
  when: [[twoOf(...unwellSigns)]],
  signs:
    "Two or more of a headache, vomiting, feeling sick, dizziness, weakness, swollen hands or feet, chills and feeling unwell, during or after a run.",
  advice: "Call for help now. Drink nothing for now, and give nothing.",
  because: [
    checked(
      "eah-consensus-2015",
      "Low blood sodium can come with a weight that has not changed; these are its signs.",
    ),
    checked("wms-eah-2020", "The mild signs of low sodium and of heat exhaustion are the same."),
    judged("Nobody weighs in the middle of a run, so two signs are enough."),
  ],
  ...drinkNothing,
});

const bodies: readonly RedFlag[] = [
  row({
    id: "collapse-or-confusion",
    action: "emergency",
    when: [[oneOf("collapse", "confusion", "seizure", "very-hot")]],
    signs: "Collapse, confusion, a seizure, or very hot.",
    advice:
      "Call for help now, and name any medicine. Cool the runner until help comes: shade, ice or cold water over as much of the body as possible, and a fan. Do not drink plain water, and give none.",
    because: [
      checked(
        "acsm-heat-illness-2021",
        "Exertional heat stroke is an emergency: recognise it early, stop, and cool the whole body fast, because time is tissue.",
      ),
      unverified(
        "acsm-heat-illness-2021",
        "Cold water over the whole body cools fastest; where there is no tub, ice, wet towels and moving air.",
      ),
      checked(
        "eah-consensus-2015",
        "Confusion, seizure and collapse are signs of low blood sodium.",
      ),
      checked(
        "wms-eah-2020",
        "Severe low sodium looks like heat stroke; cooling can be added when heat illness is suspected as well.",
      ),
    ],
    ...sugarWithInsulin,
    noPlainWater: true,
    cool: true,
  }),
];

const fluids: readonly RedFlag[] = [unwellAfterDrinking, severalSigns];

const muscles: readonly RedFlag[] = [
  row({
    id: "many-muscles-and-unwell",
    action: "emergency",
    when: [[oneOf("cramps-in-many-muscles"), oneOf("not-easing", ...unwellSigns)]],
    signs:
      "Cramps in many muscles at once that do not ease, or with weakness or feeling unwell in any way.",
    advice: "Call for help now.",
    because: [checked("miller-2022", "Severe cramping with other signs needs medical care.")],
  }),
  darkUrine,
  row({
    id: "severe-pain-and-unwell",
    action: "emergency",
    when: [[oneOf("severe-muscle-pain"), oneOf(...unwellSigns)]],
    signs:
      "Muscle pain far worse than expected, with weakness, vomiting or feeling unwell in any way, even days after a run.",
    advice: "Get emergency care today and ask for a CK blood test. Do not exercise.",
    because: [
      checked(
        "niosh-rhabdo",
        "Pain more severe than expected, weakness or tiredness; signs may come days later.",
      ),
    ],
    careToday: true,
  }),
];

const legs: readonly RedFlag[] = [
  row({
    id: "hard-calf-or-cold-foot",
    action: "emergency",
    when: [
      [
        oneOf(
          "hard-calf-pain-building",
          "pain-on-gentle-stretch",
          "cold-or-numb-foot",
          "foot-drop",
        ),
      ],
      [oneOf("severe-muscle-pain", ...oneCalfSigns), oneOf("numbness")],
    ],
    signs:
      "A hard, very painful calf with pain that keeps building, severe pain when the foot is gently moved though no cramp holds, a foot that is numb, cold or pale, or one that drops. Numbness with one calf swollen or strong muscle pain.",
    advice: "Call for help now. Do not massage it.",
    because: [
      checked(
        "six-p",
        "Pain out of proportion, pain on passive stretch, numbness, weakness, pallor or cold, no pulse.",
      ),
    ],
    noMassageOrCompression: true,
  }),
  row({
    id: "saddle-or-bladder",
    action: "emergency",
    when: [[oneOf("saddle-numbness", "bladder-or-bowel-trouble", "both-legs-weak")]],
    signs:
      "Numb between the legs, trouble to pass or hold urine or stool, or both legs weak and giving way.",
    advice: "Call for help now.",
    because: [
      checked(
        "nhs-cauda-equina",
        "Loss of feeling between the thighs, and loss of control over bladder or bowel: go to an emergency department at once.",
      ),
    ],
  }),
];

/** Signs to call for help with, or to go to emergency care with today. */
export const emergencies: readonly RedFlag[] = [...bodies, ...fluids, ...muscles, ...legs];
